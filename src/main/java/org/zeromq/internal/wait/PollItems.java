// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.zeromq.jni.NativeLayout;
import org.zeromq.jni.NativeMemory;

/** An array of {@code zmq_pollitem_t} in native memory. */
public final class PollItems {
  private final ByteBuffer memory;
  private final long address;
  private final int capacity;

  public PollItems(int capacity) {
    this.capacity = capacity;
    memory =
        ByteBuffer.allocateDirect(capacity * NativeLayout.POLLITEM_SIZE)
            .order(ByteOrder.nativeOrder());
    address = NativeMemory.address(memory);
  }

  public int capacity() {
    return capacity;
  }

  public long address() {
    return address;
  }

  /** Sets an item: a socket, or 0 and a descriptor. */
  public void set(int index, long socket, long descriptor, int events) {
    int item = index * NativeLayout.POLLITEM_SIZE;
    put(item + NativeLayout.POLLITEM_SOCKET, NativeLayout.POINTER_SIZE, socket);
    put(item + NativeLayout.POLLITEM_FD, NativeLayout.FD_SIZE, descriptor);
    memory.putShort(item + NativeLayout.POLLITEM_EVENTS, (short) events);
    memory.putShort(item + NativeLayout.POLLITEM_REVENTS, (short) 0);
  }

  /** Returns the events that the last poll returned for an item. */
  public int events(int index) {
    return memory.getShort(index * NativeLayout.POLLITEM_SIZE + NativeLayout.POLLITEM_REVENTS);
  }

  private void put(int offset, int size, long value) {
    if (size == Long.BYTES) {
      memory.putLong(offset, value);
    } else {
      memory.putInt(offset, (int) value);
    }
  }
}
