// SPDX-License-Identifier: MPL-2.0
package zmq.msg;

/**
 * Makes messages of a size. Sockets do not use one: libzmq allocates what is received.
 *
 * @deprecated use {@link org.zeromq.Msg}, which has libzmq's memory
 * @since 4.0
 */
@Deprecated
public interface MsgAllocator {
  /** Makes a message. */
  zmq.Msg allocate(int size);
}
