// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.jni.Native.utf8;
import static org.zeromq.jni.ZmqErrno.EINVAL;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NativeMemoryTest {
  private final ByteBuffer memory = ByteBuffer.allocateDirect(8);
  private final long address = NativeMemory.address(memory);

  @Test
  void theAddressIsThatOfTheFirstByte() {
    assertTrue(address > 0);
    memory.position(3);
    assertEquals(address, NativeMemory.address(memory));
    assertEquals(address + 3, NativeMemory.address(memory.slice()));
    assertEquals(address, NativeMemory.address(memory.asReadOnlyBuffer()));
  }

  @Test
  void onlyDirectBuffersHaveAnAddress() {
    assertEquals(0, NativeMemory.address(null));
    assertEquals(0, NativeMemory.address(ByteBuffer.allocate(8)));
  }

  @Test
  void aViewIsTheSameMemory() {
    ByteBuffer view = NativeMemory.view(address, 8);
    assertEquals(8, view.capacity());
    view.put(5, (byte) 42);
    assertEquals(42, memory.get(5));
    assertEquals(address, NativeMemory.address(view));
  }

  @Test
  void rangesAreCopied() {
    assertEquals(0, NativeMemory.put(address, utf8("abcdef"), 2, 3));
    byte[] target = utf8("......");
    assertEquals(0, NativeMemory.get(address, target, 1, 4));
    assertArrayEquals(utf8(".cde\0."), target);
    assertEquals(0, NativeMemory.get(address, target, 6, 0));
  }

  @Test
  void badRangesAreEinval() {
    int max = Integer.MAX_VALUE;
    int[][] ranges = {{-1, 1}, {0, -1}, {0, 5}, {4, 1}, {5, 0}, {max, 1}, {1, max}};
    for (int[] range : ranges) {
      assertEquals(-EINVAL, NativeMemory.get(address, new byte[4], range[0], range[1]));
      assertEquals(-EINVAL, NativeMemory.put(address, new byte[4], range[0], range[1]));
    }
    assertEquals(-EINVAL, NativeMemory.get(address, null, 0, 0));
    assertEquals(-EINVAL, NativeMemory.put(address, null, 0, 0));
  }

  @Test
  void stringsAreUtf8AndEndAtZero() {
    byte[] text = utf8("\u00e4\u20ac\0");
    NativeMemory.put(address, text, 0, text.length);
    assertEquals(5, NativeMemory.strlen(address));
    assertEquals("\u00e4\u20ac", NativeMemory.string(address));
    assertNull(NativeMemory.string(0));
    assertNull(NativeMemory.string(-EINVAL));
  }

  @Test
  void nullIsFreedLikeInC() {
    NativeMemory.free(0);
  }
}
