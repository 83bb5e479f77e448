// SPDX-License-Identifier: MPL-2.0
// Receiving with one crossing, and the wait that another thread can end.
#include "org_zeromq_jni_SocketIo.h"
#include "wakeup.h"

#ifdef _WIN32
#define poll WSAPoll
#else
#include <poll.h>
#include <time.h>
#endif

JNI(jint, SocketIo_recv)
(JNIEnv *env, jclass cls, jlong socket, jlong msg, jlong buffer, jint capacity, jint flags)
{
    zmq_msg_t *const message = pointer(msg);
    zmq_msg_init(message);
    const int rc = result(zmq_msg_recv(message, pointer(socket), flags));
    if (rc < 0) {
        zmq_msg_close(message);
        return rc;
    }
    const size_t size = zmq_msg_size(message);
    if (capacity >= 0 && size <= (size_t)capacity) {
        if (size > 0) {
            memcpy(pointer(buffer), zmq_msg_data(message), size);
        }
        zmq_msg_close(message);
    }
    return rc;
}

JNI(jint, SocketIo_take)
(JNIEnv *env, jclass cls, jlong msg, jbyteArray target, jint offset, jint len)
{
    zmq_msg_t *const message = pointer(msg);
    int rc = -EINVAL;
    if (in_range(env, target, offset, len) && (size_t)len <= zmq_msg_size(message)) {
        (*env)->SetByteArrayRegion(env, target, offset, len, zmq_msg_data(message));
        rc = 0;
    }
    zmq_msg_close(message);
    return rc;
}

// Asking for an array's length or a buffer's address takes longer than copying a small message
// twice, so neither is done for one.
JNI(jint, SocketIo_recv_1bytes)
(JNIEnv *env, jclass cls, jlong socket, jlong buffer, jint capacity, jbyteArray target, jint offset,
 jint len, jint flags)
{
    if (target == NULL || offset < 0 || len < 0) {
        return -EINVAL;
    }
    zmq_msg_t message;
    zmq_msg_init(&message);
    int rc = result(zmq_msg_recv(&message, pointer(socket), flags));
    if (rc > capacity) {
        const int size = rc < len ? rc : len;
        if (in_range(env, target, offset, len)) {
            (*env)->SetByteArrayRegion(env, target, offset, size, zmq_msg_data(&message));
        } else {
            rc = -EINVAL;
        }
    } else if (rc > 0) {
        memcpy(pointer(buffer), zmq_msg_data(&message), (size_t)rc);
    }
    zmq_msg_close(&message);
    return rc;
}

JNI(jint, SocketIo_recv_1buffer)
(JNIEnv *env, jclass cls, jlong socket, jlong buffer, jint capacity, jobject target, jint position,
 jint len, jint flags)
{
    if (position < 0 || len < 0) {
        return -EINVAL;
    }
    zmq_msg_t message;
    zmq_msg_init(&message);
    int rc = result(zmq_msg_recv(&message, pointer(socket), flags));
    if (rc > capacity) {
        char *const start = (*env)->GetDirectBufferAddress(env, target);
        if (start == NULL) {
            rc = -EINVAL;
        } else {
            memcpy(start + position, zmq_msg_data(&message), (size_t)(rc < len ? rc : len));
        }
    } else if (rc > 0) {
        memcpy(pointer(buffer), zmq_msg_data(&message), (size_t)rc);
    }
    zmq_msg_close(&message);
    return rc;
}

JNI(jint, SocketIo_send_1buffer)
(JNIEnv *env, jclass cls, jlong socket, jobject direct, jint position, jint len, jint flags)
{
    const char *const start = (*env)->GetDirectBufferAddress(env, direct);
    if (start == NULL || position < 0 || len < 0) {
        return -EINVAL;
    }
    return result(zmq_send(pointer(socket), start + position, (size_t)len, flags));
}

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

// poll() with a 64-bit timeout, started again after a signal for the time that is left.
static int poll_fully(struct pollfd *fds, int count, int64_t timeout)
{
    const int64_t start = timeout > 0 ? nanoseconds() : 0;
    int64_t left = timeout;
    for (;;) {
        const int rc = poll(fds, count, left < 0 ? -1 : left > INT_MAX ? INT_MAX : (int)left);
        if (rc > 0) {
            return rc;
        }
#ifdef _WIN32
        if (rc == SOCKET_ERROR) {
            return -EBADF;
        }
#else
        if (rc == -1 && errno != EINTR) {
            return -errno;
        }
#endif
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
