// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.wait.Mutex;

/**
 * A socket that needs no context of the program: all such sockets share one context, which is
 * created with the first and terminated with the last.
 *
 * <p>Threads: as {@link ZMQ.Socket}.
 *
 * @since 4.0
 */
public class ZSocket implements AutoCloseable {
  /**
   * The encoding of strings, under its name in JeroMQ 0.4.
   *
   * @deprecated use {@link ZMQ#CHARSET}
   */
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
   * @throws IllegalArgumentException for a number that is not a socket type
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

  /** Closes a socket; returns the context if that was the last one. */
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

  /** Returns the type. */
  public SocketType getSocketType() {
    return type;
  }

  /** Returns the type as a number. */
  public int getType() {
    return type.type();
  }

  /** Binds the socket, as {@link ZMQ.Socket#bind}. */
  public boolean bind(String endpoint) {
    return socket.bind(endpoint);
  }

  /** Unbinds the socket, as {@link ZMQ.Socket#unbind}. */
  public boolean unbind(String endpoint) {
    return socket.unbind(endpoint);
  }

  /** Connects the socket, as {@link ZMQ.Socket#connect}. */
  public boolean connect(String endpoint) {
    return socket.connect(endpoint);
  }

  /** Disconnects the socket, as {@link ZMQ.Socket#disconnect}. */
  public boolean disconnect(String endpoint) {
    return socket.disconnect(endpoint);
  }

  /** Returns whether more parts of the message follow, as {@link ZMQ.Socket#hasReceiveMore}. */
  public final boolean hasReceiveMore() {
    return socket.hasReceiveMore();
  }

  /** Subscribes to a topic, as {@link ZMQ.Socket#subscribe(byte[])}. */
  public void subscribe(byte[] topic) {
    socket.subscribe(topic);
  }

  /** Subscribes to a string's UTF-8 bytes, as {@link #subscribe(byte[])}. */
  public void subscribe(String topic) {
    socket.subscribe(topic.getBytes(ZMQ.CHARSET));
  }

  /** Unsubscribes from a topic, as {@link ZMQ.Socket#unsubscribe(byte[])}. */
  public void unsubscribe(byte[] topic) {
    socket.unsubscribe(topic);
  }

  /** Unsubscribes from a string's UTF-8 bytes, as {@link #unsubscribe(byte[])}. */
  public void unsubscribe(String topic) {
    socket.unsubscribe(topic.getBytes(ZMQ.CHARSET));
  }

  /** Sends a message as {@link #send(byte[], int)}, without flags. */
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

  /** Sends a frame, as {@link ZFrame#send(ZMQ.Socket, int)}. */
  public boolean sendFrame(ZFrame frame, int flags) {
    return frame.send(socket, flags);
  }

  /** Sends a message, as {@link ZMsg#send(ZMQ.Socket)}. */
  public boolean sendMessage(ZMsg message) {
    return message.send(socket);
  }

  /**
   * Sends a message as {@link #sendMessage(zmq.Msg, int)}, without flags.
   *
   * @deprecated use {@link #send(byte[], int)}
   */
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

  /**
   * Receives a message as {@link #receiveMessage(int)}, without flags.
   *
   * @deprecated use {@link #receive(int)}
   */
  @Deprecated
  public zmq.@Nullable Msg receiveMessage() {
    return receiveMessage(0);
  }

  /**
   * Receives a message of JeroMQ's engine; null if it would block.
   *
   * @deprecated use {@link #receive(int)}
   */
  @Deprecated
  public zmq.@Nullable Msg receiveMessage(int flags) {
    return socket.recvMsg(flags);
  }

  /** Sends a string as {@link #sendStringUtf8(String, int)}, without flags. */
  public int sendStringUtf8(String text) {
    return sendStringUtf8(text, 0);
  }

  /** Sends a string's UTF-8 bytes, as {@link #send(byte[], int)}. */
  public int sendStringUtf8(String text, int flags) {
    return send(text.getBytes(ZMQ.CHARSET), flags);
  }

  /** Receives a message as {@link #receive(int)}, without flags. */
  public byte @Nullable [] receive() {
    return receive(0);
  }

  /**
   * Receives a message, or one part of it.
   *
   * @param flags 0 or {@link ZMQ#DONTWAIT}
   * @return null if it would block
   * @throws ZMQException as {@link ZMQ.Socket#recv(int)}
   */
  public byte @Nullable [] receive(int flags) {
    return socket.recv(flags);
  }

  /** Receives a string as {@link #receiveStringUtf8(int)}, without flags. */
  public @Nullable String receiveStringUtf8() {
    return receiveStringUtf8(0);
  }

  /**
   * Receives a message as {@link #receive(int)}, decoded as a UTF-8 string; null if it would block.
   */
  public @Nullable String receiveStringUtf8(int flags) {
    return socket.recvStr(flags);
  }

  /**
   * Closes the socket. Closing the last one terminates the context, which waits for unsent messages
   * for up to the linger period of each socket. A second call has no effect.
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
