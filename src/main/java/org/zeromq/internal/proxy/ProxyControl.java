// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.proxy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.zeromq.internal.socket.OptionAccess;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.internal.socket.TransferGuard;
import org.zeromq.internal.socket.Transfers;
import org.zeromq.jni.ZmqConstants;

/**
 * The control socket of a proxy: PAUSE, RESUME, TERMINATE, STATISTICS. Other commands are ignored.
 * On a REP socket every command is answered, as the type requires.
 */
public final class ProxyControl {
  private final SocketHandle handle;
  private final Transfers transfers;
  private final OptionAccess options;
  private final ProxyDirection forward;
  private final ProxyDirection backward;
  private boolean paused;

  ProxyControl(SocketHandle handle, ProxyDirection forward, ProxyDirection backward) {
    this.handle = handle;
    transfers = new Transfers(new TransferGuard(handle));
    options = new OptionAccess(handle);
    this.forward = forward;
    this.backward = backward;
  }

  SocketHandle handle() {
    return handle;
  }

  boolean isPaused() {
    return paused;
  }

  /** Executes one command, if there is one; returns false for TERMINATE. */
  boolean execute() {
    String command = transfers.recvString(ZmqConstants.ZMQ_DONTWAIT);
    if (command == null) {
      return true;
    }
    while (options.getBoolean(ZmqConstants.ZMQ_RCVMORE)) {
      transfers.recv(ZmqConstants.ZMQ_DONTWAIT, null);
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
    if (handle.type == ZmqConstants.ZMQ_REP) {
      send(new byte[0], 0);
    }
    return !command.equals("TERMINATE");
  }

  /** Sends the messages and bytes received and sent by the frontend, then by the backend. */
  private void sendStatistics() {
    ProxyDirection[] parts = {forward, backward, backward, forward};
    for (int i = 0; i < parts.length; i++) {
      int more = i < parts.length - 1 ? ZmqConstants.ZMQ_SNDMORE : 0;
      send(number(parts[i].messages()), ZmqConstants.ZMQ_SNDMORE);
      send(number(parts[i].bytes()), more);
    }
  }

  private void send(byte[] part, int flags) {
    transfers.send(part, 0, part.length, flags | ZmqConstants.ZMQ_DONTWAIT, null);
  }

  private static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(number).array();
  }
}
