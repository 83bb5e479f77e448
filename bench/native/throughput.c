// SPDX-License-Identifier: MPL-2.0
#include "cost.h"
#include "endpoint.h"
#include "kinds.h"
#include "path.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <zmq.h>

struct stretch {
    struct cost begin;
    struct cost end;
};

struct worker {
    pthread_t thread;
    void *socket;
    const struct job *job;
    struct stretch stretch;
};

static void report(long messages, struct stretch s)
{
    answer("result messages=%ld ns=%lld cpu_ns=%lld", messages,
           (long long)(s.end.wall - s.begin.wall), (long long)(s.end.cpu - s.begin.cpu));
}

static void run(void *(*body)(void *), struct worker *workers, int count)
{
    for (int i = 0; i < count; i++) {
        check(pthread_create(&workers[i].thread, NULL, body, &workers[i]) == 0, "pthread_create");
    }
}

static void join(struct worker *workers, int count)
{
    for (int i = 0; i < count; i++) {
        pthread_join(workers[i].thread, NULL);
    }
}

static void await_subscribers(void *socket, const struct job *job)
{
    char subscription[16];
    for (long left = job_number(job, "subscribers", 0); left > 0; left--) {
        check(zmq_recv(socket, subscription, sizeof subscription, 0) >= 0, "subscription");
    }
}

static void *send_all(void *argument)
{
    struct worker *worker = argument;
    struct path path = path_open(worker->job);
    await_subscribers(worker->socket, worker->job);
    for (long left = job_number(worker->job, "warmup", 0); left > 0; left--) {
        path_send(&path, worker->socket);
    }
    worker->stretch.begin = cost_now();
    for (long left = job_number(worker->job, "messages", 1); left > 0; left--) {
        path_send(&path, worker->socket);
    }
    worker->stretch.end = cost_now();
    path_close(&path);
    return NULL;
}

static void *receive_all(void *argument)
{
    struct worker *worker = argument;
    struct path path = path_open(worker->job);
    for (long left = job_number(worker->job, "warmup", 0); left > 0; left--) {
        path_receive(&path, worker->socket);
    }
    worker->stretch.begin = cost_now();
    for (long left = job_number(worker->job, "messages", 1); left > 0; left--) {
        path_receive(&path, worker->socket);
    }
    worker->stretch.end = cost_now();
    path_close(&path);
    return NULL;
}

// From the first that began to the last that ended.
static struct stretch whole(const struct worker *workers, int count)
{
    struct stretch s = workers[0].stretch;
    for (int i = 1; i < count; i++) {
        if (workers[i].stretch.begin.wall < s.begin.wall) {
            s.begin = workers[i].stretch.begin;
        }
        if (workers[i].stretch.end.wall > s.end.wall) {
            s.end = workers[i].stretch.end;
        }
    }
    return s;
}

static void *sender(void *context, const struct job *job)
{
    const char *type = job_text(job, "sender", "PUSH");
    void *socket = open_socket(context, job, type, is_server(job));
    if (strcmp(type, "XPUB") == 0) {
        set_int(socket, ZMQ_XPUB_VERBOSE, 1,
                "XPUB_VERBOSE"); // receives each subscription, not each topic
        set_int(socket, ZMQ_XPUB_NODROP, 1, "XPUB_NODROP");
    }
    return socket;
}

static void *receiver(void *context, const struct job *job)
{
    const char *type = job_text(job, "receiver", "PULL");
    void *socket = open_socket(context, job, type, is_server(job));
    if (strcmp(type, "SUB") == 0) {
        check(zmq_setsockopt(socket, ZMQ_SUBSCRIBE, "", 0) == 0, "SUBSCRIBE");
    }
    return socket;
}

void throughput(const struct job *job)
{
    const bool sends = !job_is(job, "role", "receive");
    const bool receives = !job_is(job, "role", "send");
    const bool both = sends && receives;
    const long messages = job_number(job, "messages", 1);
    const int receivers =
        job_number(job, "subscribers", 0) > 0 ? (int)job_number(job, "subscribers", 0) : 1;
    void *context = zmq_ctx_new();
    struct worker source = {.job = job};
    struct worker *sinks = calloc(receivers, sizeof *sinks);

    // whoever stays binds: the publisher, or the one that collects
    const bool publishes = job_is(job, "sender", "XPUB");
    if (sends) {
        source.socket = sender(context, job);
    }
    if (sends && (!both || publishes)) {
        attach(source.socket, job);
    }
    for (int i = 0; receives && i < receivers; i++) {
        sinks[i].job = job;
        sinks[i].socket = receiver(context, job);
        if (!both || !publishes) {
            attach(sinks[i].socket, job);
        } else {
            check(zmq_connect(sinks[i].socket, job_text(job, "bind", "")) == 0, "zmq_connect");
        }
    }
    if (both && !publishes) {
        check(zmq_connect(source.socket, job_text(job, "bind", "")) == 0, "zmq_connect");
    }

    if (receives) {
        run(receive_all, sinks, receivers);
    }
    if (sends) {
        run(send_all, &source, 1);
        join(&source, 1);
    }
    if (receives) {
        join(sinks, receivers);
        report(messages * receivers, whole(sinks, receivers));
    } else {
        report(messages, source.stretch);
    }

    if (!both) {
        job_await_close();
    }
    if (sends) {
        zmq_close(source.socket);
    }
    for (int i = 0; receives && i < receivers; i++) {
        zmq_close(sinks[i].socket);
    }
    free(sinks);
    zmq_ctx_term(context);
}
