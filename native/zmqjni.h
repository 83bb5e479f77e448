// SPDX-License-Identifier: MPL-2.0
// Shared by the stubs: names, results, handles, and copies of Java's byte arrays.
//
// A stub takes handles, primitives and arrays, returns what C returned or -errno, and neither
// throws nor calls back into Java. errno is read immediately after the call that set it.
#ifndef ZMQJNI_H
#define ZMQJNI_H

#ifdef _WIN32
#include <winsock2.h>
#endif

#include <errno.h>
#include <jni.h>
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zmq.h>

// Every stub has the environment and its class as parameters; few use them.
#ifdef __GNUC__
#pragma GCC diagnostic ignored "-Wunused-parameter"
#endif

// The name of a stub: class, underscore, and the method with each of its underscores written as
// "_1".
#define JNI(type, name) JNIEXPORT type JNICALL Java_org_zeromq_jni_##name

// Calls a draft function: -ENOTSUP if zmq.h does not declare it.
#ifdef ZMQ_BUILD_DRAFT_API
#define DRAFT(call) (call)
#else
#define DRAFT(call) (-ENOTSUP)
#endif

// Converts the result of a function that fails with -1.
static inline int result(int rc)
{
    return rc == -1 ? -zmq_errno() : rc;
}

// Converts an address for Java: never negative, not even on 32-bit systems.
static inline jlong address(const void *pointer)
{
    return (jlong)(uintptr_t)pointer;
}

// Converts the result of a function that fails with NULL.
static inline jlong handle(const void *pointer)
{
    return pointer == NULL ? -(jlong)zmq_errno() : address(pointer);
}

static inline void *pointer(jlong address)
{
    return (void *)(uintptr_t)address;
}

// Converts a timeout in milliseconds for C functions that take a long, which has 32 bits on some
// systems.
static inline long milliseconds(jlong timeout)
{
#if LONG_MAX < INT64_MAX
    if (timeout > LONG_MAX) {
        return LONG_MAX;
    }
#endif
    return timeout < 0 ? -1 : (long)timeout;
}

static inline bool in_range(JNIEnv *env, jbyteArray array, jint offset, jint len)
{
    return array != NULL && offset >= 0 && len >= 0 &&
           len <= (*env)->GetArrayLength(env, array) - offset;
}

static inline bool has_room(JNIEnv *env, jbyteArray array, size_t size)
{
    return array != NULL && (size_t)(*env)->GetArrayLength(env, array) >= size;
}

// A copy of bytes between C and a Java array; short copies need no malloc.
struct copy {
    char *data;
    size_t size;
    char small[256];
};

// Allocates size bytes and a terminating zero; returns 0 or -ENOMEM.
static inline int copy_alloc(struct copy *copy, size_t size)
{
    copy->size = size;
    copy->data = size < sizeof copy->small ? copy->small : malloc(size + 1);
    return copy->data == NULL ? -ENOMEM : 0;
}

// Copies an array and adds a terminating zero; null becomes NULL. Returns 0 or -ENOMEM.
static inline int copy_bytes(JNIEnv *env, jbyteArray array, struct copy *copy)
{
    if (array == NULL) {
        copy->data = NULL;
        copy->size = 0;
        return 0;
    }
    const jsize length = (*env)->GetArrayLength(env, array);
    const int rc = copy_alloc(copy, (size_t)length);
    if (rc == 0) {
        (*env)->GetByteArrayRegion(env, array, 0, length, (jbyte *)copy->data);
        copy->data[length] = 0;
    }
    return rc;
}

static inline void copy_free(struct copy *copy)
{
    if (copy->data != copy->small) {
        free(copy->data);
    }
}

// Copies a C string as copy_bytes does; returns -EINVAL for a zero inside.
static inline int copy_string_or_null(JNIEnv *env, jbyteArray array, struct copy *copy)
{
    int rc = copy_bytes(env, array, copy);
    if (rc == 0 && copy->size > 0 && memchr(copy->data, 0, copy->size) != NULL) {
        copy_free(copy);
        rc = -EINVAL;
    }
    return rc;
}

// Copies a C string as copy_string_or_null does; returns -EINVAL also for null, on which most
// libzmq functions abort.
static inline int copy_string(JNIEnv *env, jbyteArray array, struct copy *copy)
{
    return array == NULL ? -EINVAL : copy_string_or_null(env, array, copy);
}

#endif
