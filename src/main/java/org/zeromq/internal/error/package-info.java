// SPDX-License-Identifier: MPL-2.0
/** Conversion of -errno to an exception. */
package org.zeromq.internal.error;
