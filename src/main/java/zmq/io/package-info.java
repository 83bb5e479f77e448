// SPDX-License-Identifier: MPL-2.0
/** Metadata of messages. */
package zmq.io;
