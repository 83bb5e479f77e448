// SPDX-License-Identifier: MPL-2.0
/** Types that signatures of JeroMQ name. */
package zmq.poll;
