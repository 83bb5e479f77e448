// SPDX-License-Identifier: MPL-2.0
/** The life cycle of a libzmq context, and the sockets that keep it open. */
package org.zeromq.internal.context;
