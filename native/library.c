// SPDX-License-Identifier: MPL-2.0
// The version of this library, which the loader compares with the jar's, and its unloading.
#include "org_zeromq_jni_NativeLoader.h"
#include "wakeup.h"

JNI(jint, NativeLoader_version)(JNIEnv *env, jclass cls, jbyteArray version)
{
    const jsize length = (jsize)strlen(ZMQJNI_VERSION);
    if (!has_room(env, version, (size_t)length)) {
        return -EINVAL;
    }
    (*env)->SetByteArrayRegion(env, version, 0, length, (const jbyte *)ZMQJNI_VERSION);
    return length;
}

// The class loader was collected, so no Java thread uses the library. The I/O threads of contexts
// that were not closed still run, but do not use wake-ups.
JNIEXPORT void JNICALL JNI_OnUnload(JavaVM *vm, void *reserved)
{
    (void)vm;
    (void)reserved;
    zmqjni_wakeup_close_all();
}
