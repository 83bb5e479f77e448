// SPDX-License-Identifier: MPL-2.0
/** The proxy that forwards messages between two sockets. */
package org.zeromq.internal.proxy;
