// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

/** What is wrong with an endpoint that libzmq rejects with EINVAL. */
final class EndpointSyntax {
  private static final String SEPARATOR = "://";
  private static final int MAX_PORT = 65535;

  private EndpointSyntax() {}

  /** Returns the reason, or null if it is not known. */
  static String reason(String endpoint, boolean binds) {
    if (endpoint == null) {
      return "the endpoint is null";
    }
    int end = endpoint.indexOf(SEPARATOR);
    if (end <= 0) {
      return "an endpoint needs a transport, as in tcp://" + withoutTransport(endpoint);
    }
    if (endpoint.indexOf('\0') >= 0) {
      return "the endpoint contains a zero";
    }
    return ofAddress(
        endpoint.substring(0, end), endpoint.substring(end + SEPARATOR.length()), binds);
  }

  /** Returns an address for the example: that of the endpoint, if it is a host and a port. */
  private static String withoutTransport(String endpoint) {
    return endpoint.matches("[\\w.*-]+:[\\d*]+") ? endpoint : "localhost:5555";
  }

  private static String ofAddress(String transport, String address, boolean binds) {
    switch (transport) {
      case "tcp":
        return ofHostAndPort(address, binds, "a tcp endpoint needs a host", "tcp://localhost:5555");
      case "udp":
        return ofHostAndPort(
            address, binds, "a udp endpoint needs an address", "udp://127.0.0.1:5555");
      case "tipc":
        return "a tipc endpoint is a type and an instance, as in tipc://{5560,0}";
      default:
        return address.isEmpty() ? "an endpoint needs an address" : null;
    }
  }

  private static String ofHostAndPort(String address, boolean binds, String needs, String example) {
    int colon = address.lastIndexOf(':');
    if (colon < 0) {
      return needs + " and a port, as in " + example;
    }
    if (!binds && address.startsWith("*")) {
      return "only bind accepts *; connect needs the host's name or address";
    }
    String port = address.substring(colon + 1);
    if (!binds && port.equals("*")) {
      return "only bind accepts the port *; connect needs a number";
    }
    return isPort(port)
        ? "the host is not a valid name or address"
        : "a port is a number from 0 to " + MAX_PORT;
  }

  private static boolean isPort(String text) {
    return text.equals("*") || text.matches("\\d{1,5}") && Integer.parseInt(text) <= MAX_PORT;
  }
}
