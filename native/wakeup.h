// SPDX-License-Identifier: MPL-2.0
// What a handle of Wakeup.java points to.
#ifndef WAKEUP_H
#define WAKEUP_H

#include "zmqjni.h"

struct wakeup {
    zmq_fd_t read;
    zmq_fd_t write; // the same as read where it is an eventfd
};

// Opens the descriptors: 0 or -errno.
int zmqjni_wakeup_open(struct wakeup *wakeup);

// Closes the descriptors.
void zmqjni_wakeup_close(const struct wakeup *wakeup);

// Wakes: 0 or -errno. Any thread.
int zmqjni_wakeup_signal(const struct wakeup *wakeup);

// Forgets the wake-ups that came so far.
void zmqjni_wakeup_reset(const struct wakeup *wakeup);

#endif
