// SPDX-License-Identifier: MPL-2.0
/** Polls of many sockets and channels. */
package org.zeromq.internal.poll;
