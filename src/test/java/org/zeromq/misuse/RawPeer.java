// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** The other end of a TCP connection of libzmq's, which says in ZMTP 3.0 whatever it is told to. */
final class RawPeer implements AutoCloseable {
  private static final int TIME_LIMIT = 10_000;
  private static final int GREETING = 64;
  private static final int LONG = 2;
  private static final int COMMAND = 4;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  RawPeer(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(TIME_LIMIT);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
  }

  /** Sends its half of the handshake, as a socket of this type and with the mechanism NULL. */
  void greet(String type) throws IOException {
    byte[] greeting = new byte[GREETING];
    greeting[0] = (byte) 0xff;
    greeting[9] = 0x7f;
    greeting[10] = 3;
    System.arraycopy(ascii("NULL"), 0, greeting, 12, 4);
    out.write(greeting);
    ByteArrayOutputStream property = new ByteArrayOutputStream();
    DataOutputStream to = new DataOutputStream(property);
    to.writeByte("Socket-Type".length());
    to.write(ascii("Socket-Type"));
    to.writeInt(type.length());
    to.write(ascii(type));
    command("READY", property.toByteArray());
  }

  /**
   * Returns when libzmq has sent its half. Before that no message may be sent: one that comes with
   * the rest of the handshake would be taken for a part of it.
   */
  void awaitGreeting() throws IOException {
    in.readFully(new byte[GREETING]);
    boolean isLong = (in.readUnsignedByte() & LONG) != 0;
    in.readFully(new byte[isLong ? (int) in.readLong() : in.readUnsignedByte()]);
  }

  void command(String name, byte[] body) throws IOException {
    out.writeByte(LONG | COMMAND);
    out.writeLong(1 + name.length() + body.length);
    out.writeByte(name.length());
    out.write(ascii(name));
    out.write(body);
    out.flush();
  }

  void message(String text) throws IOException {
    out.writeByte(LONG);
    out.writeLong(text.length());
    out.write(ascii(text));
    out.flush();
  }

  /** Returns when libzmq has ended the connection. */
  void readUntilTheEnd() throws IOException {
    try {
      int read = 0;
      while (read >= 0) {
        read = in.read();
      }
    } catch (SocketException e) {
      // what it had not read makes the end a reset
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
