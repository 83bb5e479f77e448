// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.text;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Resolves host names in endpoints to bind to: libzmq accepts only addresses and interface names.
 */
public final class BindableEndpoint {
  private static final String TCP = "tcp://";

  private BindableEndpoint() {}

  /**
   * Returns a {@code tcp} endpoint with the address of its host in place of the name, preferably
   * IPv4; null for other endpoints and unknown hosts.
   */
  public static String resolve(String endpoint) {
    int port = endpoint.lastIndexOf(':');
    if (!endpoint.startsWith(TCP) || port <= TCP.length()) {
      return null;
    }
    String host = endpoint.substring(TCP.length(), port);
    if (host.startsWith("[")) { // an IPv6 address
      return null;
    }
    try {
      InetAddress[] addresses = InetAddress.getAllByName(host);
      InetAddress chosen = addresses[0];
      for (InetAddress address : addresses) {
        if (chosen instanceof Inet6Address && !(address instanceof Inet6Address)) {
          chosen = address;
        }
      }
      String address = chosen.getHostAddress();
      String text = chosen instanceof Inet6Address ? "[" + address + "]" : address;
      return text.equals(host) ? null : TCP + text + endpoint.substring(port);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
