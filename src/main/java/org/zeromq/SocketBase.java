// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.socket.BatchTransfers;
import org.zeromq.internal.socket.SocketEndpoints;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.internal.socket.TransferGuard;
import org.zeromq.internal.socket.Transfers;
import org.zeromq.internal.text.BindableEndpoint;
import org.zeromq.internal.wait.Cancellation;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * Endpoint, message and monitor methods of a socket: everything in {@link ZMQ.Socket} except the
 * options.
 *
 * <p>The base classes of {@link ZMQ.Socket}, this one and those with the options, are
 * package-private and in the same package. The compiler therefore adds their public methods to the
 * class file of {@code Socket}, where programs compiled against jzmq 3.1.0 and reflection find
 * them. It does not do so for public base classes in another package, and the module would deny
 * reflection on those.
 */
class SocketBase extends JeromqOptions {
  private static final int FIRST_RANDOM_PORT = 2000;
  private static final int LAST_RANDOM_PORT = 20000;
  private static final int RANDOM_PORT_TRIES = 100;

  private final SocketEndpoints endpoints;
  private final Transfers transfers;
  private final BatchTransfers batches;

  /**
   * Whether the object is of an application's subclass, which may override the methods that strings
   * pass through.
   */
  private final boolean extended;

  /** The value that {@link #errno()} returns. */
  private int errno;

  SocketBase(SocketHandle handle) {
    super(handle);
    endpoints = new SocketEndpoints(handle);
    TransferGuard guard = new TransferGuard(handle);
    transfers = new Transfers(guard);
    batches = new BatchTransfers(guard);
    extended = getClass().getSuperclass() != SocketBase.class;
  }

  /**
   * Closes the socket. Queued messages are still sent, for up to the linger period.
   *
   * <p>Any thread may call this method, at any time and repeatedly. A call blocked on the socket
   * fails with ENOTSOCK, and the socket is released when that call returns. Later calls throw
   * ENOTSOCK. Source: zmq_close(3).
   */
  public void close() {
    handle.close();
  }

  // ---- endpoints

  /**
   * Binds the socket to an endpoint of this machine and accepts connections on it: {@code
   * tcp://*:5555}, {@code tcp://127.0.0.1:*} (any free port; {@link #getLastEndpoint()} returns
   * it), {@code ipc:///tmp/feed}, {@code inproc://name}. A socket may bind to several endpoints. A
   * host name is resolved to its first IPv4 address, or to its first IPv6 address if it has no IPv4
   * address; {@link #unbind} expects the address.
   *
   * <p>Source: zmq_bind(3).
   *
   * @return true
   * @throws ZMQException EINVAL (null or not an endpoint), EPROTONOSUPPORT, ENOCOMPATPROTO,
   *     EADDRINUSE, EADDRNOTAVAIL, ENODEV, ETERM, EMTHREAD, ENOTSOCK
   */
  @LegacyReturn(void.class)
  public boolean bind(String endpoint) {
    try {
      endpoints.bind(endpoint);
    } catch (ZMQException e) {
      String resolved =
          e.getErrorCode() == ZmqErrno.ENODEV ? BindableEndpoint.resolve(endpoint) : null;
      if (resolved == null) {
        throw e;
      }
      endpoints.bind(endpoint, resolved);
    }
    return true;
  }

  /**
   * Connects the socket to an endpoint: {@code tcp://host:5555}, {@code ipc:///tmp/feed}, {@code
   * inproc://name}. The connection is made in the background and made again whenever it breaks. The
   * peer need not be available yet.
   *
   * <p>Source: zmq_connect(3).
   *
   * @return true
   * @throws ZMQException EINVAL (null or not an endpoint), EPROTONOSUPPORT, ENOCOMPATPROTO, ETERM,
   *     EMTHREAD, ENOTSOCK
   */
  @LegacyReturn(void.class)
  public boolean connect(String endpoint) {
    endpoints.connect(endpoint);
    return true;
  }

  /**
   * Stops accepting connections on an endpoint, given as for {@link #bind(String)} or in the form
   * that {@link #getLastEndpoint()} returned.
   *
   * <p>Source: zmq_unbind(3).
   *
   * @return true
   * @throws ZMQException ENOENT (not bound to it), EINVAL, ETERM, ENOTSOCK
   */
  @LegacyReturn(void.class)
  public boolean unbind(String endpoint) {
    endpoints.unbind(endpoint);
    return true;
  }

