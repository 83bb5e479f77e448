// SPDX-License-Identifier: MPL-2.0
/** Types used in JeroMQ's signatures. */
package zmq.poll;
