// SPDX-License-Identifier: MPL-2.0
// Proxies.
#include "org_zeromq_jni_Zmq.h"
#include "zmqjni.h"

JNI(jint, Zmq_zmq_1proxy)
(JNIEnv *env, jclass cls, jlong frontend, jlong backend, jlong capture)
{
    return result(zmq_proxy(pointer(frontend), pointer(backend), pointer(capture)));
}

JNI(jint, Zmq_zmq_1proxy_1steerable)
(JNIEnv *env, jclass cls, jlong frontend, jlong backend, jlong capture, jlong control)
{
    return result(zmq_proxy_steerable(pointer(frontend), pointer(backend), pointer(capture),
                                      pointer(control)));
}

JNI(jint, Zmq_zmq_1device)(JNIEnv *env, jclass cls, jint type, jlong frontend, jlong backend)
{
    return result(zmq_device(type, pointer(frontend), pointer(backend)));
}
