// SPDX-License-Identifier: MPL-2.0
// The error numbers of this platform's C library and of zmq.h.
#include "org_zeromq_jni_ZmqErrno.h"
#include "zmqjni.h"

// In the order of the fields of ZmqErrno.java.
static const jint errors[] = {
    EFSM,          ENOCOMPATPROTO, ETERM,      EMTHREAD,    EACCES,          EADDRINUSE,
    EADDRNOTAVAIL, EAFNOSUPPORT,   EAGAIN,     EBADF,       EBUSY,           ECANCELED,
    ECONNABORTED,  ECONNREFUSED,   ECONNRESET, EEXIST,      EFAULT,          EHOSTUNREACH,
    EINPROGRESS,   EINTR,          EINVAL,     EISCONN,     EMFILE,          EMSGSIZE,
    ENAMETOOLONG,  ENETDOWN,       ENETRESET,  ENETUNREACH, ENFILE,          ENOBUFS,
    ENODEV,        ENOENT,         ENOMEM,     ENOTCONN,    ENOTRECOVERABLE, ENOTSOCK,
    ENOTSUP,       EPERM,          EPIPE,      EPROTO,      EPROTONOSUPPORT, ETIMEDOUT,
};

JNI(void, ZmqErrno_read)(JNIEnv *env, jclass cls, jintArray target)
{
    const jsize count = sizeof errors / sizeof *errors;
    if (target != NULL && (*env)->GetArrayLength(env, target) == count) {
        (*env)->SetIntArrayRegion(env, target, 0, count, errors);
    }
}
