// SPDX-License-Identifier: MPL-2.0
// Z85 and CURVE keys.
#include "org_zeromq_jni_Zmq.h"
#include "zmqjni.h"

#define Z85_KEY 40

JNI(jint, Zmq_zmq_1z85_1encode)(JNIEnv *env, jclass cls, jbyteArray dest, jbyteArray data)
{
    if (data == NULL) {
        return -EINVAL;
    }
    const size_t size = (size_t)(*env)->GetArrayLength(env, data);
    const size_t encoded = size / 4 * 5 + 1;
    if (!has_room(env, dest, encoded)) {
        return -EINVAL;
    }
    struct copy source;
    struct copy target;
    int rc = copy_bytes(env, data, &source);
    if (rc != 0) {
        return rc;
    }
    rc = copy_alloc(&target, encoded);
    if (rc == 0) {
        if (zmq_z85_encode(target.data, (const uint8_t *)source.data, size) == NULL) {
            rc = -zmq_errno();
        } else {
            (*env)->SetByteArrayRegion(env, dest, 0, (jsize)encoded, (const jbyte *)target.data);
        }
        copy_free(&target);
    }
    copy_free(&source);
    return rc;
}

JNI(jint, Zmq_zmq_1z85_1decode)(JNIEnv *env, jclass cls, jbyteArray dest, jbyteArray string)
{
    if (string == NULL) {
        return -EINVAL;
    }
    const size_t size = (size_t)(*env)->GetArrayLength(env, string);
    const size_t decoded = size / 5 * 4;
    if (!has_room(env, dest, decoded)) {
        return -EINVAL;
    }
    struct copy source;
    struct copy target;
    int rc = copy_string(env, string, &source);
    if (rc != 0) {
        return rc;
    }
    rc = copy_alloc(&target, decoded);
    if (rc == 0) {
        if (zmq_z85_decode((uint8_t *)target.data, source.data) == NULL) {
            rc = -zmq_errno();
        } else {
            (*env)->SetByteArrayRegion(env, dest, 0, (jsize)decoded, (const jbyte *)target.data);
        }
        copy_free(&target);
    }
    copy_free(&source);
    return rc;
}

JNI(jint, Zmq_zmq_1curve_1keypair)
(JNIEnv *env, jclass cls, jbyteArray z85_public_key, jbyteArray z85_secret_key)
{
    char public_key[Z85_KEY + 1];
    char secret_key[Z85_KEY + 1];
    if (!has_room(env, z85_public_key, sizeof public_key) ||
        !has_room(env, z85_secret_key, sizeof secret_key)) {
        return -EINVAL;
    }
    const int rc = result(zmq_curve_keypair(public_key, secret_key));
    if (rc == 0) {
        (*env)->SetByteArrayRegion(env, z85_public_key, 0, sizeof public_key,
                                   (const jbyte *)public_key);
        (*env)->SetByteArrayRegion(env, z85_secret_key, 0, sizeof secret_key,
                                   (const jbyte *)secret_key);
    }
    return rc;
}

// libzmq decodes any key into 32 bytes: a longer key would overflow its stack buffer.
JNI(jint, Zmq_zmq_1curve_1public)
(JNIEnv *env, jclass cls, jbyteArray z85_public_key, jbyteArray z85_secret_key)
{
    char public_key[Z85_KEY + 1];
    char secret_key[Z85_KEY + 1] = {0};
    if (!has_room(env, z85_public_key, sizeof public_key) ||
        !has_room(env, z85_secret_key, Z85_KEY)) {
        return -EINVAL;
    }
    const jsize length = (*env)->GetArrayLength(env, z85_secret_key);
    if (length > (jsize)sizeof secret_key) {
        return -EINVAL;
    }
    (*env)->GetByteArrayRegion(env, z85_secret_key, 0, length, (jbyte *)secret_key);
    if (memchr(secret_key, 0, sizeof secret_key) != secret_key + Z85_KEY) {
        return -EINVAL;
    }
    const int rc = result(zmq_curve_public(public_key, secret_key));
    if (rc == 0) {
        (*env)->SetByteArrayRegion(env, z85_public_key, 0, sizeof public_key,
                                   (const jbyte *)public_key);
    }
    return rc;
}
