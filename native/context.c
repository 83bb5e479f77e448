// SPDX-License-Identifier: MPL-2.0
// Contexts.
#include "org_zeromq_jni_Zmq.h"
#include "pin.h"

// Returns the result of terminating a context. A failed context keeps its threads and thus the
// library.
static int ended(int rc)
{
    if (rc == 0) {
        zmqjni_unpin();
    }
    return result(rc);
}

JNI(jlong, Zmq_zmq_1ctx_1new)(JNIEnv *env, jclass cls)
{
    errno = 0;
    const void *const context = zmq_ctx_new();
    if (context != NULL) {
        zmqjni_pin();
        return address(context);
    }
    const int error = zmq_errno();
    // libzmq does not report the reason: usually there is no free descriptor
    return error == ENOMEM || error == ENOTRECOVERABLE ? -error : -EMFILE;
}

JNI(jint, Zmq_zmq_1ctx_1term)(JNIEnv *env, jclass cls, jlong context)
{
    return ended(zmq_ctx_term(pointer(context)));
}

JNI(jint, Zmq_zmq_1ctx_1shutdown)(JNIEnv *env, jclass cls, jlong context)
{
    return result(zmq_ctx_shutdown(pointer(context)));
}

JNI(jint, Zmq_zmq_1ctx_1set)(JNIEnv *env, jclass cls, jlong context, jint option, jint value)
{
    return result(zmq_ctx_set(pointer(context), option, value));
}

JNI(jint, Zmq_zmq_1ctx_1get)(JNIEnv *env, jclass cls, jlong context, jint option)
{
    return result(zmq_ctx_get(pointer(context), option));
}

JNI(jlong, Zmq_zmq_1init)(JNIEnv *env, jclass cls, jint io_threads)
{
    const jlong context = handle(zmq_init(io_threads));
    if (context > 0) {
        zmqjni_pin();
    }
    return context;
}

JNI(jint, Zmq_zmq_1term)(JNIEnv *env, jclass cls, jlong context)
{
    return ended(zmq_term(pointer(context)));
}

JNI(jint, Zmq_zmq_1ctx_1destroy)(JNIEnv *env, jclass cls, jlong context)
{
    return ended(zmq_ctx_destroy(pointer(context)));
}

JNI(jint, Zmq_zmq_1ctx_1set_1ext)
(JNIEnv *env, jclass cls, jlong context, jint option, jbyteArray optval)
{
    struct copy value;
    int rc = copy_bytes(env, optval, &value);
    if (rc == 0) {
        rc = DRAFT(result(zmq_ctx_set_ext(pointer(context), option, value.data, value.size)));
        copy_free(&value);
    }
    return rc;
}

JNI(jint, Zmq_zmq_1ctx_1get_1ext)
(JNIEnv *env, jclass cls, jlong context, jint option, jbyteArray optval)
{
    if (optval == NULL) {
        return -EINVAL;
    }
    struct copy value;
    int rc = copy_alloc(&value, (size_t)(*env)->GetArrayLength(env, optval));
    if (rc == 0) {
        // libzmq does not change the length, even if it stores less
        memset(value.data, 0, value.size);
        rc = DRAFT(result(zmq_ctx_get_ext(pointer(context), option, value.data, &value.size)));
        if (rc == 0) {
            rc = (int)value.size;
            (*env)->SetByteArrayRegion(env, optval, 0, rc, (const jbyte *)value.data);
        }
        copy_free(&value);
    }
    return rc;
}
