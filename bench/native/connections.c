// SPDX-License-Identifier: MPL-2.0
// A receiving process with one PULL and a sending one, its child, with one PUSH that connects many
// times. First all connections are only made, then each has carried some messages.
#include "endpoint.h"
#include "handshakes.h"
#include "kinds.h"
#include "memory.h"
#include "path.h"
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zmq.h>

struct side {
    long empty;
    long idle;
    long busy;
};

static void say(int fd, const void *data, size_t size)
{
    check(write(fd, data, size) == (ssize_t)size, "write");
}

static void hear(int fd, void *data, size_t size)
{
    check(recv(fd, data, size, MSG_WAITALL) == (ssize_t)size, "read");
}

static void *new_context(long count)
{
    void *context = zmq_ctx_new();
    check(zmq_ctx_set(context, ZMQ_MAX_SOCKETS, (int)count + 100) == 0, "MAX_SOCKETS");
    return context;
}

static void send_through(int parent, const struct job *job)
{
    const long count = job_number(job, "connections", 1);
    const long messages = count * job_number(job, "messages", 0);
    char endpoint[512];
    struct side side;
    hear(parent, endpoint, sizeof endpoint);
    void *context = new_context(count);
    void *socket = open_socket(context, job, "PUSH", false);
    void *monitor = handshakes_open(context, socket);
    struct path path = path_open(job);
    side.empty = resident();
    for (long i = 0; i < count; i++) {
        check(zmq_connect(socket, endpoint) == 0, "zmq_connect");
    }
    handshakes_await(monitor, count);
    zmq_close(monitor);
    side.idle = resident();
    say(parent, &side.idle, sizeof side.idle);
    hear(parent, &side.busy, sizeof side.busy);
    for (long left = messages; left > 0; left--) {
        path_send(&path, socket);
    }
    hear(parent, &side.busy, sizeof side.busy); // all have arrived
    side.busy = resident();
    say(parent, &side, sizeof side);
    zmq_close(socket);
    zmq_ctx_term(context);
    path_close(&path);
    _exit(0);
}

void connections(const struct job *job)
{
    const long count = job_number(job, "connections", 1);
    const long messages = count * job_number(job, "messages", 0);
    int ends[2];
    check(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0, "socketpair");
    const pid_t child = fork(); // before libzmq has threads
    check(child >= 0, "fork");
    if (child == 0) {
        close(ends[0]);
        send_through(ends[1], job);
    }
    close(ends[1]);

    struct side here;
    struct side there;
    long ignored;
    char endpoint[512] = "";
    void *context = new_context(count);
    void *socket = open_socket(context, job, "PULL", true);
    set_int(socket, ZMQ_BACKLOG, 5000, "BACKLOG");
    void *monitor = handshakes_open(context, socket);
    struct path path = path_open(job);
    check(zmq_bind(socket, "tcp://127.0.0.1:*") == 0, "zmq_bind");
    size_t size = sizeof endpoint;
    check(zmq_getsockopt(socket, ZMQ_LAST_ENDPOINT, endpoint, &size) == 0, "LAST_ENDPOINT");
    here.empty = resident();
    say(ends[0], endpoint, sizeof endpoint);
    handshakes_await(monitor, count);
    zmq_close(monitor);
    hear(ends[0], &ignored, sizeof ignored);
    here.idle = resident();
    say(ends[0], &here.idle, sizeof here.idle);
    for (long left = messages; left > 0; left--) {
        path_receive(&path, socket);
    }
    here.busy = resident();
    say(ends[0], &here.busy, sizeof here.busy);
    hear(ends[0], &there, sizeof there);
    waitpid(child, NULL, 0);
    answer("result connections=%ld receiver_idle=%ld receiver_busy=%ld sender_idle=%ld "
           "sender_busy=%ld",
           count, here.idle - here.empty, here.busy - here.empty, there.idle - there.empty,
           there.busy - there.empty);
    zmq_close(socket);
    zmq_ctx_term(context);
    path_close(&path);
}
