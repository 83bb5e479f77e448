// SPDX-License-Identifier: MPL-2.0
// Keeps the library mapped. The JVM unmaps it when the class loader that loaded it is collected;
// the I/O threads of a context that was not closed would then execute unmapped memory.
#if defined __linux__ && !defined _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "pin.h"

#include <stdatomic.h>

// The library, and how many times it was loaded here.
static void *_Atomic library;
static atomic_int pins;

#ifdef _WIN32

static void *load(void)
{
    HMODULE module = NULL;
    GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS, (LPCWSTR)(void *)&library, &module);
    return module;
}

static void unload(void *loaded)
{
    FreeLibrary(loaded);
}

#else

#include <dlfcn.h>

// Finds the library by name among the loaded ones, since its file is normally deleted. musl may not
// find it, but does not unmap libraries either.
static void *load(void)
{
    Dl_info info;
    if (dladdr(&library, &info) == 0 || info.dli_fname == NULL) {
        return NULL;
    }
    return dlopen(info.dli_fname, RTLD_LAZY | RTLD_NOLOAD);
}

static void unload(void *loaded)
{
    dlclose(loaded);
}

#endif

void zmqjni_pin(void)
{
    void *const loaded = load();
    if (loaded != NULL) {
        atomic_store(&library, loaded);
        atomic_fetch_add(&pins, 1);
    }
}

void zmqjni_unpin(void)
{
    int seen = atomic_load(&pins);
    while (seen > 0) {
        if (atomic_compare_exchange_weak(&pins, &seen, seen - 1)) {
            unload(atomic_load(&library));
            return;
        }
    }
}
