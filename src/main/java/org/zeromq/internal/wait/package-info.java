// SPDX-License-Identifier: MPL-2.0
/** Blocked calls: the wait in C, and what ends it. */
package org.zeromq.internal.wait;