  /**
   * Disconnects from an endpoint, given in the form that {@link #getLastEndpoint()} returns.
   *
   * <p>Source: zmq_disconnect(3).
   *
   * @return true
   * @throws ZMQException ENOENT (not connected to it), EINVAL, ETERM, ENOTSOCK
   */
  @LegacyReturn(void.class)
  public boolean disconnect(String endpoint) {
    endpoints.disconnect(endpoint);
    return true;
  }

  /**
   * Same as {@link #bindToRandomPort(String, int, int, int)} with ports from 2000 to 20000 and 100
   * tries.
   */
  public int bindToRandomPort(String address) {
    return bindToRandomPort(address, FIRST_RANDOM_PORT);
  }

  /**
   * Same as {@link #bindToRandomPort(String, int, int, int)} with ports up to 20000 and 100 tries.
   */
  public int bindToRandomPort(String address, int firstPort) {
    return bindToRandomPort(address, firstPort, LAST_RANDOM_PORT);
  }

  /** Same as {@link #bindToRandomPort(String, int, int, int)} with 100 tries. */
  public int bindToRandomPort(String address, int firstPort, int lastPort) {
    return bindToRandomPort(address, firstPort, lastPort, RANDOM_PORT_TRIES);
  }

  /**
   * Binds to a random free port of an address without a port, such as {@code tcp://*}.
   *
   * <p>With {@code bind(address + ":*")} the operating system picks a free port instead; that call
   * does not depend on random tries.
   *
   * @return the port
   * @throws ZMQException EADDRINUSE if all ports tried were in use; otherwise as {@link #bind}
   * @throws IllegalArgumentException if the last port is below the first
   */
  public int bindToRandomPort(String address, int firstPort, int lastPort, int tries) {
    if (lastPort < firstPort) {
      throw new IllegalArgumentException(
          "the last port, " + lastPort + ", is below the first, " + firstPort);
    }
    for (int i = 0; i < tries; i++) {
      int port = (int) ThreadLocalRandom.current().nextLong(firstPort, lastPort + 1L);
      try {
        bind(address + ":" + port);
        return port;
      } catch (ZMQException e) {
        if (e.getErrorCode() != ZmqErrno.EADDRINUSE) {
          throw e;
        }
      }
    }
    String all = address + ":" + firstPort + "-" + lastPort;
    String reason = "all ports that were tried are in use: " + tries;
    throw Errors.onSocket(ZmqErrno.EADDRINUSE, Operation.BIND, all, handle.type, reason, null);
  }

  /**
   * Binds to a free port, picked by the operating system, of an address without a port, such as
   * {@code tcp://127.0.0.1}.
   *
   * @return the port
   * @throws ZMQException as {@link #bind}
   * @since 4.0
   */
  public String bindToSystemRandomPort(String address) {
    bind(address + ":*");
    String endpoint = getLastEndpoint();
    return endpoint.substring(endpoint.lastIndexOf(':') + 1);
  }

  /**
   * Connects a PEER socket and returns the routing id that messages to the new peer need (draft).
   *
   * <p>Source: {@code uint32_t zmq_connect_peer(void *socket, const char *endpoint)}.
   *
   * @return an unsigned number, never 0
   * @throws ZMQException ENOTSUP (another socket type, or no drafts); otherwise as {@link #connect}
   * @since 4.0
   */
  public int connectPeer(String endpoint) {
    return endpoints.connectPeer(endpoint);
  }

  /**
   * Joins a group: a DISH socket receives its messages (draft).
   *
   * <p>Source: {@code int zmq_join(void *socket, const char *group)}.
   *
   * @return true
   * @throws ZMQException EINVAL (null, longer than 255 bytes, or joined already), ENOTSUP (another
   *     socket type, or no drafts), ETERM, ENOTSOCK
   * @since 4.0
   */
  public boolean join(String group) {
    endpoints.join(group);
    return true;
  }

  /**
   * Leaves a group joined with {@link #join} (draft).
   *
   * <p>Source: {@code int zmq_leave(void *socket, const char *group)}.
   *
   * @return true
   * @throws ZMQException EINVAL (null, too long, or not joined), ENOTSUP, ETERM, ENOTSOCK
   * @since 4.0
   */
  public boolean leave(String group) {
    endpoints.leave(group);
    return true;
  }

