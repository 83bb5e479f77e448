// SPDX-License-Identifier: MPL-2.0
// A descriptor that any thread can make readable. Never blocks: a readable descriptor remains
// readable.
#include "wakeup.h"
#include "org_zeromq_jni_Wakeup.h"

#include <stdatomic.h>

#if defined _WIN32
#include <ws2tcpip.h>
#elif defined __linux__
#include <sys/eventfd.h>
#include <unistd.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

#ifdef _WIN32

static int last_error(void)
{
    return WSAGetLastError() == WSAEMFILE ? -EMFILE : -ENOBUFS;
}

static void close_socket(SOCKET s)
{
    if (s != INVALID_SOCKET) {
        closesocket(s);
    }
}

static bool make_private(SOCKET s)
{
    u_long nonblocking = 1;
    return ioctlsocket(s, FIONBIO, &nonblocking) == 0 &&
           SetHandleInformation((HANDLE)s, HANDLE_FLAG_INHERIT, 0);
}

// Connects write to read over loopback; the comparison rejects any other process that connected to
// the port.
static int connect_pair(SOCKET listener, SOCKET *read, SOCKET *write)
{
    struct sockaddr_in name = {.sin_family = AF_INET};
    struct sockaddr_in peer;
    int size = sizeof name;
    int peer_size = sizeof peer;
    BOOL on = TRUE;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (setsockopt(listener, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, (const char *)&on, sizeof on) != 0 ||
        bind(listener, (struct sockaddr *)&name, sizeof name) != 0 || listen(listener, 1) != 0 ||
        getsockname(listener, (struct sockaddr *)&name, &size) != 0) {
        return last_error();
    }
    *write = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (*write == INVALID_SOCKET || connect(*write, (struct sockaddr *)&name, size) != 0) {
        return last_error();
    }
    *read = accept(listener, (struct sockaddr *)&peer, &peer_size);
    if (*read == INVALID_SOCKET || getsockname(*write, (struct sockaddr *)&name, &size) != 0) {
        return last_error();
    }
    if (name.sin_port != peer.sin_port || name.sin_addr.s_addr != peer.sin_addr.s_addr) {
        return -ECONNABORTED;
    }
    setsockopt(*write, IPPROTO_TCP, TCP_NODELAY, (const char *)&on, sizeof on);
    return make_private(*read) && make_private(*write) ? 0 : last_error();
}

static int open_pair(struct wakeup *wakeup)
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0) {
        return -ENOBUFS;
    }
    SOCKET read = INVALID_SOCKET;
    SOCKET write = INVALID_SOCKET;
    const SOCKET listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    const int rc =
        listener == INVALID_SOCKET ? last_error() : connect_pair(listener, &read, &write);
    close_socket(listener);
    if (rc != 0) {
        close_socket(read);
        close_socket(write);
        WSACleanup();
        return rc;
    }
    wakeup->read = read;
    wakeup->write = write;
    return 0;
}

int zmqjni_wakeup_signal(const struct wakeup *wakeup)
{
    const bool sent = send(wakeup->write, "", 1, 0) == 1 || WSAGetLastError() == WSAEWOULDBLOCK;
    return sent ? 0 : -EBADF;
}

static bool drain(const struct wakeup *wakeup)
{
    char bytes[256];
    return recv(wakeup->read, bytes, sizeof bytes, 0) > 0;
}

static void close_pair(const struct wakeup *wakeup)
{
    closesocket(wakeup->read);
    closesocket(wakeup->write);
    WSACleanup();
}

#else

static int open_pair(struct wakeup *wakeup)
{
#ifdef __linux__
    wakeup->read = wakeup->write = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return wakeup->read == -1 ? -errno : 0;
#else
    int fds[2];
    if (pipe(fds) == -1) {
        return -errno;
    }
    for (int i = 0; i < 2; i++) {
        if (fcntl(fds[i], F_SETFD, FD_CLOEXEC) == -1 || fcntl(fds[i], F_SETFL, O_NONBLOCK) == -1) {
            const int error = errno;
            close(fds[0]);
            close(fds[1]);
            return -error;
        }
    }
    wakeup->read = fds[0];
    wakeup->write = fds[1];
    return 0;
#endif
}

int zmqjni_wakeup_signal(const struct wakeup *wakeup)
{
    const uint64_t one = 1; // the format of an eventfd; for a pipe it is any bytes
    ssize_t written;
    do {
        written = write(wakeup->write, &one, sizeof one);
    } while (written == -1 && errno == EINTR);
    return written == -1 && errno != EAGAIN ? -errno : 0;
}

static bool drain(const struct wakeup *wakeup)
{
    char bytes[256];
    const ssize_t count = read(wakeup->read, bytes, sizeof bytes);
    return count > 0 || (count == -1 && errno == EINTR);
}

static void close_pair(const struct wakeup *wakeup)
{
    close(wakeup->read);
    if (wakeup->write != wakeup->read) {
        close(wakeup->write);
    }
}

#endif

// The open wake-ups. The lock is held for a few instructions, by threads that the JVM does not
// suspend in native code.
static struct wakeup *all;
static atomic_flag busy = ATOMIC_FLAG_INIT;

static void lock(void)
{
    while (atomic_flag_test_and_set_explicit(&busy, memory_order_acquire)) {
    }
}

static void unlock(void)
{
    atomic_flag_clear_explicit(&busy, memory_order_release);
}

int zmqjni_wakeup_open(struct wakeup *wakeup)
{
    const int rc = open_pair(wakeup);
    if (rc == 0) {
        lock();
        wakeup->previous = NULL;
        wakeup->next = all;
        if (all != NULL) {
            all->previous = wakeup;
        }
        all = wakeup;
        unlock();
    }
    return rc;
}

void zmqjni_wakeup_close(struct wakeup *wakeup)
{
    lock();
    if (wakeup->next != NULL) {
        wakeup->next->previous = wakeup->previous;
    }
    if (wakeup->previous != NULL) {
        wakeup->previous->next = wakeup->next;
    } else {
        all = wakeup->next;
    }
    unlock();
    close_pair(wakeup);
}

void zmqjni_wakeup_close_all(void)
{
    while (all != NULL) {
        struct wakeup *const wakeup = all;
        zmqjni_wakeup_close(wakeup);
        free(wakeup);
    }
}

void zmqjni_wakeup_reset(const struct wakeup *wakeup)
{
    while (drain(wakeup)) {
    }
}

JNI(jlong, Wakeup_open)(JNIEnv *env, jclass cls)
{
    struct wakeup *wakeup = malloc(sizeof *wakeup);
    if (wakeup == NULL) {
        return -ENOMEM;
    }
    const int rc = zmqjni_wakeup_open(wakeup);
    if (rc != 0) {
        free(wakeup);
        return rc;
    }
    return address(wakeup);
}

JNI(jint, Wakeup_signal)(JNIEnv *env, jclass cls, jlong wakeup)
{
    return zmqjni_wakeup_signal(pointer(wakeup));
}

JNI(jint, Wakeup_reset)(JNIEnv *env, jclass cls, jlong wakeup)
{
    zmqjni_wakeup_reset(pointer(wakeup));
    return 0;
}

JNI(jlong, Wakeup_descriptor)(JNIEnv *env, jclass cls, jlong wakeup)
{
    return (jlong)((const struct wakeup *)pointer(wakeup))->read;
}

JNI(jint, Wakeup_close)(JNIEnv *env, jclass cls, jlong wakeup)
{
    zmqjni_wakeup_close(pointer(wakeup));
    free(pointer(wakeup));
    return 0;
}
