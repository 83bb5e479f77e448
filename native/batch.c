// SPDX-License-Identifier: MPL-2.0
// Many messages with one call from Java.
#include "org_zeromq_jni_SocketIo.h"
#include "zmqjni.h"

enum {
    HELD = org_zeromq_jni_SocketIo_HELD,
    WHOLE_MESSAGES = org_zeromq_jni_SocketIo_WHOLE_MESSAGES,
    ALIGNMENT = org_zeromq_jni_SocketIo_FRAME_ALIGNMENT
};

// The header of a frame; its bytes follow.
struct frame {
    int32_t size;
    int32_t flags;
};

_Static_assert(sizeof(struct frame) == org_zeromq_jni_SocketIo_FRAME_HEADER, "as Java knows it");
_Static_assert(ZMQ_MORE == org_zeromq_jni_SocketIo_FRAME_MORE, "as Java knows it");

// The aligned size of a frame.
static size_t room(size_t size)
{
    return sizeof(struct frame) + ((size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1));
}

// The start of a range of a direct buffer, or NULL if it is invalid: Java may use a buffer in two
// threads.
static char *in_buffer(JNIEnv *env, jobject direct, jint position, jint len)
{
    char *const start = (*env)->GetDirectBufferAddress(env, direct);
    const jlong capacity = (*env)->GetDirectBufferCapacity(env, direct);
    return position < 0 || len < 0 || (jlong)position + len > capacity // -1 for a non-direct buffer
               ? NULL
               : start + position;
}

// Java may change the frames during the call: whatever they contain, nothing beyond them is read.
JNI(jint, SocketIo_send_1batch)
(JNIEnv *env, jclass cls, jlong socket, jobject frames, jint position, jint len, jint count,
 jint flags)
{
    const char *next = in_buffer(env, frames, position, len);
    if (next == NULL) {
        return -EINVAL;
    }
    void *const to = pointer(socket);
    size_t left = (size_t)len;
    jint sent = 0;
    int rc = 0;
    while (sent < count) {
        struct frame frame = {.size = -1};
        if (left >= sizeof frame) {
            memcpy(&frame, next, sizeof frame);
        }
        if (frame.size < 0 || (size_t)frame.size > left - sizeof frame) {
            rc = -EINVAL;
            break;
        }
        const char *const bytes = next + sizeof frame;
        const size_t size = (size_t)frame.size;
        const int how = frame.flags & ZMQ_MORE ? flags | ZMQ_SNDMORE : flags;
        rc = result(zmq_send(to, bytes, size, how));
        if (rc < 0) {
            break;
        }
        sent++;
        const size_t used = room(size);
        next += used;
        left = left > used ? left - used : 0;
    }
    return sent > 0 || rc >= 0 ? sent : rc;
}

JNI(jint, SocketIo_recv_1batch)
(JNIEnv *env, jclass cls, jlong socket, jlong msg, jboolean held, jobject frames, jint position,
 jint len, jint limit, jint count, jint mode, jint flags)
{
    zmq_msg_t *const part = pointer(msg);
    char *next = in_buffer(env, frames, position, len);
    if (next == NULL) {
        if (held) {
            zmq_msg_close(part);
        }
        return -EINVAL;
    }
    size_t left = (size_t)len;
    size_t used = 0;
    jint stored = 0;
    if (!held) {
        zmq_msg_init(part);
    }
    for (;;) {
        if (!held) {
            const int wait = stored == 0 ? flags : flags | ZMQ_DONTWAIT;
            const int rc = result(zmq_msg_recv(part, pointer(socket), wait));
            if (rc < 0) {
                zmq_msg_close(part);
                return stored > 0 ? stored : rc;
            }
        }
        const size_t size = zmq_msg_size(part);
        if (room(size) > left) {
            return stored | HELD;
        }
        held = JNI_FALSE;
        const int more = zmq_msg_more(part);
        const struct frame frame = {(int32_t)size, more ? ZMQ_MORE : 0};
        memcpy(next, &frame, sizeof frame);
        memcpy(next + sizeof frame, zmq_msg_data(part), size);
        next += room(size);
        left -= room(size);
        used += room(size);
        stored++;
        const bool enough = stored >= count || limit < 0 || used >= (size_t)limit;
        if (mode == WHOLE_MESSAGES ? enough && !more : enough || more) {
            zmq_msg_close(part);
            return stored;
        }
    }
}
