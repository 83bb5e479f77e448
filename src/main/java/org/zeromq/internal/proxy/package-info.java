// SPDX-License-Identifier: MPL-2.0
/** The proxy between two sockets. */
package org.zeromq.internal.proxy;
