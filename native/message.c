// SPDX-License-Identifier: MPL-2.0
// Messages.
#include "org_zeromq_jni_Zmq.h"
#include "zmqjni.h"

#include <stdatomic.h>

// Called in the thread that releases the data, which may be libzmq's own: it must not call Java.
static void release(void *data, void *released)
{
    (void)data;
    atomic_store_explicit((_Atomic jint *)released, 1, memory_order_release);
}

JNI(jint, Zmq_zmq_1msg_1init)(JNIEnv *env, jclass cls, jlong msg)
{
    return result(zmq_msg_init(pointer(msg)));
}

JNI(jint, Zmq_zmq_1msg_1init_1size)(JNIEnv *env, jclass cls, jlong msg, jlong size)
{
    return result(zmq_msg_init_size(pointer(msg), (size_t)size));
}

JNI(jint, Zmq_zmq_1msg_1init_1data)
(JNIEnv *env, jclass cls, jlong msg, jlong data, jlong size, jlong released)
{
    return result(zmq_msg_init_data(pointer(msg), pointer(data), (size_t)size,
                                    released == 0 ? NULL : release, pointer(released)));
}

JNI(jint, Zmq_zmq_1msg_1send)(JNIEnv *env, jclass cls, jlong msg, jlong socket, jint flags)
{
    return result(zmq_msg_send(pointer(msg), pointer(socket), flags));
}

JNI(jint, Zmq_zmq_1msg_1recv)(JNIEnv *env, jclass cls, jlong msg, jlong socket, jint flags)
{
    return result(zmq_msg_recv(pointer(msg), pointer(socket), flags));
}

JNI(jint, Zmq_zmq_1msg_1close)(JNIEnv *env, jclass cls, jlong msg)
{
    return result(zmq_msg_close(pointer(msg)));
}

JNI(jint, Zmq_zmq_1msg_1move)(JNIEnv *env, jclass cls, jlong dest, jlong src)
{
    return result(zmq_msg_move(pointer(dest), pointer(src)));
}

JNI(jint, Zmq_zmq_1msg_1copy)(JNIEnv *env, jclass cls, jlong dest, jlong src)
{
    return result(zmq_msg_copy(pointer(dest), pointer(src)));
}

JNI(jlong, Zmq_zmq_1msg_1data)(JNIEnv *env, jclass cls, jlong msg)
{
    return address(zmq_msg_data(pointer(msg)));
}

JNI(jlong, Zmq_zmq_1msg_1size)(JNIEnv *env, jclass cls, jlong msg)
{
    return (jlong)zmq_msg_size(pointer(msg));
}

JNI(jint, Zmq_zmq_1msg_1more)(JNIEnv *env, jclass cls, jlong msg)
{
    return zmq_msg_more(pointer(msg));
}

JNI(jint, Zmq_zmq_1msg_1get)(JNIEnv *env, jclass cls, jlong msg, jint property)
{
    return result(zmq_msg_get(pointer(msg), property));
}

JNI(jint, Zmq_zmq_1msg_1set)(JNIEnv *env, jclass cls, jlong msg, jint property, jint value)
{
    return result(zmq_msg_set(pointer(msg), property, value));
}

JNI(jlong, Zmq_zmq_1msg_1gets)(JNIEnv *env, jclass cls, jlong msg, jbyteArray property)
{
    struct copy name;
    jlong rc = copy_string(env, property, &name);
    if (rc == 0) {
        rc = handle(zmq_msg_gets(pointer(msg), name.data));
        copy_free(&name);
    }
    return rc;
}

JNI(jint, Zmq_zmq_1msg_1set_1routing_1id)(JNIEnv *env, jclass cls, jlong msg, jint routing_id)
{
    return DRAFT(result(zmq_msg_set_routing_id(pointer(msg), (uint32_t)routing_id)));
}

JNI(jint, Zmq_zmq_1msg_1routing_1id)(JNIEnv *env, jclass cls, jlong msg)
{
#ifdef ZMQ_BUILD_DRAFT_API
    return (jint)zmq_msg_routing_id(pointer(msg));
#else
    return 0;
#endif
}

JNI(jint, Zmq_zmq_1msg_1set_1group)(JNIEnv *env, jclass cls, jlong msg, jbyteArray group)
{
    struct copy name;
    int rc = copy_string(env, group, &name);
    if (rc == 0) {
        rc = DRAFT(result(zmq_msg_set_group(pointer(msg), name.data)));
        copy_free(&name);
    }
    return rc;
}

JNI(jlong, Zmq_zmq_1msg_1group)(JNIEnv *env, jclass cls, jlong msg)
{
    return DRAFT(handle(zmq_msg_group(pointer(msg))));
}

JNI(jint, Zmq_zmq_1msg_1init_1buffer)(JNIEnv *env, jclass cls, jlong msg, jlong buf, jlong size)
{
    return DRAFT(result(zmq_msg_init_buffer(pointer(msg), pointer(buf), (size_t)size)));
}
