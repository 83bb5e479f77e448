// SPDX-License-Identifier: MPL-2.0
/**
 * What published programs of JeroMQ use of its engine: constants and types that signatures of
 * {@code org.zeromq} name. There is no engine behind it. New programs use {@code org.zeromq} only.
 */
package zmq;
