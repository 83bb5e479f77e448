// SPDX-License-Identifier: MPL-2.0
/** Conversion of -errno to an exception, and the texts of exceptions. */
package org.zeromq.internal.error;
