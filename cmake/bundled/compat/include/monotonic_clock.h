// libzmq's clock.cpp knows Windows on x86 and with MSVC; on other processors it calls clock_gettime, which Windows has not.
#ifndef COMPAT_MONOTONIC_CLOCK_H
#define COMPAT_MONOTONIC_CLOCK_H

#include <winsock2.h>
#include <windows.h>
#include <time.h>

#ifndef CLOCK_MONOTONIC
#define CLOCK_MONOTONIC 1

static inline int clock_gettime(int, struct timespec *now)
{
    LARGE_INTEGER per_second, ticks;
    QueryPerformanceFrequency(&per_second);
    QueryPerformanceCounter(&ticks);
    now->tv_sec = ticks.QuadPart / per_second.QuadPart;
    now->tv_nsec = (long) (ticks.QuadPart % per_second.QuadPart * 1000000000 / per_second.QuadPart);
    return 0;
}

#endif
#endif
