// SPDX-License-Identifier: MPL-2.0
#include "cost.h"
#include "endpoint.h"
#include "kinds.h"
#include "memory.h"
#include <stdlib.h>
#include <zmq.h>

struct echo {
    void *socket;
    char *buffer;
    size_t size;
};

static int receive(const struct echo *echo, char *part, size_t size)
{
    const int rc = zmq_recv(echo->socket, part, size, 0);
    check(rc >= 0 && (size_t)rc <= size, "zmq_recv");
    return rc;
}

static void send_back(const struct echo *echo, long count)
{
    char peer[256];
    for (long left = count; left > 0; left--) {
        const int length = receive(echo, peer, sizeof peer);
        const int size = receive(echo, echo->buffer, echo->size);
        check(zmq_send(echo->socket, peer, length, ZMQ_SNDMORE) >= 0, "zmq_send");
        check(zmq_send(echo->socket, echo->buffer, size, 0) >= 0, "zmq_send");
    }
}

void router(const struct job *job)
{
    const long messages = job_number(job, "messages", 1);
    void *context = zmq_ctx_new();
    struct echo echo = {.size = job_number(job, "size", 8)};
    echo.socket = open_socket(context, job, "ROUTER", true);
    echo.buffer = malloc(echo.size);
    check(echo.buffer != NULL, "malloc");
    const long empty = resident();
    attach(echo.socket, job);
    send_back(&echo, job_number(job, "peers", 1)); // one of each
    const long connected = resident();
    send_back(&echo, job_number(job, "warmup", 0));
    const struct cost begin = cost_now();
    send_back(&echo, messages);
    const struct cost end = cost_now();
    answer("result messages=%ld ns=%lld cpu_ns=%lld resident=%ld", messages,
           (long long)(end.wall - begin.wall), (long long)(end.cpu - begin.cpu), connected - empty);
    job_await_close();
    zmq_close(echo.socket);
    zmq_ctx_term(context);
    free(echo.buffer);
}
