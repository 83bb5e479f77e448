// SPDX-License-Identifier: MPL-2.0
// What a stretch of work cost: time, and processor time of all threads of this process.
#ifndef COST_H
#define COST_H

#include <stdint.h>

struct cost {
    int64_t wall;
    int64_t cpu;
};

int64_t nanoseconds(void);

struct cost cost_now(void);

#endif
