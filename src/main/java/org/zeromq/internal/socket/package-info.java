// SPDX-License-Identifier: MPL-2.0
/** A socket: its life cycle, options, endpoints, and the transfer of messages. */
package org.zeromq.internal.socket;
