// SPDX-License-Identifier: MPL-2.0
/** Names of authentication mechanisms. */
package zmq.io.mechanism;
