// SPDX-License-Identifier: MPL-2.0
// Waits for many descriptors in one thread: by epoll, kqueue, or poll.
//
// A descriptor is watched once: it is reported with its key when it is readable, and then not again
// until it is watched again. A descriptor that is already readable is reported, too: all three
// check the state of the descriptor, not its changes. Closing a descriptor ends its watch in epoll
// and kqueue; for poll, watch_forget must be called first.
#include "org_zeromq_jni_Watch.h"
#include "wakeup.h"

#if defined __linux__ && !defined ZMQJNI_WATCH_BY_POLL
#define WATCH_BY_EPOLL
#include <sys/epoll.h>
#include <unistd.h>
#elif (defined __APPLE__ || defined __FreeBSD__ || defined __OpenBSD__ || defined __NetBSD__ ||    \
       defined __DragonFly__) &&                                                                   \
    !defined ZMQJNI_WATCH_BY_POLL
#define WATCH_BY_KQUEUE
#include <sys/event.h>
#include <sys/time.h>
#include <sys/types.h>
#include <unistd.h>
#else
#define WATCH_BY_POLL
#include <stdatomic.h>
#ifndef _WIN32
#include <poll.h>
#include <sched.h>
#endif
#endif

// The maximum number of events that one call reports.
#define MOST 256

// The key of the wake-up's descriptor.
#define WAKEUP_KEY 0

struct watch;
static int backend_open(struct watch *watch);
static void backend_close(struct watch *watch);
static int backend_add(struct watch *watch, zmq_fd_t fd, jlong key);
static void backend_forget(struct watch *watch, jlong key);

// Stores the keys of readable descriptors; returns their number, 0 after a timeout or a signal, or
// -errno.
static int backend_await(struct watch *watch, int timeout, jlong *keys, int room);

#if defined WATCH_BY_EPOLL

struct watch {
    struct wakeup wakeup;
    int epoll;
};

static int control(const struct watch *watch, int operation, int fd, uint32_t events, jlong key)
{
    struct epoll_event event = {.events = events, .data.u64 = (uint64_t)key};
    return epoll_ctl(watch->epoll, operation, fd, &event) == 0 ? 0 : -errno;
}

static int backend_open(struct watch *watch)
{
    watch->epoll = epoll_create1(EPOLL_CLOEXEC);
    if (watch->epoll == -1) {
        return -errno;
    }
    const int rc = control(watch, EPOLL_CTL_ADD, watch->wakeup.read, EPOLLIN, WAKEUP_KEY);
    if (rc != 0) {
        close(watch->epoll);
    }
    return rc;
}

static void backend_close(struct watch *watch)
{
    close(watch->epoll);
}

// A descriptor that was watched before is still registered, but disabled.
static int backend_add(struct watch *watch, zmq_fd_t fd, jlong key)
{
    const uint32_t events = EPOLLIN | EPOLLONESHOT;
    const int rc = control(watch, EPOLL_CTL_MOD, fd, events, key);
    return rc == -ENOENT ? control(watch, EPOLL_CTL_ADD, fd, events, key) : rc;
}

static void backend_forget(struct watch *watch, jlong key)
{
    (void)watch;
    (void)key;
}

static int backend_await(struct watch *watch, int timeout, jlong *keys, int room)
{
    struct epoll_event events[MOST];
    const int count = epoll_wait(watch->epoll, events, room, timeout);
    for (int i = 0; i < count; i++) {
        keys[i] = (jlong)events[i].data.u64;
    }
    return count >= 0 ? count : errno == EINTR ? 0 : -errno;
}

#elif defined WATCH_BY_KQUEUE

struct watch {
    struct wakeup wakeup;
    int kqueue;
};

static int control(const struct watch *watch, int fd, int flags, jlong key)
{
    struct kevent change;
    EV_SET(&change, fd, EVFILT_READ, flags, 0, 0, pointer(key));
    return kevent(watch->kqueue, &change, 1, NULL, 0, NULL) == -1 ? -errno : 0;
}

