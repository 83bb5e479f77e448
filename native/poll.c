// SPDX-License-Identifier: MPL-2.0
// zmq_poll.
#include "org_zeromq_jni_Zmq.h"
#include "zmqjni.h"

JNI(jint, Zmq_zmq_1poll)(JNIEnv *env, jclass cls, jlong items, jint nitems, jlong timeout)
{
    return result(zmq_poll(pointer(items), nitems, milliseconds(timeout)));
}
