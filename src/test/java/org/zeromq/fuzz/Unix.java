// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.lang.reflect.Method;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Sockets of AF_UNIX, which Java has from 16 on, found by reflection. */
final class Unix {
  private static final Method ADDRESS = find();

  private Unix() {}

  private static Method find() {
    try {
      return Class.forName("java.net.UnixDomainSocketAddress").getMethod("of", String.class);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  static boolean isThere() {
    return ADDRESS != null;
  }

  static SocketAddress address(String path) {
    try {
      return (SocketAddress) ADDRESS.invoke(null, path);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static SocketChannel channel() {
    return (SocketChannel) open(SocketChannel.class);
  }

  static ServerSocketChannel server() {
    return (ServerSocketChannel) open(ServerSocketChannel.class);
  }

  private static Object open(Class<?> type) {
    try {
      return type.getMethod("open", ProtocolFamily.class)
          .invoke(null, StandardProtocolFamily.valueOf("UNIX"));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
