// SPDX-License-Identifier: MPL-2.0
// The struct to which a handle of Wakeup.java points.
#ifndef WAKEUP_H
#define WAKEUP_H

#include "zmqjni.h"

struct wakeup {
    zmq_fd_t read;
    zmq_fd_t write; // the same as read for an eventfd
    struct wakeup *next;
    struct wakeup *previous;
};

// Opens the descriptors; returns 0 or -errno. The struct is the beginning of memory from malloc.
int zmqjni_wakeup_open(struct wakeup *wakeup);

// Closes the descriptors.
void zmqjni_wakeup_close(struct wakeup *wakeup);

// Closes and frees all open wake-ups, before the library is unmapped.
void zmqjni_wakeup_close_all(void);

// Signals the wake-up; returns 0 or -errno. Any thread.
int zmqjni_wakeup_signal(const struct wakeup *wakeup);

// Clears all pending wake-ups.
void zmqjni_wakeup_reset(const struct wakeup *wakeup);

#endif
