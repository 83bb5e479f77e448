// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.jni.Native.at;
import static org.zeromq.jni.Native.ok;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WakeupTest {
  private final long wakeup = ok(Wakeup.open());

  @AfterEach
  void end() {
    assertEquals(0, Wakeup.close(wakeup));
  }

  private boolean pending(long timeout) {
    ByteBuffer item =
        ByteBuffer.allocateDirect(NativeLayout.POLLITEM_SIZE).order(ByteOrder.nativeOrder());
    long fd = Wakeup.descriptor(wakeup);
    if (NativeLayout.FD_SIZE == 8) {
      item.putLong(NativeLayout.POLLITEM_FD, fd);
    } else {
      item.putInt(NativeLayout.POLLITEM_FD, (int) fd);
    }
    item.putShort(NativeLayout.POLLITEM_EVENTS, (short) ZmqConstants.ZMQ_POLLIN);
    return ok(Zmq.zmq_poll(at(item), 1, timeout)) == 1;
  }

  @Test
  void aSignalStaysUntilItIsReset() {
    assertFalse(pending(0));
    assertEquals(0, Wakeup.signal(wakeup));
    assertTrue(pending(0));
    assertTrue(pending(0));
    assertEquals(0, Wakeup.reset(wakeup));
    assertFalse(pending(0));
  }

  @Test
  void manySignalsAreMergedAndNeverBlock() {
    for (int i = 0; i < 200_000; i++) {
      assertEquals(0, Wakeup.signal(wakeup));
    }
    assertTrue(pending(0));
    assertEquals(0, Wakeup.reset(wakeup));
    assertFalse(pending(0));
  }

  @Test
  void resettingWithoutASignalDoesNothing() {
    assertEquals(0, Wakeup.reset(wakeup));
    assertEquals(0, Wakeup.signal(wakeup));
    assertTrue(pending(0));
  }

  @Test
  void aSignalOfAnotherThreadEndsAWait() throws Exception {
    Thread other = new Thread(() -> Wakeup.signal(wakeup));
    other.start();
    assertTrue(pending(-1));
    other.join();
  }

  @Test
  void eachHasItsOwnDescriptor() {
    long other = ok(Wakeup.open());
    assertNotEquals(Wakeup.descriptor(wakeup), Wakeup.descriptor(other));
    ok(Wakeup.close(other));
  }
}
