// SPDX-License-Identifier: MPL-2.0
// Sockets: creating, connecting, sending and receiving.
#include "org_zeromq_jni_Zmq.h"
#include "zmqjni.h"

#ifndef _WIN32
#include <sys/uio.h>
#endif

JNI(jlong, Zmq_zmq_1socket)(JNIEnv *env, jclass cls, jlong context, jint type)
{
    return handle(zmq_socket(pointer(context), type));
}

JNI(jint, Zmq_zmq_1close)(JNIEnv *env, jclass cls, jlong socket)
{
    return result(zmq_close(pointer(socket)));
}

// Calls a function that takes a socket and a string.
static int with_string(JNIEnv *env, int (*function)(void *, const char *), jlong socket,
                       jbyteArray string)
{
    struct copy copy;
    int rc = copy_string(env, string, &copy);
    if (rc == 0) {
        rc = result(function(pointer(socket), copy.data));
        copy_free(&copy);
    }
    return rc;
}

JNI(jint, Zmq_zmq_1bind)(JNIEnv *env, jclass cls, jlong socket, jbyteArray endpoint)
{
    return with_string(env, zmq_bind, socket, endpoint);
}

JNI(jint, Zmq_zmq_1connect)(JNIEnv *env, jclass cls, jlong socket, jbyteArray endpoint)
{
    return with_string(env, zmq_connect, socket, endpoint);
}

JNI(jint, Zmq_zmq_1unbind)(JNIEnv *env, jclass cls, jlong socket, jbyteArray endpoint)
{
    return with_string(env, zmq_unbind, socket, endpoint);
}

JNI(jint, Zmq_zmq_1disconnect)(JNIEnv *env, jclass cls, jlong socket, jbyteArray endpoint)
{
    return with_string(env, zmq_disconnect, socket, endpoint);
}

JNI(jint, Zmq_zmq_1join)(JNIEnv *env, jclass cls, jlong socket, jbyteArray group)
{
    return DRAFT(with_string(env, zmq_join, socket, group));
}

JNI(jint, Zmq_zmq_1leave)(JNIEnv *env, jclass cls, jlong socket, jbyteArray group)
{
    return DRAFT(with_string(env, zmq_leave, socket, group));
}

JNI(jlong, Zmq_zmq_1connect_1peer)(JNIEnv *env, jclass cls, jlong socket, jbyteArray endpoint)
{
    struct copy copy;
    jlong rc = copy_string(env, endpoint, &copy);
    if (rc == 0) {
        rc = DRAFT(zmq_connect_peer(pointer(socket), copy.data));
        if (rc == 0) {
            rc = -zmq_errno();
        }
        copy_free(&copy);
    }
    return rc;
}

JNI(jint, Zmq_zmq_1socket_1get_1peer_1state)
(JNIEnv *env, jclass cls, jlong socket, jbyteArray routing_id)
{
    struct copy id;
    int rc = copy_bytes(env, routing_id, &id);
    if (rc == 0) {
        rc = DRAFT(result(zmq_socket_get_peer_state(pointer(socket), id.data, id.size)));
        copy_free(&id);
    }
    return rc;
}

JNI(jint, Zmq_zmq_1send)(JNIEnv *env, jclass cls, jlong socket, jlong buf, jlong len, jint flags)
{
    return result(zmq_send(pointer(socket), pointer(buf), (size_t)len, flags));
}

JNI(jint, Zmq_zmq_1send_1const)
(JNIEnv *env, jclass cls, jlong socket, jlong buf, jlong len, jint flags)
{
    return result(zmq_send_const(pointer(socket), pointer(buf), (size_t)len, flags));
}

// One copy: from the array directly into the message.
JNI(jint, Zmq_zmq_1send_1bytes)
(JNIEnv *env, jclass cls, jlong socket, jbyteArray buf, jint offset, jint len, jint flags)
{
    if (!in_range(env, buf, offset, len)) {
        return -EINVAL;
    }
    zmq_msg_t msg;
    int rc = result(zmq_msg_init_size(&msg, (size_t)len));
    if (rc != 0) {
        return rc;
    }
    (*env)->GetByteArrayRegion(env, buf, offset, len, zmq_msg_data(&msg));
    rc = result(zmq_msg_send(&msg, pointer(socket), flags));
    if (rc < 0) {
        zmq_msg_close(&msg);
    }
    return rc;
}

JNI(jint, Zmq_zmq_1recv)(JNIEnv *env, jclass cls, jlong socket, jlong buf, jlong len, jint flags)
{
    return result(zmq_recv(pointer(socket), pointer(buf), (size_t)len, flags));
}

// One copy: from the message directly into the array.
JNI(jint, Zmq_zmq_1recv_1bytes)
(JNIEnv *env, jclass cls, jlong socket, jbyteArray buf, jint offset, jint len, jint flags)
{
    if (!in_range(env, buf, offset, len)) {
        return -EINVAL;
    }
    zmq_msg_t msg;
    zmq_msg_init(&msg);
    const int rc = result(zmq_msg_recv(&msg, pointer(socket), flags));
    if (rc > 0 && len > 0) {
        (*env)->SetByteArrayRegion(env, buf, offset, rc < len ? rc : len, zmq_msg_data(&msg));
    }
    zmq_msg_close(&msg);
    return rc;
}

JNI(jint, Zmq_zmq_1sendmsg)(JNIEnv *env, jclass cls, jlong socket, jlong msg, jint flags)
{
    return result(zmq_sendmsg(pointer(socket), pointer(msg), flags));
}

JNI(jint, Zmq_zmq_1recvmsg)(JNIEnv *env, jclass cls, jlong socket, jlong msg, jint flags)
{
    return result(zmq_recvmsg(pointer(socket), pointer(msg), flags));
}

JNI(jint, Zmq_zmq_1sendiov)
(JNIEnv *env, jclass cls, jlong socket, jlong iov, jlong count, jint flags)
{
#ifdef _WIN32
    return -ENOTSUP;
#else
    return result(zmq_sendiov(pointer(socket), pointer(iov), (size_t)count, flags));
#endif
}

JNI(jint, Zmq_zmq_1recviov)
(JNIEnv *env, jclass cls, jlong socket, jlong iov, jlong count, jint flags)
{
#ifdef _WIN32
    return -ENOTSUP;
#else
    size_t stored = (size_t)count;
    return result(zmq_recviov(pointer(socket), pointer(iov), &stored, flags));
#endif
}
