// SPDX-License-Identifier: MPL-2.0
#include "cost.h"
#include "endpoint.h"
#include "kinds.h"
#include <stdlib.h>
#include <zmq.h>

static void rounds(zmq_pollitem_t *items, int count, int ready, long left)
{
    for (; left > 0; left--) {
        check(zmq_poll(items, count, 0) == ready, "zmq_poll");
    }
}

void polls(const struct job *job)
{
    const int count = (int)job_number(job, "sockets", 1);
    const int ready = job_is(job, "ready", "yes") ? 1 : 0;
    const long messages = job_number(job, "messages", 1);
    void *context = zmq_ctx_new();
    check(zmq_ctx_set(context, ZMQ_MAX_SOCKETS, count + 10) == 0, "MAX_SOCKETS");
    zmq_pollitem_t *items = calloc(count, sizeof *items);
    check(items != NULL, "calloc");
    for (int i = 0; i < count; i++) {
        items[i].socket = open_socket(context, job, "PULL", true);
        items[i].events = ZMQ_POLLIN;
    }
    void *source = open_socket(context, job, "PUSH", false);
    if (ready) {
        check(zmq_bind(items[count - 1].socket, "inproc://ready") == 0, "zmq_bind");
        check(zmq_connect(source, "inproc://ready") == 0, "zmq_connect");
        check(zmq_send(source, "", 0, 0) == 0, "zmq_send");
    }

    rounds(items, count, ready, job_number(job, "warmup", 0));
    const struct cost begin = cost_now();
    rounds(items, count, ready, messages);
    const struct cost end = cost_now();
    answer("result messages=%ld ns=%lld cpu_ns=%lld", messages, (long long)(end.wall - begin.wall),
           (long long)(end.cpu - begin.cpu));

    zmq_close(source);
    for (int i = 0; i < count; i++) {
        zmq_close(items[i].socket);
    }
    free(items);
    zmq_ctx_term(context);
}
