// SPDX-License-Identifier: MPL-2.0
// Sending memory without copying it, and telling when libzmq lets go of it.
#include "org_zeromq_jni_ZeroCopy.h"
#include "wakeup.h"

#include <stdatomic.h>

// In the memory that is lent, for as long as it is.
struct note {
    struct note *next;
    struct releases *releases; // NULL: nobody needs to be told
};

_Static_assert(sizeof(struct note) <= org_zeromq_jni_ZeroCopy_NOTE_SIZE, "as Java knows it");

// Where notes come to when their memory is let go of; its address is that of a wake-up, too.
struct releases {
    struct wakeup wakeup;
    struct note *_Atomic latest;
    struct note *taken; // only whoever takes has to do with it
};

// Runs on the thread that lets go, which may be libzmq's own: Java must not be called.
static void release(void *data, void *hint)
{
    (void)data;
    struct note *const note = hint;
    struct releases *const releases = note->releases;
    if (releases == NULL) {
        return;
    }
    struct note *latest = atomic_load(&releases->latest);
    do {
        note->next = latest;
    } while (!atomic_compare_exchange_weak(&releases->latest, &latest, note));
    // the note may be gone from here on
    if (latest == NULL) {
        const int error = errno;
        zmqjni_wakeup_signal(&releases->wakeup);
        errno = error;
    }
}

JNI(jlong, ZeroCopy_open)(JNIEnv *env, jclass cls)
{
    struct releases *const releases = calloc(1, sizeof *releases);
    if (releases == NULL) {
        return -ENOMEM;
    }
    const int rc = zmqjni_wakeup_open(&releases->wakeup);
    if (rc != 0) {
        free(releases);
        return rc;
    }
    return address(releases);
}

JNI(jint, ZeroCopy_take)(JNIEnv *env, jclass cls, jlong releases, jlongArray notes)
{
    struct releases *const from = pointer(releases);
    const jsize room = notes == NULL ? 0 : (*env)->GetArrayLength(env, notes);
    jsize count = 0;
    for (; count < room; count++) {
        if (from->taken == NULL) {
            from->taken = atomic_exchange(&from->latest, NULL);
        }
        if (from->taken == NULL) {
            break;
        }
        const jlong note = address(from->taken);
        from->taken = from->taken->next;
        (*env)->SetLongArrayRegion(env, notes, count, 1, &note);
    }
    return count;
}

JNI(jint, ZeroCopy_send)
(JNIEnv *env, jclass cls, jlong socket, jlong data, jlong len, jlong note, jlong releases,
 jint flags)
{
    struct note *const told = pointer(note);
    zmq_msg_t msg;
    told->releases = pointer(releases);
    int rc = result(zmq_msg_init_data(&msg, pointer(data), (size_t)len, release, told));
    if (rc != 0) {
        return rc;
    }
    rc = result(zmq_msg_send(&msg, pointer(socket), flags));
    if (rc < 0) {
        told->releases = NULL;
        zmq_msg_close(&msg);
    }
    return rc;
}
