// SPDX-License-Identifier: MPL-2.0
#include "path.h"
#include <stdlib.h>
#include <string.h>
#include <zmq.h>

struct path path_open(const struct job *job)
{
    struct path path = {.msg = job_is(job, "path", "msg"), .size = job_number(job, "size", 8)};
    path.buffer = malloc(path.size);
    check(path.buffer != NULL, "malloc");
    memset(path.buffer, 'x', path.size);
    return path;
}

void path_close(struct path *path)
{
    free(path->buffer);
}

void path_send(const struct path *path, void *socket)
{
    if (path->msg) {
        zmq_msg_t msg;
        check(zmq_msg_init_size(&msg, path->size) == 0, "zmq_msg_init_size");
        memcpy(zmq_msg_data(&msg), path->buffer, path->size);
        check(zmq_msg_send(&msg, socket, 0) >= 0, "zmq_msg_send");
    } else {
        check(zmq_send(socket, path->buffer, path->size, 0) >= 0, "zmq_send");
    }
}

void path_receive(const struct path *path, void *socket)
{
    if (path->msg) {
        zmq_msg_t msg;
        zmq_msg_init(&msg);
        check(zmq_msg_recv(&msg, socket, 0) == (int)path->size, "zmq_msg_recv");
        zmq_msg_close(&msg);
    } else {
        check(zmq_recv(socket, path->buffer, path->size, 0) == (int)path->size, "zmq_recv");
    }
}
