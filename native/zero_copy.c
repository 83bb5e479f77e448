// SPDX-License-Identifier: MPL-2.0
// Sends memory without copying it, and reports when libzmq releases it.
#include "org_zeromq_jni_ZeroCopy.h"
#include "wakeup.h"

#include <stdatomic.h>

// A note, which is part of the lent memory while it is lent.
struct note {
    struct note *next;
    struct releases *releases; // NULL: no notification
};

_Static_assert(sizeof(struct note) <= org_zeromq_jni_ZeroCopy_NOTE_SIZE, "as Java knows it");

// The queue of the notes whose memory was released; its address is also that of a wake-up.
struct releases {
    struct wakeup wakeup;
    struct note *_Atomic latest;
    struct note *taken; // used only by the thread that takes notes
};

// Called in the thread that releases the memory, which may be libzmq's own: it must not call Java.
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
    // from here on the note may have been freed
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
    struct note *const lent = pointer(note);
    zmq_msg_t msg;
    lent->releases = pointer(releases);
    int rc = result(zmq_msg_init_data(&msg, pointer(data), (size_t)len, release, lent));
    if (rc != 0) {
        return rc;
    }
    rc = result(zmq_msg_send(&msg, pointer(socket), flags));
    if (rc < 0) {
        lent->releases = NULL;
        zmq_msg_close(&msg);
    }
    return rc;
}
