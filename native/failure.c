// SPDX-License-Identifier: MPL-2.0
// The effects of a failed assertion of libzmq: the text of a context that has failed, and, if the
// failure could not be contained, the JVM's fatal error report. cmake/bundled/containment has the
// other part.
#if defined __linux__ && !defined _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "org_zeromq_jni_ContextFailure.h"
#include "zmqjni.h"

#ifdef ZMQJNI_CONTAINMENT

#include <signal.h>
#include <stdio.h>

size_t jzmq_ctx_failure(void *context, char *text, size_t size);
void jzmq_set_fatal_handler(void (*handler)(const char *text));

static JavaVM *jvm;

// Ends the process like a crash, so that the JVM writes its report and, if enabled, a core dump.
// JNI's FatalError writes neither. The report contains the text as the name of the thread, or among
// the recent internal exceptions if the thread is a Java thread.
static void report(const char *text)
{
    fprintf(stderr, "%s\n", text);
    fflush(stderr);
    JNIEnv *env = NULL;
    if ((*jvm)->GetEnv(jvm, (void **)&env, JNI_VERSION_1_8) == JNI_EDETACHED) {
        JavaVMAttachArgs thread = {JNI_VERSION_1_8, (char *)text, NULL};
        (*jvm)->AttachCurrentThreadAsDaemon(jvm, (void **)&env, &thread);
    } else if (env != NULL) {
        (*env)->ExceptionClear(env);
        const jclass error = (*env)->FindClass(env, "java/lang/InternalError");
        if (error != NULL) {
            (*env)->ThrowNew(env, error, text);
        }
    }
#ifdef _WIN32
    RaiseException(0x40000015, EXCEPTION_NONCONTINUABLE, 0, NULL); // STATUS_FATAL_APP_EXIT
#else
    // libzmq blocks all signals in its threads, and a blocked signal ends the process without a
    // report
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGILL);
    sigaddset(&signals, SIGTRAP);
    pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
    __builtin_trap();
#endif
}

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved)
{
    (void)reserved;
    jvm = vm;
    jzmq_set_fatal_handler(report);
    return JNI_VERSION_1_8;
}

JNI(jint, ContextFailure_text)(JNIEnv *env, jclass cls, jlong context, jbyteArray text)
{
    char copy[400];
    const jint length = (jint)jzmq_ctx_failure(pointer(context), copy, sizeof copy);
    if (text == NULL) {
        return length;
    }
    if (!has_room(env, text, (size_t)length)) {
        return -EINVAL;
    }
    (*env)->SetByteArrayRegion(env, text, 0, length, (const jbyte *)copy);
    return length;
}

#else

JNI(jint, ContextFailure_text)(JNIEnv *env, jclass cls, jlong context, jbyteArray text)
{
    return 0;
}

#endif
