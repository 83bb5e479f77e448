// SPDX-License-Identifier: MPL-2.0
package zmq.msg;

/**
 * Creates messages on the Java heap up to a size, and in direct buffers above it.
 *
 * @deprecated as {@link MsgAllocator}
 * @since 4.0
 */
@Deprecated
public class MsgAllocatorThreshold implements MsgAllocator {
  private static final int DEFAULT = 4096;

  /** The largest size on the heap; 0 or less: all are on the heap. */
  public final int threshold;

  private final MsgAllocator heap = new MsgAllocatorHeap();
  private final MsgAllocator direct = new MsgAllocatorDirect();

  /** Creates an allocator with a threshold of 4096 bytes. */
  public MsgAllocatorThreshold() {
    this(DEFAULT);
  }

  /** Creates an allocator with a threshold in bytes. */
  public MsgAllocatorThreshold(int threshold) {
    this.threshold = threshold;
  }

  @Override
  public zmq.Msg allocate(int size) {
    return threshold > 0 && size > threshold ? direct.allocate(size) : heap.allocate(size);
  }
}