  /**
   * Returns whether a ROUTER can send to and receive from a peer (draft).
   *
   * <p>Source: {@code int zmq_socket_get_peer_state(void *socket, const void *routing_id, size_t
   * size)}.
   *
   * @return {@link ZMQ.Poller#POLLIN}, {@link ZMQ.Poller#POLLOUT}, both, or 0
   * @throws ZMQException EHOSTUNREACH (no such peer), ENOTSUP (another socket type, or no drafts),
   *     ETERM, ENOTSOCK
   * @since 4.0
   */
  public int getPeerState(byte[] routingId) {
    long socket = handle.enter(Operation.PEER_STATE, null);
    try {
      return handle.check(
          Zmq.zmq_socket_get_peer_state(socket, routingId), Operation.PEER_STATE, null);
    } finally {
      handle.leave();
    }
  }

  // ---- monitors

  /**
   * Publishes the events of the socket's connections on {@code endpoint}, an inproc endpoint that
   * the application connects a PAIR socket to; {@link ZMQ.Event#recv} reads the events. A null
   * endpoint stops the monitor.
   *
   * <p>If the events are not read, the bundled libzmq keeps the first 1000 for the reader and drops
   * later ones. No call waits for the reader.
   *
   * <p>Source: zmq_socket_monitor(3).
   *
   * @param events the events to report: {@link ZMQ#EVENT_ALL}, or a combination of the {@code
   *     ZMQ.EVENT_} constants
   * @return true
   * @throws ZMQException EPROTONOSUPPORT (not inproc), EINVAL, EADDRINUSE, ETERM, ENOTSOCK
   */
  public boolean monitor(@Nullable String endpoint, int events) {
    endpoints.monitor((socket, bytes) -> Zmq.zmq_socket_monitor(socket, bytes, events), endpoint);
    return true;
  }

  /**
   * Same as {@link #monitor(String, int)} with a version of the event format and a type of the
   * reporting socket (draft). {@link ZMQ.EventV2#recv} reads version 2.
   *
   * <p>Source: {@code int zmq_socket_monitor_versioned(void *socket, const char *endpoint, uint64_t
   * events, int event_version, int type)}.
   *
   * @param type PAIR, PUB or PUSH
   * @return true
   * @throws ZMQException EINVAL, ENOTSUP (no drafts); otherwise as {@link #monitor(String, int)}
   * @since 4.0
   */
  public boolean monitor(@Nullable String endpoint, long events, int version, SocketType type) {
    endpoints.monitor(
        (socket, bytes) ->
            Zmq.zmq_socket_monitor_versioned(socket, bytes, events, version, type.type),
        endpoint);
    return true;
  }

  /**
   * Requests one {@link ZMQ#EVENT_PIPES_STATS} per peer, with the number of messages queued in each
   * direction (draft). The socket must have a version 2 monitor for that event. The events are
   * reported during later calls on this socket.
   *
   * <p>Source: {@code int zmq_socket_monitor_pipes_stats(void *socket)}.
   *
   * @throws ZMQException EINVAL (no such monitor), EAGAIN (no peer yet), ENOTSUP (no drafts),
   *     ETERM, ENOTSOCK
   * @since 4.0
   */
  public void monitorPipesStats() {
    long socket = handle.enter(Operation.PIPES_STATS, null);
    try {
      handle.check(Zmq.zmq_socket_monitor_pipes_stats(socket), Operation.PIPES_STATS, null);
    } finally {
      handle.leave();
    }
  }

  // ---- send

  /**
   * Same as {@link #send(byte[], int, int, int)} for a whole array, without flags.
   *
   * @since 4.0
   */
  public boolean send(byte[] message) {
    return send(message, 0, message.length, 0);
  }

  /**
   * Same as {@link #send(byte[], int, int, int)} for a whole array, as a part with more parts to
   * follow.
   *
   * @since 4.0
   */
  public boolean sendMore(byte[] part) {
    return send(part, 0, part.length, ZmqConstants.ZMQ_SNDMORE);
  }

  /** Same as {@link #send(byte[], int, int, int)} for a whole array. */
  public boolean send(byte[] message, int flags) {
    return send(message, 0, message.length, flags);
  }

  /** Same as {@link #send(byte[], int, int, int)} for all bytes from {@code offset} on. */
  public boolean send(byte[] message, int offset, int flags) {
    return send(message, offset, message.length - offset, flags);
  }

