// SPDX-License-Identifier: MPL-2.0
// Java Flight Recorder.
#include "org_zeromq_jni_FlightRecorder.h"
#include "zmqjni.h"

// Calls jdk.jfr.FlightRecorder.isInitialized(); -1 with a pending exception if there is no such
// method.
static jint call_is_initialized(JNIEnv *env)
{
    const jclass recorder = (*env)->FindClass(env, "jdk/jfr/FlightRecorder");
    if (recorder == NULL) {
        return -1;
    }
    const jmethodID method = (*env)->GetStaticMethodID(env, recorder, "isInitialized", "()Z");
    if (method == NULL) {
        return -1;
    }
    return (*env)->CallStaticBooleanMethod(env, recorder, method) ? 1 : 0;
}

JNI(jint, FlightRecorder_isInitialized)(JNIEnv *env, jclass cls)
{
    const jint initialized = call_is_initialized(env);
    if ((*env)->ExceptionCheck(env)) {
        (*env)->ExceptionClear(env);
        return -1;
    }
    return initialized;
}
