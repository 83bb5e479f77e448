// SPDX-License-Identifier: MPL-2.0
// One direction of a proxy; it never blocks, so that its thread can be woken.
#include "org_zeromq_jni_SocketIo.h"
#include "zmqjni.h"

enum {
    IDLE = org_zeromq_jni_SocketIo_IDLE,
    HELD_FOR_CAPTURE = org_zeromq_jni_SocketIo_HELD_FOR_CAPTURE,
    HELD_FOR_TARGET = org_zeromq_jni_SocketIo_HELD_FOR_TARGET
};

struct counts {
    uint64_t messages;
    uint64_t bytes;
};

static int flags_of(zmq_msg_t *msg)
{
    return ZMQ_DONTWAIT | (zmq_msg_more(msg) ? ZMQ_SNDMORE : 0);
}

static int send_copy(zmq_msg_t *msg, void *capture)
{
    zmq_msg_t copy;
    zmq_msg_init(&copy);
    int rc = result(zmq_msg_copy(&copy, msg));
    if (rc == 0) {
        rc = result(zmq_msg_send(&copy, capture, flags_of(msg)));
    }
    if (rc < 0) {
        zmq_msg_close(&copy);
    }
    return rc;
}

JNI(jint, SocketIo_forward)
(JNIEnv *env, jclass cls, jlong source, jlong target, jlong capture, jlong msg, jint state,
 jint limit, jlong counts)
{
    zmq_msg_t *const part = pointer(msg);
    struct counts *const total = pointer(counts);
    jint moved = 0;
    while (moved < limit || state != IDLE) {
        if (state == IDLE) {
            const int rc = result(zmq_msg_recv(part, pointer(source), ZMQ_DONTWAIT));
            if (rc < 0) {
                return rc == -EAGAIN ? IDLE : rc;
            }
            state = capture == 0 ? HELD_FOR_TARGET : HELD_FOR_CAPTURE;
        }
        if (state == HELD_FOR_CAPTURE) {
            const int rc = send_copy(part, pointer(capture));
            if (rc < 0) {
                return rc == -EAGAIN ? state : rc;
            }
            state = HELD_FOR_TARGET;
        }
        const int last = !zmq_msg_more(part);
        const int rc = result(zmq_msg_send(part, pointer(target), flags_of(part)));
        if (rc < 0) {
            return rc == -EAGAIN ? state : rc;
        }
        total->bytes += (uint64_t)rc;
        total->messages += (uint64_t)last;
        moved += last;
        state = IDLE;
    }
    return IDLE;
}
