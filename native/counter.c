// SPDX-License-Identifier: MPL-2.0
// Atomic counters.
#include "org_zeromq_jni_Zmq.h"
#include "zmqjni.h"

JNI(jlong, Zmq_zmq_1atomic_1counter_1new)(JNIEnv *env, jclass cls)
{
    return handle(zmq_atomic_counter_new());
}

JNI(void, Zmq_zmq_1atomic_1counter_1set)(JNIEnv *env, jclass cls, jlong counter, jint value)
{
    zmq_atomic_counter_set(pointer(counter), value);
}

JNI(jint, Zmq_zmq_1atomic_1counter_1inc)(JNIEnv *env, jclass cls, jlong counter)
{
    return zmq_atomic_counter_inc(pointer(counter));
}

JNI(jint, Zmq_zmq_1atomic_1counter_1dec)(JNIEnv *env, jclass cls, jlong counter)
{
    return zmq_atomic_counter_dec(pointer(counter));
}

JNI(jint, Zmq_zmq_1atomic_1counter_1value)(JNIEnv *env, jclass cls, jlong counter)
{
    return zmq_atomic_counter_value(pointer(counter));
}

JNI(void, Zmq_zmq_1atomic_1counter_1destroy)(JNIEnv *env, jclass cls, jlong counter)
{
    void *counter_p = pointer(counter);
    zmq_atomic_counter_destroy(&counter_p);
}
