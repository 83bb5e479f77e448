// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zeromq.internal.wait.Mutex;

/**
 * A socket without a context of the program's: all of them live in one context of their own, which
 * is made with the first and terminated with the last.
 *
 * <p>Threads: as {@link ZMQ.Socket}.
 *
 * @since 4.0
 */
public class ZSocket implements AutoCloseable {
  /** The encoding of strings, under the name it had in JeroMQ 0.4. */
  @Deprecated public static final Charset UTF8 = ZMQ.CHARSET;

  private static final Mutex MUTEX = new Mutex();
  private static ZContext shared;
  private static int open;

  private final SocketType type;
  private final ZMQ.Socket socket;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Creates a socket by a constant of {@link ZMQ}.
   *
   * @throws IllegalArgumentException for a number that is no socket type's
   */
  public ZSocket(int socketType) {
    this(SocketType.type(socketType));
  }

  /**
   * Creates a socket.
   *
   * @throws ZMQException EINVAL (no such type in this libzmq), EMFILE
   */
  public ZSocket(SocketType socketType) {
    type = socketType;
    socket = MUTEX.get(() -> create(socketType));
  }

  private static ZMQ.Socket create(SocketType type) {
    ZContext context = shared == null ? new ZContext() : shared;
    boolean created = false;
    try {
      ZMQ.Socket socket = context.createSocket(type);
      shared = context;
      open++;
      created = true;
      return socket;
    } finally {
      if (!created && shared == null) {
        context.close();
      }
    }
  }

  /** Closes a socket; returns the context if it was the last one. */
  private static ZContext closeOne(ZMQ.Socket socket) {
    socket.close();
    open--;
    if (open > 0) {
      return null;
    }
    ZContext last = shared;
    shared = null;
    return last;
  }

  /** The type. */
  public SocketType getSocketType() {
    return type;
  }

  /** The number of the type. */
  public int getType() {
    return type.type();
  }

  /** {@link ZMQ.Socket#bind}. */
  public boolean bind(String endpoint) {
    return socket.bind(endpoint);
  }

  /** {@link ZMQ.Socket#unbind}. */
  public boolean unbind(String endpoint) {
    return socket.unbind(endpoint);
  }

  /** {@link ZMQ.Socket#connect}. */
  public boolean connect(String endpoint) {
    return socket.connect(endpoint);
  }

  /** {@link ZMQ.Socket#disconnect}. */
  public boolean disconnect(String endpoint) {
    return socket.disconnect(endpoint);
  }

  /** {@link ZMQ.Socket#hasReceiveMore}. */
  public final boolean hasReceiveMore() {
    return socket.hasReceiveMore();
  }

  /** {@link ZMQ.Socket#subscribe(byte[])}. */
  public void subscribe(byte[] topic) {
    socket.subscribe(topic);
  }

  /** {@link #subscribe(byte[])} of a string's UTF-8 bytes. */
  public void subscribe(String topic) {
    socket.subscribe(topic.getBytes(ZMQ.CHARSET));
  }

  /** {@link ZMQ.Socket#unsubscribe(byte[])}. */
  public void unsubscribe(byte[] topic) {
    socket.unsubscribe(topic);
  }

  /** {@link #unsubscribe(byte[])} of a string's UTF-8 bytes. */
  public void unsubscribe(String topic) {
    socket.unsubscribe(topic.getBytes(ZMQ.CHARSET));
  }

  /** {@link #send(byte[], int)} without flags. */
  public int send(byte[] message) {
    return send(message, 0);
  }

  /**
   * Sends a message, or one part of it.
   *
   * @param flags 0, or {@link ZMQ#DONTWAIT} and {@link ZMQ#SNDMORE}
   * @return its size; -1 if it would block
   * @throws ZMQException as {@link ZMQ.Socket#send(byte[], int)}
   */
  public int send(byte[] message, int flags) {
    return socket.send(message, flags) ? message.length : -1;
  }

  /** {@link ZFrame#send(ZMQ.Socket, int)}. */
  public boolean sendFrame(ZFrame frame, int flags) {
    return frame.send(socket, flags);
  }

  /** {@link ZMsg#send(ZMQ.Socket)}. */
  public boolean sendMessage(ZMsg message) {
    return message.send(socket);
  }

  /** {@link #sendMessage(zmq.Msg, int)} without flags. */
  @Deprecated
  public int sendMessage(zmq.Msg message) {
    return sendMessage(message, 0);
  }

  /**
   * Sends a message of JeroMQ's engine.
   *
   * @return its size; -1 if it would block
   * @deprecated use {@link #send(byte[], int)}
   */
  @Deprecated
  public int sendMessage(zmq.Msg message, int flags) {
    return socket.sendMsg(message, flags) ? message.size() : -1;
  }

  /** {@link #receiveMessage(int)} without flags. */
  @Deprecated
  public zmq.Msg receiveMessage() {
    return receiveMessage(0);
  }

  /**
   * Receives a message of JeroMQ's engine; null if it would block.
   *
   * @deprecated use {@link #receive(int)}
   */
  @Deprecated
  public zmq.Msg receiveMessage(int flags) {
    return socket.recvMsg(flags);
  }

  /** {@link #sendStringUtf8(String, int)} without flags. */
  public int sendStringUtf8(String text) {
    return sendStringUtf8(text, 0);
  }

  /** {@link #send(byte[], int)} of a string's UTF-8 bytes. */
  public int sendStringUtf8(String text, int flags) {
    return send(text.getBytes(ZMQ.CHARSET), flags);
  }

  /** {@link #receive(int)} without flags. */
  public byte[] receive() {
    return receive(0);
  }

  /**
   * Receives a message, or one part of it.
   *
   * @param flags 0 or {@link ZMQ#DONTWAIT}
   * @return null if it would block
   * @throws ZMQException as {@link ZMQ.Socket#recv(int)}
   */
  public byte[] receive(int flags) {
    return socket.recv(flags);
  }

  /** {@link #receiveStringUtf8(int)} without flags. */
  public String receiveStringUtf8() {
    return receiveStringUtf8(0);
  }

  /** {@link #receive(int)} as a string of UTF-8; null if it would block. */
  public String receiveStringUtf8(int flags) {
    return socket.recvStr(flags);
  }

  /**
   * Closes the socket; the last one that is closed terminates the context, and waits for messages
   * that are not sent yet for as long as the linger option of each socket says. Twice does nothing.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    ZContext last = MUTEX.get(() -> closeOne(socket));
    if (last != null) {
      last.close();
    }
  }
}