  /**
   * Sends {@code length} bytes of an array as one message or message part. The bytes are copied;
   * the caller may reuse the array.
   *
   * <p>Blocks while the socket cannot accept a message (no peer, or the high-water mark is
   * reached), for up to the timeout of {@link #getSendTimeOut()}. Source: zmq_send(3).
   *
   * @param flags 0, or {@link ZMQ#DONTWAIT} (do not block) and {@link ZMQ#SNDMORE} (more parts
   *     follow)
   * @return false if the call would block or the timeout elapsed; nothing is sent
   * @throws ZMQException EFSM (the socket's state does not permit sending), ENOTSUP (the socket
   *     type cannot send), EINVAL (multi-part message on a socket type without them), EHOSTUNREACH,
   *     EINTR, ETERM, EBUSY, ENOTSOCK
   * @throws IndexOutOfBoundsException if the range is outside the array; nothing is sent
   */
  public boolean send(byte[] message, int offset, int length, int flags) {
    return note(transfers.send(message, offset, length, flags, null)) >= 0;
  }

  /**
   * Same as {@link #send(byte[], int)}, but a cancellation ends the call with ECANCELED,
   * immediately if it is already requested.
   */
  boolean sendCancellable(byte[] message, int flags, Cancellation cancellation) {
    cancellation.check(Operation.SEND, handle.type);
    return note(transfers.send(message, 0, message.length, flags, cancellation)) >= 0;
  }

  /**
   * Same as {@link #send(byte[], int, int, int)} for the UTF-8 bytes of a string, without flags.
   */
  public boolean send(String message) {
    return send(message, 0);
  }

  /**
   * Same as {@link #send(byte[], int, int, int)} for the UTF-8 bytes of a string, with more parts
   * to follow.
   */
  public boolean sendMore(String part) {
    return send(part, ZmqConstants.ZMQ_SNDMORE);
  }

  /** Same as {@link #send(byte[], int, int, int)} for the UTF-8 bytes of a string. */
  public boolean send(String message, int flags) {
    return extended
        ? send(message.getBytes(StandardCharsets.UTF_8), flags)
        : note(transfers.send(message, flags)) >= 0;
  }

  /**
   * Sends the remaining bytes of a buffer, direct or not, and advances its position to its limit.
   *
   * @return the number of bytes sent
   * @throws ZMQException EAGAIN if the call would block or the timeout elapsed; otherwise as {@link
   *     #send(byte[], int, int, int)}
   */
  public int sendByteBuffer(ByteBuffer message, int flags) {
    int sent = note(transfers.send(message, flags));
    if (sent < 0) {
      throw handle.error(ZmqErrno.EAGAIN, Operation.SEND, null);
    }
    return sent;
  }

  /**
   * Sends the first {@code length} bytes of a buffer, direct or not. Ignores the position and limit
   * of the buffer and does not change them.
   *
   * <p>Despite the name, the bytes are copied: an application written for jzmq cannot know when it
   * may reuse its buffer. {@link #send(ZeroCopyBuffer, int)} does not copy.
   *
   * @return true
   * @throws ZMQException EAGAIN if the call would block or the timeout elapsed; otherwise as {@link
   *     #send(byte[], int, int, int)}
   * @throws IllegalArgumentException if the buffer has fewer bytes or {@code length} is negative;
   *     nothing is sent
   */
  public boolean sendZeroCopy(ByteBuffer message, int length, int flags) {
    ByteBuffer all = message.duplicate();
    all.clear();
    sendByteBuffer(start(all, length), flags);
    return true;
  }

  /**
   * Sends the remaining bytes of a buffer without copying them. libzmq uses the memory until {@link
   * ZeroCopyBuffer#isReleased()} returns true. The position and limit of the buffer do not change.
   *
   * @return false if the call would block or the timeout elapsed; the buffer is then released, as
   *     it is after an error
   * @throws ZMQException EBUSY also if libzmq already uses the buffer, EMFILE if no file descriptor
   *     is available for the first such send of the process; otherwise as {@link #send(byte[], int,
   *     int, int)}
   * @since 4.0
   */
  public boolean send(ZeroCopyBuffer message, int flags) {
    return note(transfers.send(message.memory, flags)) >= 0;
  }

  /** Returns a view of the bytes of a buffer from 0 to {@code length}. */
  private static ByteBuffer start(ByteBuffer buffer, int length) {
    if (length < 0 || length > buffer.limit()) {
      throw new IllegalArgumentException(
          "length " + length + " is outside the buffer, whose limit is " + buffer.limit());
    }
    ByteBuffer start = buffer.duplicate();
    start.position(0);
    start.limit(length);
    return start;
  }

