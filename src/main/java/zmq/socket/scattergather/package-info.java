// SPDX-License-Identifier: MPL-2.0
/** Views of sockets, one class per type, for {@code instanceof}. */
package zmq.socket.scattergather;
