// SPDX-License-Identifier: MPL-2.0
#include "endpoint.h"
#include "handshakes.h"
#include "kinds.h"
#include "path.h"
#include <stdio.h>
#include <string.h>
#include <zmq.h>

// How many connect at once: a listener has room for a hundred.
#define AT_ONCE 50

// How many messages are on their way: fewer than any socket keeps for one peer.
#define ON_THEIR_WAY 500

// Connects from different addresses of this host: a DEALER connects to the same endpoint once only.
static void connect_many(void *context, void *socket, const struct job *job, long count)
{
    const char *endpoint = job_text(job, "connect", "");
    const size_t scheme = strlen("tcp://");
    char from[512];
    void *monitor = handshakes_open(context, socket);
    long ready = 0;
    for (long i = 0; i < count; i++) {
        snprintf(from, sizeof from, "tcp://127.1.%ld.%ld:0;%s", i / 250, 1 + i % 250,
                 endpoint + scheme);
        check(zmq_connect(socket, from) == 0, "zmq_connect");
        if ((i + 1) % AT_ONCE == 0 || i + 1 == count) {
            handshakes_await(monitor, i + 1 - ready);
            ready = i + 1;
        }
    }
    zmq_close(monitor);
}

static void exchange(const struct path *path, void *socket, long count, long on_their_way)
{
    long sent = 0;
    for (long received = 0; received < count; received++) {
        while (sent < count && sent - received < on_their_way) {
            path_send(path, socket);
            sent++;
        }
        path_receive(path, socket);
    }
}

void peers(const struct job *job)
{
    const long count = job_number(job, "peers", 1);
    void *context = zmq_ctx_new();
    void *socket = open_socket(context, job, "DEALER", false);
    struct path path = path_open(job);
    connect_many(context, socket, job, count);
    exchange(&path, socket, count, count); // one for each, in turn
    exchange(&path, socket, job_number(job, "warmup", 0) + job_number(job, "messages", 1),
             ON_THEIR_WAY);
    answer("result peers=%ld", count);
    job_await_close();
    zmq_close(socket);
    zmq_ctx_term(context);
    path_close(&path);
}
