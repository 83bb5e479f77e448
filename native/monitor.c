// SPDX-License-Identifier: MPL-2.0
// Socket monitors.
#include "org_zeromq_jni_Zmq.h"
#include "zmqjni.h"

JNI(jint, Zmq_zmq_1socket_1monitor)
(JNIEnv *env, jclass cls, jlong socket, jbyteArray endpoint, jint events)
{
    struct copy copy;
    int rc = copy_string_or_null(env, endpoint, &copy);
    if (rc == 0) {
        rc = result(zmq_socket_monitor(pointer(socket), copy.data, events));
        copy_free(&copy);
    }
    return rc;
}

JNI(jint, Zmq_zmq_1socket_1monitor_1versioned)
(JNIEnv *env, jclass cls, jlong socket, jbyteArray endpoint, jlong events, jint event_version,
 jint type)
{
    struct copy copy;
    int rc = copy_string_or_null(env, endpoint, &copy);
    if (rc == 0) {
        rc = DRAFT(result(zmq_socket_monitor_versioned(pointer(socket), copy.data, (uint64_t)events,
                                                       event_version, type)));
        copy_free(&copy);
    }
    return rc;
}

JNI(jint, Zmq_zmq_1socket_1monitor_1pipes_1stats)(JNIEnv *env, jclass cls, jlong socket)
{
    return DRAFT(result(zmq_socket_monitor_pipes_stats(pointer(socket))));
}
