// SPDX-License-Identifier: MPL-2.0
// The wait for a socket that another thread can end.
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

// poll(): the number of ready descriptors, 0 after a timeout or a signal, or -errno.
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

// poll() with a 64-bit timeout, restarted after a signal for the remaining time.
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

// Why no wake-up is lost and nothing spins, from libzmq's socket_base.cpp and mailbox.cpp:
//
// A socket that would block changes only by a command in its mailbox. Whoever reads the mailbox
// reads it until it is empty (process_commands), and then the next command makes ZMQ_FD readable,
// until it is read in turn. So ZMQ_FD is readable as long as a command waits.
//
// A failed recv has emptied the mailbox before its last look at the queues. A failed send may not
// have, since it reads the mailbox once a millisecond at most; then ZMQ_FD is readable still.
// Either way poll() returns for what came after the last look, or was not looked at: nothing is
// lost. (To empty the mailbox before poll() would lose it.)
//
// Once ZMQ_FD is readable, the mailbox is emptied here, which is what ZMQ_EVENTS does first: a send
// tried again within the millisecond would leave it full and come straight back. So every READY has
// used up a command: nothing spins. The events themselves do not matter, since a ROUTER says
// ZMQ_POLLOUT whether or not the peer in question has room.
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
