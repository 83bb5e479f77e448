// SPDX-License-Identifier: MPL-2.0
package zmq.msg;

import java.nio.ByteBuffer;

/**
 * Creates messages in direct buffers.
 *
 * @deprecated as {@link MsgAllocator}
 * @since 4.0
 */
@Deprecated
public class MsgAllocatorDirect implements MsgAllocator {
  /** Creates an instance; it has no state. */
  public MsgAllocatorDirect() {}

  @Override
  public zmq.Msg allocate(int size) {
    return new zmq.Msg(ByteBuffer.allocateDirect(size));
  }
}
