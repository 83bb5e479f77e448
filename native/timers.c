// SPDX-License-Identifier: MPL-2.0
// Timers.
#include "org_zeromq_jni_Zmq.h"
#include "zmqjni.h"

// Called by zmq_timers_execute, in the caller's thread.
static void fire(int timer_id, void *fired)
{
    (void)timer_id;
    if (fired != NULL) {
        ++*(jint *)fired;
    }
}

JNI(jlong, Zmq_zmq_1timers_1new)(JNIEnv *env, jclass cls)
{
    return handle(zmq_timers_new());
}

JNI(jint, Zmq_zmq_1timers_1destroy)(JNIEnv *env, jclass cls, jlong timers)
{
    void *timers_p = pointer(timers);
    return result(zmq_timers_destroy(&timers_p));
}

JNI(jint, Zmq_zmq_1timers_1add)(JNIEnv *env, jclass cls, jlong timers, jlong interval, jlong fired)
{
    return result(zmq_timers_add(pointer(timers), (size_t)interval, fire, pointer(fired)));
}

JNI(jint, Zmq_zmq_1timers_1cancel)(JNIEnv *env, jclass cls, jlong timers, jint timer_id)
{
    return result(zmq_timers_cancel(pointer(timers), timer_id));
}

JNI(jint, Zmq_zmq_1timers_1set_1interval)
(JNIEnv *env, jclass cls, jlong timers, jint timer_id, jlong interval)
{
    return result(zmq_timers_set_interval(pointer(timers), timer_id, (size_t)interval));
}

JNI(jint, Zmq_zmq_1timers_1reset)(JNIEnv *env, jclass cls, jlong timers, jint timer_id)
{
    return result(zmq_timers_reset(pointer(timers), timer_id));
}

JNI(jlong, Zmq_zmq_1timers_1timeout)(JNIEnv *env, jclass cls, jlong timers)
{
    return zmq_timers_timeout(pointer(timers));
}

JNI(jint, Zmq_zmq_1timers_1execute)(JNIEnv *env, jclass cls, jlong timers)
{
    return result(zmq_timers_execute(pointer(timers)));
}
