// SPDX-License-Identifier: MPL-2.0
// Preloaded into a JVM by RareErrorCases: makes system calls of libzmq's own threads return errors
// of networks and other systems that do not occur on one Linux machine, lets a poll() without
// events in another thread fail, or delays a connection. RARE_ERRORS selects the error.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// The limits of Windows and macOS are higher; a message of this size is faster.
#define MOST (1 << 30)

#define LATE_MICROSECONDS 500000

static atomic_int rest = 3;

static int is_thread_of_libzmq(void)
{
    char name[32] = "";
    pthread_getname_np(pthread_self(), name, sizeof name);
    return !strncmp(name, "ZMQbg", 5);
}

static int is_set(const char *error)
{
    const char *const asked = getenv("RARE_ERRORS");
    return asked && !strcmp(asked, error);
}

static int is_asked(const char *error)
{
    return is_set(error) && is_thread_of_libzmq();
}

static int is_next(const char *error)
{
    return is_asked(error) && atomic_fetch_sub(&rest, 1) > 0;
}

static void *next(const char *function)
{
    return dlsym(RTLD_NEXT, function);
}

int getsockopt(int fd, int level, int option, void *restrict value, socklen_t *restrict size)
{
    int (*const real)(int, int, int, void *, socklen_t *) = next("getsockopt");
    const int rc = real(fd, level, option, value, size);
    if (rc != 0 || level != SOL_SOCKET || option != SO_ERROR)
        return rc;
    if (is_next("connect"))
        *(int *)value = ENOPROTOOPT; // ICMP: protocol unreachable
    if (is_next("late"))
        usleep(LATE_MICROSECONDS);
    return rc;
}

ssize_t send(int fd, const void *data, size_t size, int flags)
{
    ssize_t (*const real)(int, const void *, size_t, int) = next("send");
    if (is_next("send")) {
        errno = EACCES; // a firewall
        return -1;
    }
    if (size >= MOST && is_asked("size")) {
        errno = EINVAL;
        return size > MOST ? -1 : MOST; // pretends, since it takes time
    }
    return real(fd, data, size, flags);
}

ssize_t recv(int fd, void *data, size_t size, int flags)
{
    ssize_t (*const real)(int, void *, size_t, int) = next("recv");
    if (is_next("recv")) {
        errno = ENOMEM;
        return -1;
    }
    return real(fd, data, size, flags);
}

int poll(struct pollfd *fds, nfds_t count, int timeout)
{
    int (*const real)(struct pollfd *, nfds_t, int) = next("poll");
    const int rc = real(fds, count, timeout);
    if (rc != 0 || count != 1 || timeout != 0 || !is_set("poll") || is_thread_of_libzmq())
        return rc;
    errno = EIO; // no events
    return -1;
}

int close(int fd)
{
    int (*const real)(int) = next("close");
    struct sockaddr_storage peer;
    socklen_t size = sizeof peer;
    const int reset = is_asked("close") && !getpeername(fd, (struct sockaddr *)&peer, &size);
    const int rc = real(fd);
    if (!reset)
        return rc;
    errno = ECONNRESET; // FreeBSD
    return -1;
}
