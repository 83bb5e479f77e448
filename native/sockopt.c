// SPDX-License-Identifier: MPL-2.0
// Socket options, by the C type of their value. The Java code knows the type of each option.
#include "org_zeromq_jni_Zmq.h"
#include "zmqjni.h"

JNI(jint, Zmq_zmq_1setsockopt)
(JNIEnv *env, jclass cls, jlong socket, jint option, jbyteArray option_value)
{
    struct copy value;
    int rc = copy_bytes(env, option_value, &value);
    if (rc == 0) {
        rc = result(zmq_setsockopt(pointer(socket), option, value.data, value.size));
        copy_free(&value);
    }
    return rc;
}

JNI(jint, Zmq_zmq_1setsockopt_1int)
(JNIEnv *env, jclass cls, jlong socket, jint option, jint value)
{
    return result(zmq_setsockopt(pointer(socket), option, &value, sizeof value));
}

JNI(jint, Zmq_zmq_1setsockopt_1long)
(JNIEnv *env, jclass cls, jlong socket, jint option, jlong value)
{
    return result(zmq_setsockopt(pointer(socket), option, &value, sizeof value));
}

JNI(jint, Zmq_zmq_1getsockopt)
(JNIEnv *env, jclass cls, jlong socket, jint option, jbyteArray option_value)
{
    if (option_value == NULL) {
        return -EINVAL;
    }
    struct copy value;
    int rc = copy_alloc(&value, (size_t)(*env)->GetArrayLength(env, option_value));
    if (rc == 0) {
        rc = result(zmq_getsockopt(pointer(socket), option, value.data, &value.size));
        if (rc == 0) {
            rc = (int)value.size;
            (*env)->SetByteArrayRegion(env, option_value, 0, rc, (const jbyte *)value.data);
        }
        copy_free(&value);
    }
    return rc;
}

JNI(jint, Zmq_zmq_1getsockopt_1int)
(JNIEnv *env, jclass cls, jlong socket, jint option, jintArray option_value)
{
    if (option_value == NULL || (*env)->GetArrayLength(env, option_value) < 1) {
        return -EINVAL;
    }
    jint value = 0;
    size_t size = sizeof value;
    const int rc = result(zmq_getsockopt(pointer(socket), option, &value, &size));
    if (rc == 0) {
        (*env)->SetIntArrayRegion(env, option_value, 0, 1, &value);
    }
    return rc;
}

JNI(jint, Zmq_zmq_1getsockopt_1long)
(JNIEnv *env, jclass cls, jlong socket, jint option, jlongArray option_value)
{
    if (option_value == NULL || (*env)->GetArrayLength(env, option_value) < 1) {
        return -EINVAL;
    }
    jlong value = 0;
    size_t size = sizeof value;
    const int rc = result(zmq_getsockopt(pointer(socket), option, &value, &size));
    if (rc == 0) {
        (*env)->SetLongArrayRegion(env, option_value, 0, 1, &value);
    }
    return rc;
}
