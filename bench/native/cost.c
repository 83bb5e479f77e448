// SPDX-License-Identifier: MPL-2.0
#include "cost.h"
#include <time.h>

static int64_t read_clock(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

int64_t nanoseconds(void)
{
    return read_clock(CLOCK_MONOTONIC);
}

struct cost cost_now(void)
{
    return (struct cost){read_clock(CLOCK_MONOTONIC), read_clock(CLOCK_PROCESS_CPUTIME_ID)};
}
