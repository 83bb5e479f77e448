// SPDX-License-Identifier: MPL-2.0
/** Utilities that JeroMQ has in its package of this name. */
package org.zeromq.util;
