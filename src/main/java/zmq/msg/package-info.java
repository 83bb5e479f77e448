// SPDX-License-Identifier: MPL-2.0
/** Allocators of messages. */
package zmq.msg;
