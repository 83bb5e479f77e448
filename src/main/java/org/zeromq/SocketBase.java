// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.zeromq.internal.error.Errors;
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
 * Endpoints, messages and monitors of a socket: all of {@link ZMQ.Socket} but its options.
 *
 * <p>The bases of {@link ZMQ.Socket}, this one and those with its options, are package-private and
 * in its package: so the compiler adds their public methods to its class file, where programs
 * compiled against jzmq 3.1.0 and reflection find them. From public bases in another package it
 * would not, and reflection would be denied by the module.
 */
class SocketBase extends JeromqOptions {
  private static final int FIRST_RANDOM_PORT = 2000;
  private static final int LAST_RANDOM_PORT = 20000;
  private static final int RANDOM_PORT_TRIES = 100;

  private final SocketEndpoints endpoints;
  private final Transfers transfers;
  private final BatchTransfers batches;

  /** Whether there is a subclass of a program's, which may override what strings go through. */
  private final boolean extended;

  /** What {@link #errno()} tells. */
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
   * Closes the socket. What was sent and is still queued goes on for as long as the linger option
   * says.
   *
   * <p>Any thread may call it, at any time, again and again: a call blocked on the socket ends with
   * ENOTSOCK, and the socket goes when that call has left. Later calls throw ENOTSOCK. Source:
   * zmq_close(3).
   */
  public void close() {
    handle.close();
  }

  // ---- endpoints

  /**
   * Accepts connections on an endpoint of this machine: {@code tcp://*:5555}, {@code
   * tcp://127.0.0.1:*} (any free port: {@link #getLastEndpoint()} tells), {@code ipc:///tmp/feed},
   * {@code inproc://name}. A socket may have many. The name of a host stands for its first IPv4
   * address, or IPv6 if it has no other; {@link #unbind} takes the address.
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
      endpoints.bind(resolved);
    }
    return true;
  }

  /**
   * Connects to an endpoint: {@code tcp://host:5555}, {@code ipc:///tmp/feed}, {@code
   * inproc://name}. The connection is made in the background, again whenever it breaks, and the
   * other side need not be there yet.
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
   * Stops accepting connections on an endpoint, named as {@link #getLastEndpoint()} tells it.
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
   * Ends the connection to an endpoint, named as {@link #getLastEndpoint()} tells it.
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

  /** {@link #bindToRandomPort(String, int, int, int)} between 2000 and 20000, in 100 tries. */
  public int bindToRandomPort(String address) {
    return bindToRandomPort(address, FIRST_RANDOM_PORT);
  }

  /** {@link #bindToRandomPort(String, int, int, int)} up to 20000, in 100 tries. */
  public int bindToRandomPort(String address, int firstPort) {
    return bindToRandomPort(address, firstPort, LAST_RANDOM_PORT);
  }

  /** {@link #bindToRandomPort(String, int, int, int)} in 100 tries. */
  public int bindToRandomPort(String address, int firstPort, int lastPort) {
    return bindToRandomPort(address, firstPort, lastPort, RANDOM_PORT_TRIES);
  }

