// SPDX-License-Identifier: MPL-2.0
// The error numbers of this platform's C library and of zmq.h, by name.
#include "org_zeromq_jni_ZmqErrno.h"
#include "zmqjni.h"

static const struct {
    const char *name;
    jint number;
} errors[] = {
    {"EFSM", EFSM},
    {"ENOCOMPATPROTO", ENOCOMPATPROTO},
    {"ETERM", ETERM},
    {"EMTHREAD", EMTHREAD},
    {"EACCES", EACCES},
    {"EADDRINUSE", EADDRINUSE},
    {"EADDRNOTAVAIL", EADDRNOTAVAIL},
    {"EAFNOSUPPORT", EAFNOSUPPORT},
    {"EAGAIN", EAGAIN},
    {"EBADF", EBADF},
    {"EBUSY", EBUSY},
    {"ECANCELED", ECANCELED},
    {"ECONNABORTED", ECONNABORTED},
    {"ECONNREFUSED", ECONNREFUSED},
    {"ECONNRESET", ECONNRESET},
    {"EEXIST", EEXIST},
    {"EFAULT", EFAULT},
    {"EHOSTUNREACH", EHOSTUNREACH},
    {"EINPROGRESS", EINPROGRESS},
    {"EINTR", EINTR},
    {"EINVAL", EINVAL},
    {"EISCONN", EISCONN},
    {"EMFILE", EMFILE},
    {"EMSGSIZE", EMSGSIZE},
    {"ENAMETOOLONG", ENAMETOOLONG},
    {"ENETDOWN", ENETDOWN},
    {"ENETRESET", ENETRESET},
    {"ENETUNREACH", ENETUNREACH},
    {"ENFILE", ENFILE},
    {"ENOBUFS", ENOBUFS},
    {"ENODEV", ENODEV},
    {"ENOENT", ENOENT},
    {"ENOMEM", ENOMEM},
    {"ENOTCONN", ENOTCONN},
    {"ENOTSOCK", ENOTSOCK},
    {"ENOTSUP", ENOTSUP},
    {"EPERM", EPERM},
    {"EPIPE", EPIPE},
    {"EPROTO", EPROTO},
    {"EPROTONOSUPPORT", EPROTONOSUPPORT},
    {"ETIMEDOUT", ETIMEDOUT},
};

JNI(jint, ZmqErrno_number)(JNIEnv *env, jclass cls, jbyteArray name)
{
    struct copy copy;
    if (copy_string(env, name, &copy) != 0) {
        return 0;
    }
    jint number = 0;
    for (size_t i = 0; i < sizeof errors / sizeof *errors && number == 0; i++) {
        if (strcmp(copy.data, errors[i].name) == 0) {
            number = errors[i].number;
        }
    }
    copy_free(&copy);
    return number;
}
