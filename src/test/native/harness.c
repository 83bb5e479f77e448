// SPDX-License-Identifier: MPL-2.0
// Tests the library without a JVM: calls its stubs as a JVM would, with its own environment, in
// which an array is its length and its bytes.  Prints what it did; the exit status is 0 on success.
//
//   harness <library> <the jar's version>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "org_zeromq_jni_NativeLoader.h"
#include "org_zeromq_jni_SocketIo.h"
#include "org_zeromq_jni_Wakeup.h"
#include "org_zeromq_jni_Zmq.h"
#include "org_zeromq_jni_ZmqConstants.h"
#include "system.h"

#define ZMQ(name) org_zeromq_jni_ZmqConstants_ZMQ_##name

// ---- the environment

struct array {
    jsize length;
    jbyte *bytes;
};

static jsize JNICALL array_length(JNIEnv *env, jarray array)
{
    return ((struct array *)array)->length;
}

static void JNICALL array_get(JNIEnv *env, jbyteArray array, jsize start, jsize count, jbyte *to)
{
    memcpy(to, ((struct array *)array)->bytes + start, (size_t)count);
}

static void JNICALL array_set(JNIEnv *env, jbyteArray array, jsize start, jsize count,
                              const jbyte *from)
{
    memcpy(((struct array *)array)->bytes + start, from, (size_t)count);
}

static struct JNINativeInterface_ functions = {
    .GetArrayLength = array_length,
    .GetByteArrayRegion = array_get,
    .SetByteArrayRegion = array_set,
};
static const struct JNINativeInterface_ *environment = &functions;
#define JAVA &environment, NULL

static jbyteArray bytes(void *start, size_t length)
{
    struct array *array = malloc(sizeof *array); // never freed: the program is short
    *array = (struct array){(jsize)length, start};
    return (jbyteArray)array;
}

static jbyteArray text(const char *string)
{
    return bytes((void *)string, strlen(string));
}

// ---- the stubs, with the prototypes of javac -h

#define STUBS(stub)                                                                                \
    stub(NativeLoader_version) stub(Zmq_zmq_1version) stub(Zmq_zmq_1has) stub(Zmq_zmq_1ctx_1new)   \
        stub(Zmq_zmq_1ctx_1term) stub(Zmq_zmq_1socket) stub(Zmq_zmq_1close) stub(Zmq_zmq_1bind)    \
            stub(Zmq_zmq_1connect) stub(Zmq_zmq_1setsockopt) stub(Zmq_zmq_1setsockopt_1int)        \
                stub(Zmq_zmq_1getsockopt) stub(Zmq_zmq_1send_1bytes) stub(Zmq_zmq_1recv_1bytes)    \
                    stub(Zmq_zmq_1curve_1keypair) stub(Wakeup_open) stub(Wakeup_signal)            \
                        stub(Wakeup_close) stub(SocketIo_await)

#define DECLARE(name) static __typeof__(Java_org_zeromq_jni_##name) *name;
STUBS(DECLARE)

static int failures;

static void check(bool ok, const char *what)
{
    printf("%s  %s\n", ok ? "ok    " : "FAILED", what);
    fflush(stdout);
    failures += !ok;
}

static void *find(void *library, const char *name)
{
    void *found = library_find(library, name);
    if (found == NULL) {
        printf("FAILED  %s has no %s\n", "the library", name);
        exit(1);
    }
    return found;
}

static bool has(const char *capability)
{
    return Zmq_zmq_1has(JAVA, text(capability)) == 1;
}

// ---- what is tried

static jlong context;

static jlong new_socket(jint type)
{
    const jlong socket = Zmq_zmq_1socket(JAVA, context, type);
    Zmq_zmq_1setsockopt_1int(JAVA, socket, ZMQ(LINGER), 0);
    Zmq_zmq_1setsockopt_1int(JAVA, socket, ZMQ(RCVTIMEO), 60000);
    Zmq_zmq_1setsockopt_1int(JAVA, socket, ZMQ(SNDTIMEO), 60000);
    return socket;
}

// Binds one, connects the other to where that is.
static bool join(jlong server, jlong client, const char *endpoint)
{
    char where[256] = "";
    return Zmq_zmq_1bind(JAVA, server, text(endpoint)) == 0 &&
           Zmq_zmq_1getsockopt(JAVA, server, ZMQ(LAST_ENDPOINT), bytes(where, sizeof where)) > 0 &&
           Zmq_zmq_1connect(JAVA, client, text(where)) == 0;
}

static char sent[1000000];
static char received[sizeof sent];

static bool pass(jlong from, jlong to, size_t size)
{
    memset(received, 0, size);
    return Zmq_zmq_1send_1bytes(JAVA, from, bytes(sent, size), 0, (jint)size, 0) == (jint)size &&
           Zmq_zmq_1recv_1bytes(JAVA, to, bytes(received, size), 0, (jint)size, 0) == (jint)size &&
           memcmp(sent, received, size) == 0;
}

