// SPDX-License-Identifier: MPL-2.0
// Native memory by address.
#include "org_zeromq_jni_NativeMemory.h"
#include "zmqjni.h"

JNI(jlong, NativeMemory_address)(JNIEnv *env, jclass cls, jobject direct)
{
    return direct == NULL ? 0 : address((*env)->GetDirectBufferAddress(env, direct));
}

JNI(jobject, NativeMemory_view)(JNIEnv *env, jclass cls, jlong memory, jlong size)
{
    return (*env)->NewDirectByteBuffer(env, pointer(memory), size);
}

JNI(jint, NativeMemory_get)
(JNIEnv *env, jclass cls, jlong source, jbyteArray target, jint offset, jint len)
{
    if (!in_range(env, target, offset, len)) {
        return -EINVAL;
    }
    (*env)->SetByteArrayRegion(env, target, offset, len, pointer(source));
    return 0;
}

JNI(jint, NativeMemory_put)
(JNIEnv *env, jclass cls, jlong target, jbyteArray source, jint offset, jint len)
{
    if (!in_range(env, source, offset, len)) {
        return -EINVAL;
    }
    (*env)->GetByteArrayRegion(env, source, offset, len, pointer(target));
    return 0;
}

JNI(jlong, NativeMemory_strlen)(JNIEnv *env, jclass cls, jlong string)
{
    return (jlong)strlen(pointer(string));
}

JNI(void, NativeMemory_free)(JNIEnv *env, jclass cls, jlong memory)
{
    free(pointer(memory));
}
