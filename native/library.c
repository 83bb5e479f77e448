// SPDX-License-Identifier: MPL-2.0
// The version of this library, which the loader compares with the jar's.
#include "org_zeromq_jni_NativeLoader.h"
#include "zmqjni.h"

JNI(jint, NativeLoader_version)(JNIEnv *env, jclass cls, jbyteArray version)
{
    const jsize length = (jsize)strlen(ZMQJNI_VERSION);
    if (!has_room(env, version, (size_t)length)) {
        return -EINVAL;
    }
    (*env)->SetByteArrayRegion(env, version, 0, length, (const jbyte *)ZMQJNI_VERSION);
    return length;
}
