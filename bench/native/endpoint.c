// SPDX-License-Identifier: MPL-2.0
#include "endpoint.h"
#include <string.h>
#include <zmq.h>

// Draft options: not in every zmq.h, and EINVAL where libzmq has no drafts.
enum { IN_BATCH_SIZE = 101, OUT_BATCH_SIZE = 102 };

static const struct {
    const char *name;
    int type;
} types[] = {{"PAIR", ZMQ_PAIR}, {"PUSH", ZMQ_PUSH},     {"PULL", ZMQ_PULL},
             {"REQ", ZMQ_REQ},   {"REP", ZMQ_REP},       {"XPUB", ZMQ_XPUB},
             {"SUB", ZMQ_SUB},   {"DEALER", ZMQ_DEALER}, {"ROUTER", ZMQ_ROUTER}};

static int type_of(const char *name)
{
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        if (strcmp(types[i].name, name) == 0) {
            return types[i].type;
        }
    }
    fail("unknown socket type");
}

void set_int(void *socket, int option, int value, const char *name)
{
    check(zmq_setsockopt(socket, option, &value, sizeof value) == 0, name);
}

static void set_key(void *socket, int option, const struct job *job, const char *key)
{
    check(zmq_setsockopt(socket, option, job_text(job, key, ""), 41) == 0, key);
}

static void set_batch_sizes(void *socket, const struct job *job)
{
    const int in = (int)job_number(job, "in_batch", 0);
    const int out = (int)job_number(job, "out_batch", 0);
    if (in > 0) {
        set_int(socket, IN_BATCH_SIZE, in, "IN_BATCH_SIZE");
    }
    if (out > 0) {
        set_int(socket, OUT_BATCH_SIZE, out, "OUT_BATCH_SIZE");
    }
}

void *open_socket(void *context, const struct job *job, const char *type, bool server)
{
    void *socket = zmq_socket(context, type_of(type));
    check(socket != NULL, "zmq_socket");
    const int hwm = (int)job_number(job, "hwm", 1000);
    set_int(socket, ZMQ_SNDHWM, hwm, "SNDHWM");
    set_int(socket, ZMQ_RCVHWM, hwm, "RCVHWM");
    set_batch_sizes(socket, job);
    if (job_is(job, "curve", "on")) {
        if (server) {
            set_int(socket, ZMQ_CURVE_SERVER, 1, "CURVE_SERVER");
            set_key(socket, ZMQ_CURVE_SECRETKEY, job, "server_secret");
        } else {
            set_key(socket, ZMQ_CURVE_SERVERKEY, job, "server_public");
            set_key(socket, ZMQ_CURVE_PUBLICKEY, job, "client_public");
            set_key(socket, ZMQ_CURVE_SECRETKEY, job, "client_secret");
        }
    }
    return socket;
}

bool is_server(const struct job *job)
{
    return job_text(job, "bind", NULL) != NULL;
}

void attach(void *socket, const struct job *job)
{
    if (is_server(job)) {
        check(zmq_bind(socket, job_text(job, "bind", "")) == 0, "zmq_bind");
        answer("bound");
    } else {
        check(zmq_connect(socket, job_text(job, "connect", "")) == 0, "zmq_connect");
    }
}
