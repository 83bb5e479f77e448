// SPDX-License-Identifier: MPL-2.0
package zmq.msg;

/**
 * Makes messages on the Java heap.
 *
 * @deprecated as {@link MsgAllocator}
 * @since 4.0
 */
@Deprecated
public class MsgAllocatorHeap implements MsgAllocator {
  /** Creates one; it has no state. */
  public MsgAllocatorHeap() {}

  @Override
  public zmq.Msg allocate(int size) {
    return new zmq.Msg(size);
  }
}