  /**
   * Binds to a random free port of an address without port: {@code tcp://*}.
   *
   * <p>{@code bind(address + ":*")} lets the system choose instead, and never fails for want of
   * luck.
   *
   * @return the port
   * @throws ZMQException EADDRINUSE when all tries met ports in use; otherwise as {@link #bind}
   * @throws IllegalArgumentException when the last port is below the first
   */
  public int bindToRandomPort(String address, int firstPort, int lastPort, int tries) {
    if (lastPort < firstPort) {
      throw new IllegalArgumentException("no port from " + firstPort + " to " + lastPort);
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
    throw new ZMQException("Could not bind socket to random port.", ZmqErrno.EADDRINUSE);
  }

  /**
   * Binds to a port of the system's choice of an address without port: {@code tcp://127.0.0.1}.
   *
   * @return the port
   * @throws ZMQException as {@link #bind}
   */
  public String bindToSystemRandomPort(String address) {
    bind(address + ":*");
    String endpoint = getLastEndpoint();
    return endpoint.substring(endpoint.lastIndexOf(':') + 1);
  }

  /**
   * Connects a PEER socket and tells the routing id that messages to the new peer need (draft).
   *
   * <p>Source: {@code uint32_t zmq_connect_peer(void *socket, const char *endpoint)}.
   *
   * @return an unsigned number, never 0
   * @throws ZMQException ENOTSUP (another socket type, or no drafts); otherwise as {@link #connect}
   */
  public int connectPeer(String endpoint) {
    return endpoints.connectPeer(endpoint);
  }

  /**
   * Lets a DISH socket receive a group's messages (draft).
   *
   * <p>Source: {@code int zmq_join(void *socket, const char *group)}.
   *
   * @return true
   * @throws ZMQException EINVAL (null, longer than 255 bytes, or joined already), ENOTSUP (another
   *     socket type, or no drafts), ETERM, ENOTSOCK
   */
  public boolean join(String group) {
    endpoints.join(group);
    return true;
  }

  /**
   * Ends what {@link #join} began (draft).
   *
   * <p>Source: {@code int zmq_leave(void *socket, const char *group)}.
   *
   * @return true
   * @throws ZMQException EINVAL (null, too long, or not joined), ENOTSUP, ETERM, ENOTSOCK
   */
  public boolean leave(String group) {
    endpoints.leave(group);
    return true;
  }

  /**
   * Tells whether a ROUTER's peer can be sent to and received from (draft).
   *
   * <p>Source: {@code int zmq_socket_get_peer_state(void *socket, const void *routing_id, size_t
   * size)}.
   *
   * @return {@link ZMQ.Poller#POLLIN} and {@link ZMQ.Poller#POLLOUT}, or 0
   * @throws ZMQException EHOSTUNREACH (no such peer), ENOTSUP (another socket type, or no drafts),
   *     ETERM, ENOTSOCK
   */
  public int getPeerState(byte[] routingId) {
    long socket = handle.enter();
    try {
      return Errors.check(Zmq.zmq_socket_get_peer_state(socket, routingId));
    } finally {
      handle.leave();
    }
  }

  // ---- monitors

  /**
   * Reports what happens to the socket's connections to a PAIR socket that the program connects to
   * {@code endpoint}, an inproc one; {@link ZMQ.Event#recv} reads them. Null ends it.
   *
   * <p>It has to be read: as long as nobody is connected to it, or a thousand events wait, libzmq
   * stops the I/O thread that has another one to report, and bind waits (an interrupt ends that).
   *
   * <p>Source: zmq_socket_monitor(3).
   *
   * @param events which ones: {@link ZMQ#EVENT_ALL}, or some of the {@code ZMQ.EVENT_} constants
   * @return true
   * @throws ZMQException EPROTONOSUPPORT (not inproc), EINVAL, EADDRINUSE, ETERM, ENOTSOCK
   */
  public boolean monitor(String endpoint, int events) {
    endpoints.monitor((socket, bytes) -> Zmq.zmq_socket_monitor(socket, bytes, events), endpoint);
    return true;
  }

  /**
   * {@link #monitor(String, int)} with the version of the events' layout and the type of the
   * reporting socket (draft): version 2 is for {@link ZMQ.EventV2#recv}.
   *
   * <p>Source: {@code int zmq_socket_monitor_versioned(void *socket, const char *endpoint, uint64_t
   * events, int event_version, int type)}.
   *
   * @param type PAIR, PUB or PUSH
   * @return true
   * @throws ZMQException EINVAL, ENOTSUP (no drafts); otherwise as {@link #monitor(String, int)}
   */
  public boolean monitor(String endpoint, long events, int version, SocketType type) {
    endpoints.monitor(
        (socket, bytes) ->
            Zmq.zmq_socket_monitor_versioned(socket, bytes, events, version, type.type),
        endpoint);
    return true;
  }

  /**
   * Asks for one {@link ZMQ#EVENT_PIPES_STATS} per peer, which tells how many messages wait in each
   * direction (draft); the socket must have a version 2 monitor for that event. The events come
   * during later calls on this socket.
   *
   * <p>Source: {@code int zmq_socket_monitor_pipes_stats(void *socket)}.
   *
   * @throws ZMQException EINVAL (no such monitor), EAGAIN (no peer yet), ENOTSUP (no drafts),
   *     ETERM, ENOTSOCK
   */
  public void monitorPipesStats() {
    long socket = handle.enter();
    try {
      Errors.check(Zmq.zmq_socket_monitor_pipes_stats(socket));
    } finally {
      handle.leave();
    }
  }

  // ---- send

  /** {@link #send(byte[], int, int, int)} of a whole array without flags. */
  public boolean send(byte[] message) {
    return send(message, 0, message.length, 0);
  }

  /** {@link #send(byte[], int, int, int)} of a whole array as one part with more to follow. */
  public boolean sendMore(byte[] part) {
    return send(part, 0, part.length, ZmqConstants.ZMQ_SNDMORE);
  }

  /** {@link #send(byte[], int, int, int)} of a whole array. */
  public boolean send(byte[] message, int flags) {
    return send(message, 0, message.length, flags);
  }

  /** {@link #send(byte[], int, int, int)} of all bytes from {@code offset}. */
  public boolean send(byte[] message, int offset, int flags) {
    return send(message, offset, message.length - offset, flags);
  }

  /**
   * Sends {@code length} bytes of an array as one message, or one part of it. They are copied: the
   * array is the caller's again.
   *
   * <p>Blocks while the socket cannot take a message (no peer, or its high-water mark is reached),
   * for as long as {@link #getSendTimeOut()} says. Source: zmq_send(3).
   *
   * @param flags 0, or {@link ZMQ#DONTWAIT} (never block) and {@link ZMQ#SNDMORE} (more parts
   *     follow)
   * @return false when it would block or the time was over: nothing was sent
   * @throws ZMQException EFSM (not this socket's turn), ENOTSUP (the type cannot send), EINVAL
   *     (multi-part on a type that has none), EHOSTUNREACH, EINTR, ETERM, EBUSY, ENOTSOCK
   * @throws IndexOutOfBoundsException before anything is sent
   */
  public boolean send(byte[] message, int offset, int length, int flags) {
    return note(transfers.send(message, offset, length, flags, null)) >= 0;
  }

  /**
   * {@link #send(byte[], int)} that a cancellation ends: ECANCELED, at once if it was requested.
   */
  boolean sendCancellable(byte[] message, int flags, Cancellation cancellation) {
    cancellation.check();
    return note(transfers.send(message, 0, message.length, flags, cancellation)) >= 0;
  }

  /** {@link #send(byte[], int, int, int)} of a string's UTF-8 bytes without flags. */
  public boolean send(String message) {
    return send(message, 0);
  }

  /** {@link #send(byte[], int, int, int)} of a string's UTF-8 bytes, with more parts to follow. */
  public boolean sendMore(String part) {
    return send(part, ZmqConstants.ZMQ_SNDMORE);
  }

  /** {@link #send(byte[], int, int, int)} of a string's UTF-8 bytes. */
  public boolean send(String message, int flags) {
    return extended
        ? send(message.getBytes(StandardCharsets.UTF_8), flags)
        : note(transfers.send(message, flags)) >= 0;
  }

  /**
   * Sends what remains in a buffer, direct or not, and advances its position to its limit.
   *
   * @return the number of bytes sent
   * @throws ZMQException EAGAIN when it would block or the time was over; otherwise as {@link
   *     #send(byte[], int, int, int)}
   */
  public int sendByteBuffer(ByteBuffer message, int flags) {
    int sent = note(transfers.send(message, flags));
    if (sent < 0) {
      throw new ZMQException(ZmqErrno.EAGAIN);
    }
    return sent;
  }

  /**
   * Sends the first {@code length} bytes of a buffer, direct or not, whatever its position and
   * limit, which stay as they are.
   *
   * <p>They are copied, the name notwithstanding: a program of jzmq cannot know when it may use its
   * buffer again. {@link #send(ZeroCopyBuffer, int)} does not copy.
   *
   * @return true
   * @throws ZMQException EAGAIN when it would block or the time was over; otherwise as {@link
   *     #send(byte[], int, int, int)}
   * @throws IllegalArgumentException when the buffer has fewer bytes, or {@code length} is below 0;
   *     nothing is sent then
   */
  public boolean sendZeroCopy(ByteBuffer message, int length, int flags) {
    ByteBuffer all = message.duplicate();
    all.clear();
    sendByteBuffer(start(all, length), flags);
    return true;
  }

  /**
   * Sends what remains in a buffer without copying it: libzmq has it until {@link
   * ZeroCopyBuffer#isReleased()}. Its position and limit stay as they are.
   *
   * @return false when it would block or the time was over; the buffer is released then, as over an
   *     error
   * @throws ZMQException EBUSY also when libzmq has the buffer already, EMFILE when the first one
   *     of all needs a descriptor that there is not; otherwise as {@link #send(byte[], int, int,
   *     int)}
   */
  public boolean send(ZeroCopyBuffer message, int flags) {
    return note(transfers.send(message.memory, flags)) >= 0;
  }

  /** The bytes of a buffer from 0 to {@code length}. */
  private static ByteBuffer start(ByteBuffer buffer, int length) {
    if (length < 0 || length > buffer.limit()) {
      throw new IllegalArgumentException(length + " bytes of a buffer with " + buffer.limit());
    }
    ByteBuffer start = buffer.duplicate();
    start.position(0);
    start.limit(length);
    return start;
  }

  /**
   * Sends a message, with what was set on it, and leaves it empty; when it was not sent it stays as
   * it was.
   *
   * @return false when it would block or the time was over
   * @throws ZMQException as {@link #send(byte[], int, int, int)}; EINVAL also for a closed message
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

  /** {@link #recv(int)} without flags. */
  public byte[] recv() {
    return recv(0);
  }

  /**
   * Receives a message, or one part of it: {@link #hasReceiveMore()} tells whether more follow.
   *
   * <p>Blocks until there is one, for as long as {@link #getReceiveTimeOut()} says. Source:
   * zmq_recv(3).
   *
   * @param flags 0, or {@link ZMQ#DONTWAIT} (never block)
   * @return null when it would block or the time was over; an empty array for an empty message
   * @throws ZMQException EFSM (not this socket's turn), ENOTSUP (the type cannot receive), EINTR,
   *     ETERM, EBUSY, ENOTSOCK
   */
  public byte[] recv(int flags) {
    return note(transfers.recv(flags, null));
  }

  /** {@link #recv(int)} that a cancellation ends: ECANCELED, at once if it was requested. */
  byte[] recvCancellable(int flags, Cancellation cancellation) {
    cancellation.check();
    return note(transfers.recv(flags, cancellation));
  }

  /**
   * Receives a message into an array; what does not fit is lost.
   *
   * @return the number of bytes stored, -1 when it would block or the time was over
   * @throws ZMQException as {@link #recv(int)}
   * @throws IndexOutOfBoundsException before anything is received
   */
  public int recv(byte[] target, int offset, int length, int flags) {
    return Math.min(note(transfers.recv(target, offset, length, flags)), length);
  }

  /** {@link #recvStr(int)} without flags. */
  public String recvStr() {
    return recvStr(0);
  }

  /**
   * Receives a message as a string of UTF-8.
   *
   * @return null when it would block or the time was over
   * @throws ZMQException as {@link #recv(int)}
   */
  public String recvStr(int flags) {
    return extended ? recvStr(flags, StandardCharsets.UTF_8) : note(transfers.recvString(flags));
  }

  /** {@link #recvStr(int)} with another charset and without flags. */
  public String recvStr(Charset charset) {
    return recvStr(0, charset);
  }

  /** {@link #recvStr(int)} with another charset. */
  public String recvStr(int flags, Charset charset) {
    byte[] message = recv(flags);
    return message == null ? null : new String(message, charset);
  }

  /**
   * Receives a message into what remains of a buffer, direct or not, and advances its position;
   * what does not fit is lost.
   *
   * @return the number of bytes stored, -1 when it would block or the time was over
   * @throws ZMQException as {@link #recv(int)}
   * @throws java.nio.ReadOnlyBufferException before anything is received
   */
  public int recvByteBuffer(ByteBuffer target, int flags) {
    int room = target.remaining();
    return Math.min(note(transfers.recv(target, flags)), room);
  }

  /**
   * Receives a message into the first {@code length} bytes of a buffer, direct or not, whatever its
   * position, which is then set behind what was stored; what does not fit is lost.
   *
   * @return the size of the message, of which at most {@code length} bytes are stored; -1 when it
   *     would block or the time was over
   * @throws ZMQException as {@link #recv(int)}
   * @throws IllegalArgumentException when the buffer's limit is below {@code length}, or that is
   *     below 0; nothing is received then
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
   * Receives a message, with all that came with it, in place of what {@code message} held.
   *
   * @return false when it would block or the time was over; the message is empty then
   * @throws ZMQException as {@link #recv(int)}; EINVAL also for a closed message
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
   * Tells whether the last send or receive of a message or part would have blocked: EAGAIN then, or
   * 0. A call that fails otherwise throws {@link ZMQException}, which has its number, and does not
   * change this.
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
   * Sends all messages of a batch that are not sent yet, with one crossing from Java to C if
   * nothing blocks.
   *
   * <p>Blocks while the socket cannot take the next message, each time for as long as {@link
   * #getSendTimeOut()} says. When the time is over, or an error comes, after the first message, the
   * others stay in the batch, for another call to send; a lasting error is told by that one. It
   * ends between two parts of a message where single sends would: not for want of room, but over an
   * error and where the peer is lost.
   *
   * @param flags 0 or {@link ZMQ#DONTWAIT}
   * @return how many messages were sent, each part of a multi-part one counted; 0 when it would
   *     block or the time was over, or there is none to send
   * @throws ZMQException as {@link #send(byte[], int, int, int)}, for the first of them
   */
  public int sendBatch(MessageBatch batch, int flags) {
    return batches.send(batch.frames, flags);
  }

  /** {@link #recvBatch(MessageBatch, int, int)} of as many messages as there are and go in. */
  public int recvBatch(MessageBatch batch, int flags) {
    return batches.recv(batch.frames, Integer.MAX_VALUE, flags);
  }

  /**
   * Receives into a batch, in place of what it held, with one crossing from C to Java: waits for
   * the first message as {@link #recv(int)} does, and takes those that are there behind it, until
   * the batch has the bytes it was made for, or so many messages. It ends with a whole message: the
   * last one goes in however large it is and whatever parts it has. No message is taken that is not
   * in the batch then.
   *
   * @param most how many messages are enough, each part of a multi-part one counted
   * @param flags 0 or {@link ZMQ#DONTWAIT}
   * @return how many messages are in the batch, each part of a multi-part one counted; 0 when it
   *     would block or the time was over
   * @throws ZMQException as {@link #recv(int)}, for the first of them
   * @throws IllegalArgumentException when {@code most} is below 1
   * @throws OutOfMemoryError when there is no room for the last part received, which is lost then;
   *     those before it are in the batch
   */
  public int recvBatch(MessageBatch batch, int most, int flags) {
    return batches.recv(batch.frames, most, flags);
  }

  /**
   * Sends arrays, each as one message; {@link #sendBatch(MessageBatch, int)} says how it blocks and
   * what becomes of errors.
   *
   * @param flags 0, or {@link ZMQ#DONTWAIT} and {@link ZMQ#SNDMORE}, which holds for the last of
   *     them
   * @return how many were sent, from the first on
   * @throws ZMQException as {@link #send(byte[], int, int, int)}, for the first of them
   * @throws IndexOutOfBoundsException before anything is sent
   * @throws NullPointerException before anything is sent
   */
  public int sendBatch(byte[][] messages, int offset, int count, int flags) {
    return batches.send(messages, offset, count, flags);
  }

  /**
   * Receives messages as new arrays with one crossing from C to Java: waits for the first as {@link
   * #recv(int)} does, and takes those that are there behind it, up to {@code count}, about 64 KiB,
   * or a part with more to follow. So only the last one can be such a part: {@link
   * #hasReceiveMore()} tells.
   *
   * @param flags 0 or {@link ZMQ#DONTWAIT}
   * @return how many elements were set; 0 when it would block or the time was over
   * @throws ZMQException as {@link #recv(int)}, for the first of them
   * @throws IndexOutOfBoundsException before anything is received
   */
  public int recvBatch(byte[][] messages, int offset, int count, int flags) {
    return batches.recv(messages, offset, count, flags);
  }
}
