// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.auth;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Rules for network addresses: those allowed, if there are any; else all except those denied.
 *
 * <p>Addresses are compared numerically, not as text: {@code 0:0:0:0:0:0:0:1} equals {@code ::1},
 * and {@code ::ffff:10.0.0.1}, the form that a dual-stack socket reports, equals {@code 10.0.0.1}.
 */
public final class AddressRules {
  private final Set<String> allowed = new ConcurrentSkipListSet<>();
  private final Set<String> denied = new ConcurrentSkipListSet<>();

  public void allow(String address) {
    allowed.add(canonical(address));
  }

  public void deny(String address) {
    denied.add(canonical(address));
  }

  public boolean isAllowed(String address) {
    String canonical = canonical(address);
    return allowed.isEmpty() ? !denied.contains(canonical) : allowed.contains(canonical);
  }

  private static String canonical(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    boolean bracketed = address.startsWith("[") && address.endsWith("]");
    try {
      // in brackets only a numeric address is valid, so that no name server is queried
      return InetAddress.getByName(bracketed ? address : "[" + address + "]").getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
