// SPDX-License-Identifier: MPL-2.0
// The descriptor of a Java channel.
#include "org_zeromq_jni_ChannelDescriptor.h"
#include "zmqjni.h"

// The interface of the JDK's own channels; JNI can access it regardless of modules, from Java 8 to
// 25.
#define JDK_CHANNEL "sun/nio/ch/SelChImpl"

static jclass jdk_channel(JNIEnv *env)
{
    const jclass found = (*env)->FindClass(env, JDK_CHANNEL);
    if (found == NULL) {
        (*env)->ExceptionClear(env);
    }
    return found;
}

static jmethodID method(JNIEnv *env, jclass type, const char *name, const char *signature)
{
    const jmethodID found = (*env)->GetMethodID(env, type, name, signature);
    if (found == NULL) {
        (*env)->ExceptionClear(env);
    }
    return found;
}

static bool failed(JNIEnv *env)
{
    const bool pending = (*env)->ExceptionCheck(env);
    if (pending) {
        (*env)->ExceptionClear(env);
    }
    return pending;
}

JNI(jlong, ChannelDescriptor_of)(JNIEnv *env, jclass cls, jobject channel)
{
    const jclass type = jdk_channel(env);
    if (channel == NULL || type == NULL || !(*env)->IsInstanceOf(env, channel, type)) {
        return -ENOTSUP;
    }
    // SelChImpl is a java.nio.channels.Channel, which has isOpen.
    const jmethodID is_open = method(env, type, "isOpen", "()Z");
    const jmethodID fd_value = method(env, type, "getFDVal", "()I");
    if (is_open == NULL || fd_value == NULL) {
        return -ENOTSUP;
    }
    const jboolean open = (*env)->CallBooleanMethod(env, channel, is_open);
    if (failed(env) || !open) {
        return -EBADF;
    }
    const jint fd = (*env)->CallIntMethod(env, channel, fd_value);
    return failed(env) ? -EBADF : fd;
}
