// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.zeromq.jni.ZmqConstants;

/**
 * What a proxy's control socket says: PAUSE, RESUME, TERMINATE, STATISTICS. Other words are passed
 * over. A REP socket is answered, as it must be.
 */
final class ProxyControl {
  private final SocketBase socket;
  private final ProxyDirection there;
  private final ProxyDirection back;
  private boolean paused;

  ProxyControl(SocketBase socket, ProxyDirection there, ProxyDirection back) {
    this.socket = socket;
    this.there = there;
    this.back = back;
  }

  SocketHandle handle() {
    return socket.handle;
  }

  boolean isPaused() {
    return paused;
  }

  /** Obeys one command, if there is one; false for TERMINATE. */
  boolean obey() {
    String command = socket.recvStr(ZmqConstants.ZMQ_DONTWAIT);
    if (command == null) {
      return true;
    }
    while (socket.hasReceiveMore()) {
      socket.recv(ZmqConstants.ZMQ_DONTWAIT);
    }
    if (command.equals("STATISTICS")) {
      sendStatistics();
      return true;
    }
    if (command.equals("PAUSE")) {
      paused = true;
    } else if (command.equals("RESUME")) {
      paused = false;
    }
    if (socket.getType() == ZmqConstants.ZMQ_REP) {
      socket.send(new byte[0], ZmqConstants.ZMQ_DONTWAIT);
    }
    return !command.equals("TERMINATE");
  }

  /** Messages and bytes received and sent by the frontend, then by the backend. */
  private void sendStatistics() {
    ProxyDirection[] parts = {there, back, back, there};
    for (int i = 0; i < parts.length; i++) {
      int more = i < parts.length - 1 ? ZmqConstants.ZMQ_SNDMORE : 0;
      socket.send(
          number(parts[i].messages()), ZmqConstants.ZMQ_DONTWAIT | ZmqConstants.ZMQ_SNDMORE);
      socket.send(number(parts[i].bytes()), ZmqConstants.ZMQ_DONTWAIT | more);
    }
  }

  private static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(number).array();
  }
}
