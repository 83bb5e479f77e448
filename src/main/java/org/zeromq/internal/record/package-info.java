// SPDX-License-Identifier: MPL-2.0
/** Events of Java Flight Recorder. */
package org.zeromq.internal.record;
