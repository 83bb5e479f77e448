// SPDX-License-Identifier: MPL-2.0
/** Functions that signatures of JeroMQ name; they are those of {@code java.util.function}. */
package zmq.util.function;
