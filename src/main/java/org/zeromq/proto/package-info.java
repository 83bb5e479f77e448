// SPDX-License-Identifier: MPL-2.0
/** Data in frames, as zproto encodes it. */
package org.zeromq.proto;
