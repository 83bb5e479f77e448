// SPDX-License-Identifier: MPL-2.0
package zmq.msg;

/**
 * Creates messages on the Java heap.
 *
 * @deprecated as {@link MsgAllocator}
 * @since 4.0
 */
@Deprecated
public class MsgAllocatorHeap implements MsgAllocator {
  /** Creates an instance; it has no state. */
  public MsgAllocatorHeap() {}

  @Override
  public zmq.Msg allocate(int size) {
    return new zmq.Msg(size);
  }
}
