// SPDX-License-Identifier: MPL-2.0
// One message from or to Java's memory, with one call from Java.
#include "org_zeromq_jni_SocketIo.h"
#include "zmqjni.h"

JNI(jint, SocketIo_recv)
(JNIEnv *env, jclass cls, jlong socket, jlong msg, jlong buffer, jint capacity, jint flags)
{
    zmq_msg_t *const message = pointer(msg);
    zmq_msg_init(message);
    const int rc = result(zmq_msg_recv(message, pointer(socket), flags));
    if (rc < 0) {
        zmq_msg_close(message);
        return rc;
    }
    const size_t size = zmq_msg_size(message);
    if (capacity >= 0 && size <= (size_t)capacity) {
        if (size > 0) {
            memcpy(pointer(buffer), zmq_msg_data(message), size);
        }
        zmq_msg_close(message);
    }
    return rc;
}

JNI(jint, SocketIo_take)
(JNIEnv *env, jclass cls, jlong msg, jbyteArray target, jint offset, jint len)
{
    zmq_msg_t *const message = pointer(msg);
    int rc = -EINVAL;
    if (in_range(env, target, offset, len) && (size_t)len <= zmq_msg_size(message)) {
        (*env)->SetByteArrayRegion(env, target, offset, len, zmq_msg_data(message));
        rc = 0;
    }
    zmq_msg_close(message);
    return rc;
}

// Reading an array's length or a buffer's address takes longer than copying a small message twice,
// so neither is done for a small message.
JNI(jint, SocketIo_recv_1bytes)
(JNIEnv *env, jclass cls, jlong socket, jlong buffer, jint capacity, jbyteArray target, jint offset,
 jint len, jint flags)
{
    if (target == NULL || offset < 0 || len < 0) {
        return -EINVAL;
    }
    zmq_msg_t message;
    zmq_msg_init(&message);
    int rc = result(zmq_msg_recv(&message, pointer(socket), flags));
    if (rc > capacity) {
        const int size = rc < len ? rc : len;
        if (in_range(env, target, offset, len)) {
            (*env)->SetByteArrayRegion(env, target, offset, size, zmq_msg_data(&message));
        } else {
            rc = -EINVAL;
        }
    } else if (rc > 0) {
        memcpy(pointer(buffer), zmq_msg_data(&message), (size_t)rc);
    }
    zmq_msg_close(&message);
    return rc;
}

JNI(jint, SocketIo_recv_1buffer)
(JNIEnv *env, jclass cls, jlong socket, jlong buffer, jint capacity, jobject target, jint position,
 jint len, jint flags)
{
    if (position < 0 || len < 0) {
        return -EINVAL;
    }
    zmq_msg_t message;
    zmq_msg_init(&message);
    int rc = result(zmq_msg_recv(&message, pointer(socket), flags));
    if (rc > capacity) {
        char *const start = (*env)->GetDirectBufferAddress(env, target);
        if (start == NULL) {
            rc = -EINVAL;
        } else {
            memcpy(start + position, zmq_msg_data(&message), (size_t)(rc < len ? rc : len));
        }
    } else if (rc > 0) {
        memcpy(pointer(buffer), zmq_msg_data(&message), (size_t)rc);
    }
    zmq_msg_close(&message);
    return rc;
}

JNI(jint, SocketIo_send_1buffer)
(JNIEnv *env, jclass cls, jlong socket, jobject direct, jint position, jint len, jint flags)
{
    const char *const start = (*env)->GetDirectBufferAddress(env, direct);
    if (start == NULL || position < 0 || len < 0) {
        return -EINVAL;
    }
    return result(zmq_send(pointer(socket), start + position, (size_t)len, flags));
}