  /**
   * Sends a message, with the properties set on it, and leaves it empty. If it is not sent, it does
   * not change.
   *
   * @return false if the call would block or the timeout elapsed
   * @throws ZMQException as {@link #send(byte[], int, int, int)}; EINVAL also for a closed message
   * @since 4.0
   */
  public boolean send(Msg message, int flags) {
    long msg = message.use();
    try {
      return note(transfers.sendMsg(msg, flags)) >= 0;
    } finally {
      message.leave();
    }
  }

  // ---- receive

  /** Same as {@link #recv(int)} without flags. */
  public byte @Nullable [] recv() {
    return recv(0);
  }

  /**
   * Receives a message or message part; {@link #hasReceiveMore()} returns whether more parts
   * follow.
   *
   * <p>Blocks until a message is available, for up to the timeout of {@link #getReceiveTimeOut()}.
   * Source: zmq_recv(3).
   *
   * @param flags 0, or {@link ZMQ#DONTWAIT} (do not block)
   * @return null if the call would block or the timeout elapsed; an empty array for an empty
   *     message
   * @throws ZMQException EFSM (the socket's state does not permit receiving), ENOTSUP (the socket
   *     type cannot receive), EINTR, ETERM, EBUSY, ENOTSOCK
   */
  public byte @Nullable [] recv(int flags) {
    return note(transfers.recv(flags, null));
  }

  /**
   * Same as {@link #recv(int)}, but a cancellation ends the call with ECANCELED, immediately if it
   * is already requested.
   */
  byte @Nullable [] recvCancellable(int flags, Cancellation cancellation) {
    cancellation.check(Operation.RECV, handle.type);
    return note(transfers.recv(flags, cancellation));
  }

  /**
   * Receives a message into an array. Bytes that do not fit are discarded.
   *
   * @return the number of bytes stored; -1 if the call would block or the timeout elapsed
   * @throws ZMQException as {@link #recv(int)}
   * @throws IndexOutOfBoundsException if the range is outside the array; nothing is received
   */
  public int recv(byte[] target, int offset, int length, int flags) {
    return Math.min(note(transfers.recv(target, offset, length, flags)), length);
  }

  /** Same as {@link #recvStr(int)} without flags. */
  public @Nullable String recvStr() {
    return recvStr(0);
  }

  /**
   * Receives a message as a UTF-8 string.
   *
   * @return null if the call would block or the timeout elapsed
   * @throws ZMQException as {@link #recv(int)}
   */
  public @Nullable String recvStr(int flags) {
    return extended ? recvStr(flags, StandardCharsets.UTF_8) : note(transfers.recvString(flags));
  }

  /** Same as {@link #recvStr(int)} with the given charset, without flags. */
  public @Nullable String recvStr(Charset charset) {
    return recvStr(0, charset);
  }

  /** Same as {@link #recvStr(int)} with the given charset. */
  public @Nullable String recvStr(int flags, Charset charset) {
    byte[] message = recv(flags);
    return message == null ? null : new String(message, charset);
  }

  /**
   * Receives a message into the remaining space of a buffer, direct or not, and advances its
   * position. Bytes that do not fit are discarded.
   *
   * @return the number of bytes stored; -1 if the call would block or the timeout elapsed
   * @throws ZMQException as {@link #recv(int)}
   * @throws java.nio.ReadOnlyBufferException if the buffer is read-only; nothing is received
   */
  public int recvByteBuffer(ByteBuffer target, int flags) {
    int room = target.remaining();
    return Math.min(note(transfers.recv(target, flags)), room);
  }

  /**
   * Receives a message into the first {@code length} bytes of a buffer, direct or not. Ignores the
   * position of the buffer and sets it to the end of the stored bytes. Bytes that do not fit are
   * discarded.
   *
   * @return the size of the message, of which at most {@code length} bytes are stored; -1 if the
   *     call would block or the timeout elapsed
   * @throws ZMQException as {@link #recv(int)}
   * @throws IllegalArgumentException if the buffer's limit is below {@code length} or {@code
   *     length} is negative; nothing is received
   */
  public int recvZeroCopy(ByteBuffer target, int length, int flags) {
    ByteBuffer start = start(target, length);
    int size = note(transfers.recv(start, flags));
    if (size >= 0) {
      target.position(start.position());
    }
    return size;
  }

  /**
   * Receives a message, with its properties, and replaces the content of {@code message}.
   *
   * @return false if the call would block or the timeout elapsed; {@code message} is then empty
   * @throws ZMQException as {@link #recv(int)}; EINVAL also for a closed message
   * @since 4.0
   */
  public boolean recv(Msg message, int flags) {
    long msg = message.use();
    try {
      return note(transfers.recvMsg(msg, flags)) >= 0;
    } finally {
      message.leave();
    }
  }