static void use_curve(jlong server, jlong client)
{
    static char keys[4][41];
    jbyteArray key[4];
    for (int i = 0; i < 4; i++) {
        key[i] = bytes(keys[i], sizeof keys[i]);
    }
    check(Zmq_zmq_1curve_1keypair(JAVA, key[0], key[1]) == 0 &&
              Zmq_zmq_1curve_1keypair(JAVA, key[2], key[3]) == 0,
          "two pairs of keys");
    for (int i = 0; i < 4; i++) {
        key[i] = bytes(keys[i], 40);
    }
    Zmq_zmq_1setsockopt_1int(JAVA, server, ZMQ(CURVE_SERVER), 1);
    check(Zmq_zmq_1setsockopt(JAVA, server, ZMQ(CURVE_SECRETKEY), key[1]) == 0 &&
              Zmq_zmq_1setsockopt(JAVA, client, ZMQ(CURVE_SERVERKEY), key[0]) == 0 &&
              Zmq_zmq_1setsockopt(JAVA, client, ZMQ(CURVE_PUBLICKEY), key[2]) == 0 &&
              Zmq_zmq_1setsockopt(JAVA, client, ZMQ(CURVE_SECRETKEY), key[3]) == 0,
          "sockets take them");
}

static void request_and_reply(const char *endpoint, bool curve)
{
    char what[64];
    snprintf(what, sizeof what, "requests and replies over %s%s", endpoint, curve ? ", CURVE" : "");
    const jlong server = new_socket(ZMQ(REP));
    const jlong client = new_socket(ZMQ(REQ));
    if (curve) {
        use_curve(server, client);
    }
    bool ok = join(server, client, endpoint);
    for (int i = 0; ok && i < 100; i++) {
        ok = pass(client, server, 5) && pass(server, client, 1000);
    }
    check(ok, what);
    check(ok && pass(client, server, sizeof sent), "and a megabyte");
    check(Zmq_zmq_1close(JAVA, client) == 0 && Zmq_zmq_1close(JAVA, server) == 0, "sockets close");
}

THREAD wake_up_later(void *wakeup)
{
    milliseconds_pass(100);
    Wakeup_signal(JAVA, *(jlong *)wakeup);
    return 0;
}

// As SocketIo_await, but for what does not end the wait: the connection that makes itself known.
static jint await(jlong socket, jlong wakeup, jlong timeout)
{
    jint rc = org_zeromq_jni_SocketIo_READY;
    for (int i = 0; rc == org_zeromq_jni_SocketIo_READY && i < 100; i++) {
        rc = SocketIo_await(JAVA, socket, wakeup, timeout);
    }
    return rc;
}

static void wait_and_wake_up(void)
{
    const jlong pull = new_socket(ZMQ(PULL));
    const jlong push = new_socket(ZMQ(PUSH));
    jlong wakeup = Wakeup_open(JAVA);
    char byte;
    check(wakeup > 0 && join(pull, push, "tcp://127.0.0.1:*"), "a wake-up opens");
    check(Zmq_zmq_1recv_1bytes(JAVA, pull, bytes(&byte, 1), 0, 1, ZMQ(DONTWAIT)) == -EAGAIN,
          "receiving nothing is EAGAIN");
    check(await(pull, wakeup, 50) == org_zeromq_jni_SocketIo_TIMED_OUT,
          "a wait ends after its time");
    thread_run(wake_up_later, &wakeup);
    check(await(pull, wakeup, 60000) == org_zeromq_jni_SocketIo_WOKEN,
          "another thread ends a wait");
    Zmq_zmq_1send_1bytes(JAVA, push, bytes(sent, 1), 0, 1, 0);
    check(SocketIo_await(JAVA, pull, wakeup, 60000) == org_zeromq_jni_SocketIo_READY,
          "a message ends a wait");
    check(Zmq_zmq_1recv_1bytes(JAVA, pull, bytes(&byte, 1), 0, 1, 0) == 1, "and is there");
    Wakeup_close(JAVA, wakeup);
    Zmq_zmq_1close(JAVA, push);
    Zmq_zmq_1close(JAVA, pull);
}

int main(int count, char **arguments)
{
    if (count != 3) {
        fprintf(stderr, "usage: harness <library> <the jar's version>\n");
        return 2;
    }
    void *library = library_open(arguments[1]);
    if (library == NULL) {
        printf("FAILED  %s: %s\n", arguments[1], library_error());
        return 1;
    }
#define FIND(name) name = (__typeof__(name))find(library, "Java_org_zeromq_jni_" #name);
    STUBS(FIND)

    char version[64] = "";
    NativeLoader_version(JAVA, bytes(version, sizeof version));
    check(strcmp(version, arguments[2]) == 0, version);
    const jint zmq = Zmq_zmq_1version(JAVA);
    printf("        libzmq %d.%d.%d: curve %d, ipc %d, draft %d\n", zmq / 10000, zmq / 100 % 100,
           zmq % 100, has("curve"), has("ipc"), has("draft"));
    check(has("curve") && has("draft"), "it has curve and drafts");

    for (size_t i = 0; i < sizeof sent; i++) {
        sent[i] = (char)(i * 31);
    }
    context = Zmq_zmq_1ctx_1new(JAVA);
    check(context > 0, "a context");
    request_and_reply("inproc://here", false);
    request_and_reply("tcp://127.0.0.1:*", false);
    request_and_reply("tcp://127.0.0.1:*", true);
    if (has("ipc")) {
        request_and_reply("ipc://*", false);
    }
    wait_and_wake_up();
    check(Zmq_zmq_1ctx_1term(JAVA, context) == 0, "the context ends");
    printf(failures == 0 ? "all well\n" : "%d FAILED\n", failures);
    return failures == 0 ? 0 : 1;
}