static int backend_open(struct watch *watch)
{
    watch->kqueue = kqueue();
    if (watch->kqueue == -1) {
        return -errno;
    }
    const int rc = control(watch, watch->wakeup.read, EV_ADD, WAKEUP_KEY);
    if (rc != 0) {
        close(watch->kqueue);
    }
    return rc;
}

static void backend_close(struct watch *watch)
{
    close(watch->kqueue);
}

static int backend_add(struct watch *watch, zmq_fd_t fd, jlong key)
{
    return control(watch, fd, EV_ADD | EV_ONESHOT, key);
}

static void backend_forget(struct watch *watch, jlong key)
{
    (void)watch;
    (void)key;
}

static int backend_await(struct watch *watch, int timeout, jlong *keys, int room)
{
    struct kevent events[MOST];
    const struct timespec time = {timeout / 1000, timeout % 1000 * 1000000L};
    const int count = kevent(watch->kqueue, NULL, 0, events, room, timeout < 0 ? NULL : &time);
    for (int i = 0; i < count; i++) {
        keys[i] = address(events[i].udata);
    }
    return count >= 0 ? count : errno == EINTR ? 0 : -errno;
}

#else

// The first element is that of the wake-up.
struct watch {
    struct wakeup wakeup;
    atomic_flag busy;
    struct pollfd *fds;
    jlong *keys;
    size_t count;
    size_t capacity;
    struct pollfd *polled;
    size_t polled_capacity;
};

// Held only while copying.
static void lock(struct watch *watch)
{
    while (atomic_flag_test_and_set_explicit(&watch->busy, memory_order_acquire)) {
#ifdef _WIN32
        SwitchToThread();
#else
        sched_yield();
#endif
    }
}

static void unlock(struct watch *watch)
{
    atomic_flag_clear_explicit(&watch->busy, memory_order_release);
}

static int put(struct watch *watch, zmq_fd_t fd, jlong key)
{
    for (size_t i = 1; i < watch->count; i++) {
        if (watch->fds[i].fd == fd) {
            watch->keys[i] = key;
            return 0;
        }
    }
    if (watch->count == watch->capacity) {
        const size_t capacity = watch->capacity == 0 ? 64 : 2 * watch->capacity;
        struct pollfd *const fds = realloc(watch->fds, capacity * sizeof *fds);
        watch->fds = fds == NULL ? watch->fds : fds;
        jlong *const keys = realloc(watch->keys, capacity * sizeof *keys);
        watch->keys = keys == NULL ? watch->keys : keys;
        if (fds == NULL || keys == NULL) {
            return -ENOMEM;
        }
        watch->capacity = capacity;
    }
    watch->fds[watch->count] = (struct pollfd){.fd = fd, .events = POLLIN};
    watch->keys[watch->count] = key;
    watch->count++;
    return 0;
}

static void drop(struct watch *watch, size_t index)
{
    watch->count--;
    watch->fds[index] = watch->fds[watch->count];
    watch->keys[index] = watch->keys[watch->count];
}

static int backend_open(struct watch *watch)
{
    atomic_flag_clear(&watch->busy);
    return put(watch, watch->wakeup.read, WAKEUP_KEY);
}

static void backend_close(struct watch *watch)
{
    free(watch->fds);
    free(watch->keys);
    free(watch->polled);
}

static int backend_add(struct watch *watch, zmq_fd_t fd, jlong key)
{
    lock(watch);
    const int rc = put(watch, fd, key);
    unlock(watch);
    return rc == 0 ? zmqjni_wakeup_signal(&watch->wakeup) : rc;
}

static void backend_forget(struct watch *watch, jlong key)
{
    lock(watch);
    for (size_t i = watch->count - 1; i > 0; i--) {
        if (watch->keys[i] == key) {
            drop(watch, i);
        }
    }
    unlock(watch);
}

// Copies the entries to poll; returns their number, or -ENOMEM. Only for the waiting thread.
static int copy(struct watch *watch)
{
    lock(watch);
    const size_t count = watch->count;
    const bool fits = count <= watch->polled_capacity;
    if (fits) {
        memcpy(watch->polled, watch->fds, count * sizeof *watch->polled);
    }
    unlock(watch);
    if (fits) {
        return (int)count;
    }
    struct pollfd *const polled = realloc(watch->polled, 2 * count * sizeof *polled);
    if (polled == NULL) {
        return -ENOMEM;
    }
    watch->polled = polled;
    watch->polled_capacity = 2 * count;
    return copy(watch);
}

