// SPDX-License-Identifier: MPL-2.0
package zmq.io.mechanism;

import org.zeromq.ZMQ;

/**
 * The authentication mechanisms.
 *
 * @deprecated use {@link ZMQ.Socket.Mechanism}
 * @since 4.0
 */
@Deprecated
public enum Mechanisms {
  /** No authentication. */
  NULL,
  /** User name and password. */
  PLAIN,
  /** Public keys. */
  CURVE,
  /** Kerberos. */
  GSSAPI
}
