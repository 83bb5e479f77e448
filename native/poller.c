// SPDX-License-Identifier: MPL-2.0
// The zmq_poller functions, all of them draft.
#include "org_zeromq_jni_Zmq.h"
#include "zmqjni.h"

JNI(jlong, Zmq_zmq_1poller_1new)(JNIEnv *env, jclass cls)
{
    return DRAFT(handle(zmq_poller_new()));
}

JNI(jint, Zmq_zmq_1poller_1destroy)(JNIEnv *env, jclass cls, jlong poller)
{
    void *poller_p = pointer(poller);
    (void)poller_p;
    return DRAFT(result(zmq_poller_destroy(&poller_p)));
}

JNI(jint, Zmq_zmq_1poller_1size)(JNIEnv *env, jclass cls, jlong poller)
{
    return DRAFT(result(zmq_poller_size(pointer(poller))));
}

JNI(jint, Zmq_zmq_1poller_1add)
(JNIEnv *env, jclass cls, jlong poller, jlong socket, jlong user_data, jint events)
{
    return DRAFT(result(
        zmq_poller_add(pointer(poller), pointer(socket), pointer(user_data), (short)events)));
}

JNI(jint, Zmq_zmq_1poller_1modify)
(JNIEnv *env, jclass cls, jlong poller, jlong socket, jint events)
{
    return DRAFT(result(zmq_poller_modify(pointer(poller), pointer(socket), (short)events)));
}

JNI(jint, Zmq_zmq_1poller_1remove)(JNIEnv *env, jclass cls, jlong poller, jlong socket)
{
    return DRAFT(result(zmq_poller_remove(pointer(poller), pointer(socket))));
}

JNI(jint, Zmq_zmq_1poller_1wait)
(JNIEnv *env, jclass cls, jlong poller, jlong event, jlong timeout)
{
    return DRAFT(result(zmq_poller_wait(pointer(poller), pointer(event), milliseconds(timeout))));
}

JNI(jint, Zmq_zmq_1poller_1wait_1all)
(JNIEnv *env, jclass cls, jlong poller, jlong events, jint n_events, jlong timeout)
{
    return DRAFT(result(
        zmq_poller_wait_all(pointer(poller), pointer(events), n_events, milliseconds(timeout))));
}

JNI(jlong, Zmq_zmq_1poller_1fd)(JNIEnv *env, jclass cls, jlong poller)
{
    zmq_fd_t fd = 0;
    const int rc = DRAFT(result(zmq_poller_fd(pointer(poller), &fd)));
    return rc < 0 ? rc : (jlong)fd;
}

JNI(jint, Zmq_zmq_1poller_1add_1fd)
(JNIEnv *env, jclass cls, jlong poller, jlong fd, jlong user_data, jint events)
{
    return DRAFT(result(
        zmq_poller_add_fd(pointer(poller), (zmq_fd_t)fd, pointer(user_data), (short)events)));
}

JNI(jint, Zmq_zmq_1poller_1modify_1fd)
(JNIEnv *env, jclass cls, jlong poller, jlong fd, jint events)
{
    return DRAFT(result(zmq_poller_modify_fd(pointer(poller), (zmq_fd_t)fd, (short)events)));
}

JNI(jint, Zmq_zmq_1poller_1remove_1fd)(JNIEnv *env, jclass cls, jlong poller, jlong fd)
{
    return DRAFT(result(zmq_poller_remove_fd(pointer(poller), (zmq_fd_t)fd)));
}
