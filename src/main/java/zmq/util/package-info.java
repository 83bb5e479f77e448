// SPDX-License-Identifier: MPL-2.0
/** Types that signatures of JeroMQ name, and helpers that its programs call. */
package zmq.util;
