// SPDX-License-Identifier: MPL-2.0
#include "cost.h"
#include "endpoint.h"
#include "kinds.h"
#include "path.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <zmq.h>

struct replier {
    void *socket;
    const struct job *job;
};

static long total(const struct job *job)
{
    return job_number(job, "warmup", 0) + job_number(job, "messages", 1);
}

static void *reply_all(void *argument)
{
    const struct replier *replier = argument;
    struct path path = path_open(replier->job);
    for (long left = total(replier->job); left > 0; left--) {
        path_receive(&path, replier->socket);
        path_send(&path, replier->socket);
    }
    path_close(&path);
    return NULL;
}

static void write_samples(const struct job *job, const int32_t *samples, size_t count)
{
    FILE *file = fopen(job_text(job, "samples", "/dev/null"), "wb");
    check(file != NULL, "samples");
    check(fwrite(samples, sizeof *samples, count, file) == count, "samples");
    check(fclose(file) == 0, "samples");
}

static void request_all(void *socket, const struct job *job)
{
    struct path path = path_open(job);
    const long messages = job_number(job, "messages", 1);
    int32_t *samples = calloc(messages, sizeof *samples);
    check(samples != NULL, "calloc");
    for (long left = job_number(job, "warmup", 0); left > 0; left--) {
        path_send(&path, socket);
        path_receive(&path, socket);
    }
    const struct cost begin = cost_now();
    int64_t last = begin.wall;
    for (long i = 0; i < messages; i++) {
        path_send(&path, socket);
        path_receive(&path, socket);
        const int64_t now = nanoseconds();
        samples[i] = now - last > INT32_MAX ? INT32_MAX : (int32_t)(now - last);
        last = now;
    }
    const struct cost end = cost_now();
    write_samples(job, samples, messages);
    free(samples);
    path_close(&path);
    answer("result messages=%ld ns=%lld cpu_ns=%lld", messages, (long long)(end.wall - begin.wall),
           (long long)(end.cpu - begin.cpu));
}

void latency(const struct job *job)
{
    const bool requests = !job_is(job, "role", "reply");
    const bool replies = !job_is(job, "role", "request");
    void *context = zmq_ctx_new();
    struct replier replier = {.job = job};
    pthread_t thread;

    if (replies) {
        replier.socket = open_socket(context, job, "REP", true);
        attach(replier.socket, job);
        check(pthread_create(&thread, NULL, reply_all, &replier) == 0, "pthread_create");
    }
    if (requests) {
        void *socket = open_socket(context, job, "REQ", false);
        if (replies) {
            check(zmq_connect(socket, job_text(job, "bind", "")) == 0, "zmq_connect");
        } else {
            attach(socket, job);
        }
        request_all(socket, job);
        zmq_close(socket);
    }
    if (replies) {
        pthread_join(thread, NULL);
        zmq_close(replier.socket);
        if (!requests) {
            answer("result messages=%ld", job_number(job, "messages", 1));
        }
    }
    zmq_ctx_term(context);
}
