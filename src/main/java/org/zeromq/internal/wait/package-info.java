// SPDX-License-Identifier: MPL-2.0
/** Blocked calls: waiting in C, and what ends a wait. */
package org.zeromq.internal.wait;
