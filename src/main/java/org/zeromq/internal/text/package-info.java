// SPDX-License-Identifier: MPL-2.0
/** UTF-8, Z85, and files of text. */
package org.zeromq.internal.text;
