// SPDX-License-Identifier: MPL-2.0
/** From -errno to an exception. */
package org.zeromq.internal.error;