static bool is_ready(const struct watch *watch, int polled, zmq_fd_t fd)
{
    for (int i = 0; i < polled; i++) {
        if (watch->polled[i].fd == fd) {
            return watch->polled[i].revents != 0;
        }
    }
    return false;
}

static int backend_await(struct watch *watch, int timeout, jlong *keys, int room)
{
    const int polled = copy(watch);
    if (polled < 0) {
        return polled;
    }
#ifdef _WIN32
    const int rc = WSAPoll(watch->polled, (ULONG)polled, timeout);
    if (rc <= 0) {
        return rc == 0 ? 0 : -EBADF;
    }
#else
    const int rc = poll(watch->polled, (nfds_t)polled, timeout);
    if (rc <= 0) {
        return rc == 0 || errno == EINTR ? 0 : -errno;
    }
#endif
    int count = 0;
    if (watch->polled[0].revents != 0) {
        keys[count++] = WAKEUP_KEY;
    }
    lock(watch);
    for (size_t i = watch->count - 1; i > 0 && count < room; i--) {
        if (is_ready(watch, polled, watch->fds[i].fd)) {
            keys[count++] = watch->keys[i];
            drop(watch, i);
        }
    }
    unlock(watch);
    return count;
}

#endif

JNI(jlong, Watch_open)(JNIEnv *env, jclass cls)
{
    struct watch *const watch = calloc(1, sizeof *watch);
    if (watch == NULL) {
        return -ENOMEM;
    }
    int rc = zmqjni_wakeup_open(&watch->wakeup);
    if (rc == 0) {
        rc = backend_open(watch);
        if (rc != 0) {
            zmqjni_wakeup_close(&watch->wakeup);
        }
    }
    if (rc != 0) {
        free(watch);
        return rc;
    }
    return address(watch);
}

JNI(jint, Watch_add)(JNIEnv *env, jclass cls, jlong watch, jlong socket, jlong key)
{
    zmq_fd_t fd;
    size_t size = sizeof fd;
    const int rc = result(zmq_getsockopt(pointer(socket), ZMQ_FD, &fd, &size));
    return rc == 0 ? backend_add(pointer(watch), fd, key) : rc == -EINVAL ? -ENOTSUP : rc;
}

JNI(jint, Watch_forget)(JNIEnv *env, jclass cls, jlong watch, jlong key)
{
    backend_forget(pointer(watch), key);
    return 0;
}

JNI(jint, Watch_await)(JNIEnv *env, jclass cls, jlong watch, jlong timeout, jlongArray keys)
{
    struct watch *const w = pointer(watch);
    jlong found[MOST];
    const jsize length = keys == NULL ? 0 : (*env)->GetArrayLength(env, keys);
    if (length == 0) {
        return -EINVAL;
    }
    const int milliseconds = timeout < 0 ? -1 : timeout > INT_MAX ? INT_MAX : (int)timeout;
    const int count = backend_await(w, milliseconds, found, length < MOST ? length : MOST);
    if (count <= 0) {
        return count;
    }
    jsize others = 0;
    for (int i = 0; i < count; i++) {
        if (found[i] == WAKEUP_KEY) {
            zmqjni_wakeup_reset(&w->wakeup);
        } else {
            found[others++] = found[i];
        }
    }
    (*env)->SetLongArrayRegion(env, keys, 0, others, found);
    return others;
}

JNI(jint, Watch_wake)(JNIEnv *env, jclass cls, jlong watch)
{
    return zmqjni_wakeup_signal(&((struct watch *)pointer(watch))->wakeup);
}

JNI(jint, Watch_close)(JNIEnv *env, jclass cls, jlong watch)
{
    struct watch *const w = pointer(watch);
    backend_close(w);
    zmqjni_wakeup_close(&w->wakeup);
    free(w);
    return 0;
}
