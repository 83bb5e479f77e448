// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.zeromq.ZMQ;

/** The other end of a TCP connection of libzmq: sends ZMTP frames, valid or not. */
final class RawPeer implements AutoCloseable {
  static final int MORE = 1;
  static final int LONG = 2;
  static final int COMMAND = 4;

  private static final int TIME_LIMIT = 10_000;
  private static final int GREETING = 64;
  private static final int SIGNATURE = 10;
  private static final int MAX_SHORT = 255;
  private static final byte OLD_TYPE = 5; // DEALER, which libzmq does not look at

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  RawPeer(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(TIME_LIMIT);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
  }

  /** Connects to a socket that is bound to a TCP port of this machine. */
  static RawPeer connect(ZMQ.Socket bound) throws IOException {
    return new RawPeer(new Socket(InetAddress.getByName("127.0.0.1"), port(bound)));
  }

  /** Connects to a bound socket, and returns after the handshake of a socket of this type. */
  static RawPeer connect(ZMQ.Socket bound, String type) throws IOException {
    return connect(bound).shakeHands(type);
  }

  /** The port that a socket was bound to last. */
  static int port(ZMQ.Socket bound) {
    String endpoint = bound.getLastEndpoint();
    return Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
  }

  // ---- handshakes

  /** Both halves of the handshake, as a socket of this type and with the mechanism NULL. */
  RawPeer shakeHands(String type) throws IOException {
    greet(type);
    awaitGreeting();
    return this;
  }

  /** Sends its half of the handshake, as a socket of this type and with the mechanism NULL. */
  void greet(String type) throws IOException {
    greet("NULL", false);
    ready("READY", type);
  }

  /** Sends the greeting of ZMTP 3.0. */
  void greet(String mechanism, boolean isServer) throws IOException {
    byte[] greeting = new byte[GREETING];
    greeting[0] = (byte) 0xff;
    greeting[9] = 0x7f;
    greeting[10] = 3;
    byte[] name = ascii(mechanism);
    System.arraycopy(name, 0, greeting, 12, name.length);
    greeting[32] = (byte) (isServer ? 1 : 0);
    send(greeting);
  }

  /** Sends the command that ends its half of the handshake: READY or INITIATE. */
  void ready(String command, String type) throws IOException {
    command(command, property("Socket-Type", ascii(type)));
  }

  static byte[] property(String name, byte[] value) throws IOException {
    ByteArrayOutputStream property = new ByteArrayOutputStream();
    DataOutputStream to = new DataOutputStream(property);
    to.writeByte(name.length());
    to.write(ascii(name));
    to.writeInt(value.length);
    to.write(value);
    return property.toByteArray();
  }

  /** Sends the HELLO of PLAIN. */
  void hello(String user, String password) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (String text : new String[] {user, password}) {
      body.write(text.length());
      body.write(ascii(text));
    }
    command("HELLO", body.toByteArray());
  }

  /** Sends the greeting of ZMTP 1.0 (revision 0) or 2.0 (revision 1), without the routing id. */
  void greetOld(int revision) throws IOException {
    byte[] greeting = new byte[SIGNATURE + 2];
    greeting[0] = (byte) 0xff;
    greeting[8] = 1;
    greeting[9] = 0x7f;
    greeting[SIGNATURE] = (byte) revision;
    greeting[SIGNATURE + 1] = OLD_TYPE;
    send(greeting);
  }

  /**
   * Returns when libzmq has sent its half. Before that no message may be sent: one that comes with
   * the rest of the handshake would be taken for a part of it.
   */
  void awaitGreeting() throws IOException {
    awaitGreeting(0);
  }

  /** {@link #awaitGreeting()}, when some of its bytes are read already. */
  void awaitGreeting(int alreadyRead) throws IOException {
    in.readFully(new byte[GREETING - alreadyRead]);
    readFrame();
  }

  /** Reads the greeting of ZMTP 3, and nothing of what follows it. */
  void readGreeting() throws IOException {
    in.readFully(new byte[GREETING]);
  }

  /** Reads the greeting that libzmq sends to peers of ZMTP 1.0 and 2.0. */
  void readOldGreeting() throws IOException {
    in.readFully(new byte[SIGNATURE + 2]);
  }

  // ---- frames

  static byte[] frame(int flags, byte[] body) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    DataOutputStream to = new DataOutputStream(frame);
    if (body.length > MAX_SHORT) {
      to.writeByte(flags | LONG);
      to.writeLong(body.length);
    } else {
      to.writeByte(flags);
      to.writeByte(body.length);
    }
    to.write(body);
    return frame.toByteArray();
  }

  static byte[] frame(int flags, String body) throws IOException {
    return frame(flags, ascii(body));
  }

  /** The header of a frame of this size, which need not follow. */
  static byte[] header(int flags, long size) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream to = new DataOutputStream(header);
    to.writeByte(flags | LONG);
    to.writeLong(size);
    return header.toByteArray();
  }

  /** Sends bytes in as few segments as there can be. */
  void send(byte[]... bytes) throws IOException {
    for (byte[] some : bytes) {
      out.write(some);
    }
    out.flush();
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

  /** Reads a frame, whatever its flags; returns its body. */
  byte[] readFrame() throws IOException {
    boolean isLong = (in.readUnsignedByte() & LONG) != 0;
    byte[] body = new byte[isLong ? (int) in.readLong() : in.readUnsignedByte()];
    in.readFully(body);
    return body;
  }

  String readText() throws IOException {
    return new String(readFrame(), StandardCharsets.ISO_8859_1);
  }

  /** Reads this many bytes. */
  void read(int bytes) throws IOException {
    in.readFully(new byte[bytes]);
  }

  // ---- the end

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

  /** Whether libzmq closes the connection within a short time. */
  boolean isOver() {
    try {
      socket.setSoTimeout(1);
      int read = 0;
      while (read >= 0) {
        read = in.read();
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Ends the connection with a reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
