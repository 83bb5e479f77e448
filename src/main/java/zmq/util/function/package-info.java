// SPDX-License-Identifier: MPL-2.0
/**
 * Functional interfaces used in JeroMQ's signatures; they are those of {@code java.util.function}.
 */
package zmq.util.function;
