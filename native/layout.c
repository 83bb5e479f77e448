// SPDX-License-Identifier: MPL-2.0
// Sizes and offsets of the structs that Java reads and writes by address.
#include "org_zeromq_jni_NativeLayout.h"
#include "zmqjni.h"

#ifndef _WIN32
#include <sys/uio.h>
#endif

_Static_assert(sizeof(size_t) == sizeof(void *), "NativeLayout.POINTER_SIZE is said to be both");
_Static_assert(sizeof(int) == sizeof(jint), "a C int is a Java int");
_Static_assert(sizeof(short) == sizeof(jshort), "a C short is a Java short");

// In the order of the constants of NativeLayout.java.
static const jint layout[] = {
    sizeof(zmq_msg_t),
    sizeof(zmq_pollitem_t),
    offsetof(zmq_pollitem_t, socket),
    offsetof(zmq_pollitem_t, fd),
    offsetof(zmq_pollitem_t, events),
    offsetof(zmq_pollitem_t, revents),
#ifdef ZMQ_HAVE_POLLER
    sizeof(zmq_poller_event_t),
    offsetof(zmq_poller_event_t, socket),
    offsetof(zmq_poller_event_t, fd),
    offsetof(zmq_poller_event_t, user_data),
    offsetof(zmq_poller_event_t, events),
#else
    0,
    0,
    0,
    0,
    0,
#endif
#ifndef _WIN32
    sizeof(struct iovec),
    offsetof(struct iovec, iov_base),
    offsetof(struct iovec, iov_len),
#else
    0,
    0,
    0,
#endif
    sizeof(void *),
    sizeof(zmq_fd_t),
};

JNI(void, NativeLayout_read)(JNIEnv *env, jclass cls, jintArray target)
{
    const jsize count = sizeof layout / sizeof *layout;
    if (target != NULL && (*env)->GetArrayLength(env, target) == count) {
        (*env)->SetIntArrayRegion(env, target, 0, count, layout);
    }
}
