// SPDX-License-Identifier: MPL-2.0
/** What JeroMQ's programs know from its package of this name. */
package org.zeromq.util;
