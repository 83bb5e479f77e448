// SPDX-License-Identifier: MPL-2.0
// A wait for a socket that another thread can end.
#include "org_zeromq_jni_SocketIo.h"
#include "wakeup.h"

#ifndef _WIN32
#include <poll.h>
#include <time.h>
#endif

static int64_t nanoseconds(void)
{
#ifdef _WIN32
    return (int64_t)GetTickCount64() * 1000000;
#else
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
#endif
}

// Calls poll(): returns the number of ready descriptors, 0 after a timeout or a signal, or -errno.
static int poll_once(struct pollfd *fds, int count, int timeout)
{
#ifdef _WIN32
    const int rc = WSAPoll(fds, (ULONG)count, timeout);
    return rc == SOCKET_ERROR ? -EBADF : rc;
#else
    const int rc = poll(fds, (nfds_t)count, timeout);
    return rc >= 0 ? rc : errno == EINTR ? 0 : -errno;
#endif
}

// Calls poll() with a 64-bit timeout; restarts it after a signal for the remaining time.
static int poll_fully(struct pollfd *fds, int count, int64_t timeout)
{
    const int64_t start = timeout > 0 ? nanoseconds() : 0;
    int64_t left = timeout;
    for (;;) {
        const int rc = poll_once(fds, count, left < 0 ? -1 : left > INT_MAX ? INT_MAX : (int)left);
        if (rc != 0) {
            return rc;
        }
        if (timeout >= 0) {
            left = timeout - (timeout > 0 ? (nanoseconds() - start) / 1000000 : 0);
            if (left <= 0) {
                return 0;
            }
        }
    }
}

// Why no wake-up is lost and there is no busy loop, from libzmq's socket_base.cpp and mailbox.cpp:
//
// A socket that would block changes its state only by a command in its mailbox. A thread that reads
// the mailbox reads it until it is empty (process_commands); then the next command makes ZMQ_FD
// readable, until that command is read. So ZMQ_FD is readable as long as a command is pending.
//
// A failed recv has emptied the mailbox before it last checked the queues. A failed send may not
// have done so, since it reads the mailbox at most once per millisecond; then ZMQ_FD is still
// readable. In both cases poll() returns for commands that arrived after the last check or were not
// read: nothing is lost. (Emptying the mailbox before poll() would lose them.)
//
// Once ZMQ_FD is readable, the mailbox is emptied here, which is the first step of ZMQ_EVENTS: a
// send that is retried within the millisecond would leave the mailbox full, and the wait would
// return immediately. So every READY has consumed a command: there is no busy loop. The events
// themselves are ignored, since a ROUTER reports ZMQ_POLLOUT whether or not the peer in question
// can accept a message.
JNI(jint, SocketIo_await)(JNIEnv *env, jclass cls, jlong socket, jlong wakeup, jlong timeout)
{
    const struct wakeup *const w = pointer(wakeup);
    struct pollfd fds[2] = {{.events = POLLIN}, {.fd = w->read, .events = POLLIN}};
    size_t size = sizeof fds[0].fd;
    int rc = result(zmq_getsockopt(pointer(socket), ZMQ_FD, &fds[0].fd, &size));
    if (rc != 0) {
        return rc == -EINVAL ? -ENOTSUP : rc;
    }
    rc = poll_fully(fds, 2, timeout);
    if (rc <= 0) {
        return rc == 0 ? org_zeromq_jni_SocketIo_TIMED_OUT : rc;
    }
    if (fds[1].revents & POLLIN) {
        zmqjni_wakeup_reset(w);
        return org_zeromq_jni_SocketIo_WOKEN;
    }
    if (!(fds[0].revents & POLLIN)) {
        return -EBADF;
    }
    int events;
    size = sizeof events;
    rc = result(zmq_getsockopt(pointer(socket), ZMQ_EVENTS, &events, &size));
    return rc == 0 || rc == -EINTR ? org_zeromq_jni_SocketIo_READY : rc;
}
