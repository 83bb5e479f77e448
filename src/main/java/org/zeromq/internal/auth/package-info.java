// SPDX-License-Identifier: MPL-2.0
/** ZAP and certificates: requests, answers, keys, passwords, and access rules. */
package org.zeromq.internal.auth;
