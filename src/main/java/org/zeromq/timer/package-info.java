// SPDX-License-Identifier: MPL-2.0
/** Timers that a program executes itself, for example between two polls. */
package org.zeromq.timer;
