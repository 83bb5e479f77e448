// SPDX-License-Identifier: MPL-2.0
package zmq.msg;

/**
 * Creates messages of a given size. Sockets do not use it: libzmq allocates received messages.
 *
 * @deprecated use {@link org.zeromq.Msg}, which has libzmq's memory
 * @since 4.0
 */
@Deprecated
public interface MsgAllocator {
  /** Creates a message. */
  zmq.Msg allocate(int size);
}
