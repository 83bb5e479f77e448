// SPDX-License-Identifier: MPL-2.0
/** ZAP and certificates: requests, answers, keys, passwords, and the rules that decide. */
package org.zeromq.internal.auth;
