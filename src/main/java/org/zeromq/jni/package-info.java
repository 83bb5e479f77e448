// SPDX-License-Identifier: MPL-2.0
/**
 * The thin layer: {@code zmq.h} in Java, function by function, without additions.
 *
 * <p>{@link org.zeromq.jni.Zmq} has the functions under their C names, {@link
 * org.zeromq.jni.ZmqConstants} the constants, {@link org.zeromq.jni.ZmqErrno} the error numbers of
 * this platform. It is as unsafe as C: a wrong handle or address crashes the JVM. Programs should
 * use {@code org.zeromq}, which is built on this layer and is safe.
 */
package org.zeromq.jni;
