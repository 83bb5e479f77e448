// SPDX-License-Identifier: MPL-2.0
// Errors, version, capabilities, stopwatch and sleep.
#include "org_zeromq_jni_Zmq.h"
#include "zmqjni.h"

JNI(jlong, Zmq_zmq_1strerror)(JNIEnv *env, jclass cls, jint errnum)
{
    return address(zmq_strerror(errnum));
}

JNI(jint, Zmq_zmq_1version)(JNIEnv *env, jclass cls)
{
    int major;
    int minor;
    int patch;
    zmq_version(&major, &minor, &patch);
    return ZMQ_MAKE_VERSION(major, minor, patch);
}

JNI(jint, Zmq_zmq_1has)(JNIEnv *env, jclass cls, jbyteArray capability)
{
    struct copy name;
    int rc = copy_string(env, capability, &name);
    if (rc == 0) {
        rc = zmq_has(name.data);
        copy_free(&name);
    }
    return rc;
}

JNI(jlong, Zmq_zmq_1stopwatch_1start)(JNIEnv *env, jclass cls)
{
    return handle(zmq_stopwatch_start());
}

JNI(jlong, Zmq_zmq_1stopwatch_1intermediate)(JNIEnv *env, jclass cls, jlong watch)
{
    return (jlong)zmq_stopwatch_intermediate(pointer(watch));
}

JNI(jlong, Zmq_zmq_1stopwatch_1stop)(JNIEnv *env, jclass cls, jlong watch)
{
    return (jlong)zmq_stopwatch_stop(pointer(watch));
}

JNI(void, Zmq_zmq_1sleep)(JNIEnv *env, jclass cls, jint seconds)
{
    zmq_sleep(seconds);
}
