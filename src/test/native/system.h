// SPDX-License-Identifier: MPL-2.0
// Operating system functions for the harness: load a library, start a thread, sleep.
#ifndef SYSTEM_H
#define SYSTEM_H

#ifdef _WIN32

#include <windows.h>

#define THREAD static DWORD WINAPI

static inline void *library_open(const char *file)
{
    return (void *)LoadLibraryA(file);
}

static inline void *library_find(void *library, const char *name)
{
    return (void *)GetProcAddress((HMODULE)library, name);
}

static inline const char *library_error(void)
{
    static char text[32];
    snprintf(text, sizeof text, "error %lu", GetLastError());
    return text;
}

static inline void thread_run(LPTHREAD_START_ROUTINE run, void *argument)
{
    CloseHandle(CreateThread(NULL, 0, run, argument, 0, NULL));
}

static inline void milliseconds_pass(unsigned count)
{
    Sleep(count);
}

#else

#include <dlfcn.h>
#include <pthread.h>
#include <unistd.h>

#define THREAD static void *

static inline void *library_open(const char *file)
{
    return dlopen(file, RTLD_NOW | RTLD_LOCAL);
}

static inline void *library_find(void *library, const char *name)
{
    return dlsym(library, name);
}

static inline const char *library_error(void)
{
    return dlerror();
}

static inline void thread_run(void *(*run)(void *), void *argument)
{
    pthread_t thread;
    pthread_create(&thread, NULL, run, argument);
    pthread_detach(thread);
}

static inline void milliseconds_pass(unsigned count)
{
    usleep(count * 1000);
}

#endif
#endif
