// SPDX-License-Identifier: MPL-2.0
// The struct to which a handle of Wakeup.java points.
#ifndef WAKEUP_H
#define WAKEUP_H

#include "zmqjni.h"

struct wakeup {
    zmq_fd_t read;
    zmq_fd_t write; // the same as read for an eventfd
};

// Opens the descriptors; returns 0 or -errno.
int zmqjni_wakeup_open(struct wakeup *wakeup);

// Closes the descriptors.
void zmqjni_wakeup_close(const struct wakeup *wakeup);

// Signals the wake-up; returns 0 or -errno. Any thread.
int zmqjni_wakeup_signal(const struct wakeup *wakeup);

// Clears all pending wake-ups.
void zmqjni_wakeup_reset(const struct wakeup *wakeup);

#endif
