// SPDX-License-Identifier: MPL-2.0
/** Types used in JeroMQ's signatures, and utilities that its programs call. */
package zmq.util;
