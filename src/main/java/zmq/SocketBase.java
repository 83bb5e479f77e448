// SPDX-License-Identifier: MPL-2.0
package zmq;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZMQException;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * A view of a socket under the names of JeroMQ's engine. It is the same socket: closing one closes
 * the other.
 *
 * <p>Threads: as {@link org.zeromq.ZMQ.Socket}.
 *
 * @deprecated use {@link org.zeromq.ZMQ.Socket}
 * @since 4.0
 */
@Deprecated
public class SocketBase {
  private final org.zeromq.ZMQ.Socket socket;

  /** Creates a view of a socket. */
  public SocketBase(org.zeromq.ZMQ.Socket socket) {
    this.socket = Objects.requireNonNull(socket, "socket");
  }

  /** Returns the socket. */
  public final org.zeromq.ZMQ.Socket socket() {
    return socket;
  }

  /** Returns the error number, as {@link org.zeromq.ZMQ.Socket#errno}. */
  public final int errno() {
    return socket.errno();
  }

  // ---- options, by their number in libzmq

  /** Returns a numeric option; -1 if it cannot be read or is not a number. */
  public final int getSocketOpt(int option) {
    try {
      return (int) socket.getLongSockopt(option);
    } catch (ZMQException e) {
      onlyIfInvalid(e);
      return -1;
    }
  }

  /**
   * Returns an option: the last endpoint as a String, other numbers as an Integer, all others as a
   * byte array; null if it cannot be read.
   */
  public final @Nullable Object getSocketOptx(int option) {
    if (option == ZmqConstants.ZMQ_LAST_ENDPOINT) {
      return socket.getLastEndpoint();
    }
    try {
      return (int) socket.getLongSockopt(option);
    } catch (ZMQException e) {
      onlyIfInvalid(e);
    }
    try {
      return socket.getBytesSockopt(option);
    } catch (ZMQException e) {
      onlyIfInvalid(e);
      return null;
    }
  }

  /**
   * Sets an option.
   *
   * @param value a Number, a Boolean, a String or a byte array
   * @return false if there is no such option, or the value does not fit
   */
  public final boolean setSocketOpt(int option, Object value) {
    try {
      if (value instanceof Number) {
        socket.setLongSockopt(option, ((Number) value).longValue());
      } else if (value instanceof Boolean) {
        socket.setLongSockopt(option, (Boolean) value ? 1 : 0);
      } else if (value instanceof String) {
        socket.setBytesSockopt(option, ((String) value).getBytes(org.zeromq.ZMQ.CHARSET));
      } else if (value instanceof byte[]) {
        socket.setBytesSockopt(option, (byte[]) value);
      } else {
        return false;
      }
      return true;
    } catch (ZMQException e) {
      onlyIfInvalid(e);
      return false;
    }
  }

  private static void onlyIfInvalid(ZMQException e) {
    if (e.getErrorCode() != ZmqErrno.EINVAL) {
      throw e;
    }
  }

  // ---- endpoints and messages

  /** Binds the socket, as {@link org.zeromq.ZMQ.Socket#bind}. */
  public final boolean bind(String endpoint) {
    return socket.bind(endpoint);
  }

  /** Connects the socket, as {@link org.zeromq.ZMQ.Socket#connect}. */
  public final boolean connect(String endpoint) {
    return socket.connect(endpoint);
  }

  /**
   * Unbinds or disconnects an endpoint.
   *
   * @throws ZMQException ENOENT (the endpoint is neither bound nor connected)
   */
  public final boolean termEndpoint(String endpoint) {
    return socket.unbind(endpoint);
  }

  /**
   * Sends a message, with its routing id or group.
   *
   * @param flags 0, or {@link org.zeromq.ZMQ#DONTWAIT} and {@link org.zeromq.ZMQ#SNDMORE}
   * @return false if it would block
   * @throws ZMQException as {@link org.zeromq.ZMQ.Socket#send(byte[], int)}
   */
  public final boolean send(Msg message, int flags) {
    int all = message.hasMore() ? flags | org.zeromq.ZMQ.SNDMORE : flags;
    if (message.getRoutingId() == 0 && message.getGroup().isEmpty()) {
      return socket.send(message.data(), all);
    }
    org.zeromq.Msg sent = new org.zeromq.Msg(message.data());
    try {
      if (message.getRoutingId() != 0) {
        sent.setRoutingId(message.getRoutingId());
      }
      if (!message.getGroup().isEmpty()) {
        sent.setGroup(message.getGroup());
      }
      return socket.send(sent, all);
    } finally {
      sent.close();
    }
  }

  /**
   * Receives a message, with its routing id, group and metadata.
   *
   * @param flags 0 or {@link org.zeromq.ZMQ#DONTWAIT}
   * @return null if it would block
   * @throws ZMQException as {@link org.zeromq.ZMQ.Socket#recv(int)}
   */
  public final @Nullable Msg recv(int flags) {
    org.zeromq.Msg received = new org.zeromq.Msg();
    try {
      return socket.recv(received, flags) ? copy(received) : null;
    } finally {
      received.close();
    }
  }

  private static Msg copy(org.zeromq.Msg received) {
    Msg message = new Msg(received.data());
    message.setFlags(received.hasMore() ? Msg.MORE : 0);
    message.setRoutingId(received.getRoutingId());
    if (received.getGroup() != null) { // absent in a libzmq without drafts
      message.setGroup(received.getGroup());
    }
    message.setMetadata(metadata(received));
    return message;
  }

  private static zmq.io.Metadata metadata(org.zeromq.Msg received) {
    zmq.io.Metadata metadata = new zmq.io.Metadata();
    String[] names = {
      zmq.io.Metadata.SOCKET_TYPE,
      zmq.io.Metadata.IDENTITY,
      zmq.io.Metadata.USER_ID,
      zmq.io.Metadata.PEER_ADDRESS
    };
    for (String name : names) {
      String value = received.getProperty(name);
      if (value != null) {
        metadata.set(name, value);
      }
    }
    return metadata;
  }

  /** Joins a group, as {@link org.zeromq.ZMQ.Socket#join}. */
  public final boolean join(String group) {
    return socket.join(group);
  }

  /** Leaves a group, as {@link org.zeromq.ZMQ.Socket#leave}. */
  public final boolean leave(String group) {
    return socket.leave(group);
  }

  /** Starts a monitor, as {@link org.zeromq.ZMQ.Socket#monitor(String, int)}. */
  public final boolean monitor(String endpoint, int events) {
    return socket.monitor(endpoint, events);
  }

  /** Closes the socket, as {@link org.zeromq.ZMQ.Socket#close}. */
  public final void close() {
    socket.close();
  }

  /** Returns the name of the socket's type. */
  public String typeString() {
    return socket.getSocketType().name();
  }

  /** Returns the name of the socket's type. */
  @Override
  public String toString() {
    return "SocketBase [type=" + typeString() + "]";
  }
}