  // ---- errors

  /**
   * Returns EAGAIN if the last send or receive of a message or part would have blocked, otherwise
   * 0. A call that fails with another error throws {@link ZMQException}, which has the error
   * number, and does not change this value.
   *
   * @since 4.0
   */
  public int errno() {
    return errno;
  }

  private int note(int size) {
    errno = size < 0 ? ZmqErrno.EAGAIN : 0;
    return size;
  }

  private <T> T note(T message) {
    errno = message == null ? ZmqErrno.EAGAIN : 0;
    return message;
  }

  // ---- batches

  /**
   * Sends all messages of a batch that are not yet sent, with one transition from Java to C if
   * nothing blocks.
   *
   * <p>Blocks while the socket cannot accept the next message, each time for up to the timeout of
   * {@link #getSendTimeOut()}. If the timeout elapses or an error occurs after the first message,
   * the remaining messages stay in the batch and another call can send them; that call throws an
   * error that persists. The call stops between two parts of a message where single sends would:
   * not because a queue is full, but on an error or if the peer is lost.
   *
   * @param flags 0 or {@link ZMQ#DONTWAIT}
   * @return the number of messages sent, counting each part of a multi-part message; 0 if the call
   *     would block or the timeout elapsed, or if there is no message to send
   * @throws ZMQException as {@link #send(byte[], int, int, int)}, for the first message
   * @since 4.0
   */
  public int sendBatch(MessageBatch batch, int flags) {
    return batches.send(batch.frames, flags);
  }

  /**
   * Same as {@link #recvBatch(MessageBatch, int, int)} for all available messages that fit.
   *
   * @since 4.0
   */
  public int recvBatch(MessageBatch batch, int flags) {
    return batches.recv(batch.frames, Integer.MAX_VALUE, flags);
  }

  /**
   * Receives messages into a batch, replacing its content, with one transition from C to Java.
   * Waits for the first message as {@link #recv(int)} does, then takes the messages available after
   * it, until the batch holds the number of bytes of its capacity or {@code most} messages. The
   * last message is always complete: it is stored whatever its size and number of parts. Every
   * message taken from the socket is in the batch afterwards.
   *
   * @param most the number of messages to stop at, counting each part of a multi-part message
   * @param flags 0 or {@link ZMQ#DONTWAIT}
   * @return the number of messages in the batch, counting each part of a multi-part message; 0 if
   *     the call would block or the timeout elapsed
   * @throws ZMQException as {@link #recv(int)}, for the first message
   * @throws IllegalArgumentException if {@code most} is below 1
   * @throws OutOfMemoryError if there is no memory for the last part received, which is lost; the
   *     parts before it are in the batch
   * @since 4.0
   */
  public int recvBatch(MessageBatch batch, int most, int flags) {
    return batches.recv(batch.frames, most, flags);
  }

  /**
   * Sends arrays, each as one message. Blocks and handles errors as {@link #sendBatch(MessageBatch,
   * int)} does.
   *
   * @param flags 0, or {@link ZMQ#DONTWAIT} and {@link ZMQ#SNDMORE}, which applies to the last
   *     message
   * @return the number of messages sent, from the first on
   * @throws ZMQException as {@link #send(byte[], int, int, int)}, for the first message
   * @throws IndexOutOfBoundsException if the range is outside the array; nothing is sent
   * @throws NullPointerException if an array is null; nothing is sent
   * @since 4.0
   */
  public int sendBatch(byte[][] messages, int offset, int count, int flags) {
    return batches.send(messages, offset, count, flags);
  }

  /**
   * Receives messages as new arrays with one transition from C to Java. Waits for the first message
   * as {@link #recv(int)} does, then takes the messages available after it, up to {@code count}
   * messages, about 64 KiB, or a part with more parts to follow. Only the last element can
   * therefore be such a part: {@link #hasReceiveMore()} returns whether it is.
   *
   * @param flags 0 or {@link ZMQ#DONTWAIT}
   * @return the number of elements set; 0 if the call would block or the timeout elapsed
   * @throws ZMQException as {@link #recv(int)}, for the first message
   * @throws IndexOutOfBoundsException if the range is outside the array; nothing is received
   * @since 4.0
   */
  public int recvBatch(byte[][] messages, int offset, int count, int flags) {
    return batches.recv(messages, offset, count, flags);
  }
}
