// SPDX-License-Identifier: MPL-2.0
#include "cost.h"
#include "endpoint.h"
#include "kinds.h"
#include "path.h"
#include <zmq.h>

static void rounds(const struct path *path, void *a, void *b, long messages, long burst)
{
    for (long left = messages / burst; left > 0; left--) {
        for (long i = 0; i < burst; i++) {
            path_send(path, a);
        }
        for (long i = 0; i < burst; i++) {
            path_receive(path, b);
        }
    }
}

void loop(const struct job *job)
{
    const long burst = job_number(job, "burst", 100);
    const long messages = job_number(job, "messages", burst) / burst * burst;
    void *context = zmq_ctx_new();
    void *a = open_socket(context, job, "PAIR", true);
    void *b = open_socket(context, job, "PAIR", false);
    check(zmq_bind(a, "inproc://loop") == 0, "zmq_bind");
    check(zmq_connect(b, "inproc://loop") == 0, "zmq_connect");
    struct path path = path_open(job);
    rounds(&path, a, b, job_number(job, "warmup", 0), burst);
    const struct cost begin = cost_now();
    rounds(&path, a, b, messages, burst);
    const struct cost end = cost_now();
    answer("result messages=%ld ns=%lld cpu_ns=%lld", messages, (long long)(end.wall - begin.wall),
           (long long)(end.cpu - begin.cpu));
    path_close(&path);
    zmq_close(a);
    zmq_close(b);
    zmq_ctx_term(context);
}
