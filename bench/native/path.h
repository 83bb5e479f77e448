// SPDX-License-Identifier: MPL-2.0
// The two ways a C program moves one message: zmq_send and zmq_recv on a buffer of its own, which
// copy on both sides, and zmq_msg_t, where only the sender copies.
#ifndef PATH_H
#define PATH_H

#include "job.h"
#include <stddef.h>

struct path {
    bool msg;
    size_t size;
    char *buffer;
};

struct path path_open(const struct job *job);
void path_close(struct path *path);
void path_send(const struct path *path, void *socket);
void path_receive(const struct path *path, void *socket);

#endif
