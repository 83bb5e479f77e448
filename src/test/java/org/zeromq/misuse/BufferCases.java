// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.blocked;
import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.survives;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Arrays and buffers with wrong ranges. */
final class BufferCases {
  private static final int[] NUMBERS = {
    Integer.MIN_VALUE,
    Integer.MIN_VALUE + 1,
    -1,
    0,
    1,
    9,
    10,
    11,
    Integer.MAX_VALUE - 1,
    Integer.MAX_VALUE
  };

  private BufferCases() {}

  @Case
  static void everyRangeOfAnArrayToSend() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      byte[] array = new byte[10];
      for (int offset : NUMBERS) {
        survives(() -> ends[0].send(array, offset, ZMQ.DONTWAIT));
        for (int length : NUMBERS) {
          boolean fits = offset >= 0 && length >= 0 && (long) offset + length <= array.length;
          if (fits) {
            check(ends[0].send(array, offset, length, ZMQ.DONTWAIT));
          } else {
            refused(
                IndexOutOfBoundsException.class,
                () -> ends[0].send(array, offset, length, ZMQ.DONTWAIT));
          }
        }
      }
    }
  }

  @Case
  static void everyRangeOfAnArrayToReceiveInto() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      byte[] array = new byte[10];
      for (int size : new int[] {5, 5000}) {
        ends[0].send(new byte[size]);
        for (int offset : NUMBERS) {
          for (int length : NUMBERS) {
            if (offset < 0 || length < 0 || (long) offset + length > array.length) {
              refused(
                  IndexOutOfBoundsException.class,
                  () -> ends[1].recv(array, offset, length, ZMQ.DONTWAIT));
            }
          }
        }
        same(size, ends[1].recv().length);
      }
    }
  }

  @Case
  static void messagesLargerThanWhatTheyAreReceivedInto() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      for (int size : new int[] {11, 1024, 1025, 1_000_000}) {
        for (int i = 0; i < 4; i++) {
          ends[0].send(new byte[size]);
        }
        same(3, ends[1].recv(new byte[10], 7, 3, 0));
        same(10, ends[1].recvByteBuffer(ByteBuffer.allocateDirect(10), 0));
        same(10, ends[1].recvByteBuffer(ByteBuffer.allocate(10), 0));
        same(0, ends[1].recvByteBuffer(ByteBuffer.allocate(0), 0));
      }
    }
  }

  @Case
  static void readOnlyBuffers() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      for (ByteBuffer buffer : new ByteBuffer[] {ByteBuffer.allocate(5), direct(5)}) {
        ByteBuffer readOnly = buffer.asReadOnlyBuffer();
        same(5, ends[0].sendByteBuffer(readOnly, 0));
        same(0, readOnly.remaining());
        readOnly.clear();
        refused(ReadOnlyBufferException.class, () -> ends[1].recvByteBuffer(readOnly, 0));
        refused(ReadOnlyBufferException.class, () -> ends[1].recvZeroCopy(readOnly, 5, 0));
        check(ends[0].sendZeroCopy(readOnly, 5, 0));
        same(5, ends[1].recv().length);
        same(5, ends[1].recv().length);
      }
    }
  }

  private static ByteBuffer direct(int size) {
    return ByteBuffer.allocateDirect(size);
  }

  @Case
  static void slicesAndDuplicates() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      for (ByteBuffer buffer : new ByteBuffer[] {ByteBuffer.allocate(100), direct(100)}) {
        for (int i = 0; i < 100; i++) {
          buffer.put(i, (byte) i);
        }
        buffer.position(40);
        buffer.limit(50);
        ByteBuffer slice = buffer.slice();
        slice.position(3);
        ends[0].sendByteBuffer(slice, 0);
        byte[] received = ends[1].recv();
        same(7, received.length);
        same((byte) 43, received[0]);
        slice.clear();
        slice.position(8);
        ends[0].send(new byte[20]);
        same(2, ends[1].recvByteBuffer(slice, 0));
        same((byte) 47, buffer.get(47));
        same((byte) 0, buffer.get(48));
      }
    }
  }

  @Case
  static void zeroCopyWithWrongSizes() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ByteBuffer[] buffers = {
        ByteBuffer.allocate(10), direct(10), direct(0), ByteBuffer.allocate(0)
      };
      for (ByteBuffer buffer : buffers) {
        for (int length : NUMBERS) {
          survives(() -> ends[0].sendZeroCopy(buffer, length, ZMQ.DONTWAIT));
          survives(() -> ends[1].recvZeroCopy(buffer, length, ZMQ.DONTWAIT));
          buffer.clear();
        }
      }
      refused(
          IllegalArgumentException.class, () -> ends[0].sendZeroCopy(buffers[1], 11, ZMQ.DONTWAIT));
      refused(
          IllegalArgumentException.class, () -> ends[1].recvZeroCopy(buffers[1], -1, ZMQ.DONTWAIT));
    }
  }

  @Case
  static void nullArraysAndBuffers() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      refused(NullPointerException.class, () -> ends[0].send((byte[]) null));
      refused(NullPointerException.class, () -> ends[0].send((String) null));
      refused(NullPointerException.class, () -> ends[0].send((byte[]) null, 0, 0, 0));
      refused(NullPointerException.class, () -> ends[0].sendByteBuffer(null, 0));
      refused(NullPointerException.class, () -> ends[0].sendZeroCopy(null, 0, 0));
      refused(NullPointerException.class, () -> ends[0].send((org.zeromq.Msg) null, 0));
      refused(NullPointerException.class, () -> ends[1].recv(null, 0, 0, ZMQ.DONTWAIT));
      refused(NullPointerException.class, () -> ends[1].recvByteBuffer(null, ZMQ.DONTWAIT));
      refused(NullPointerException.class, () -> ends[1].recvZeroCopy(null, 0, ZMQ.DONTWAIT));
      refused(NullPointerException.class, () -> ends[1].recv((org.zeromq.Msg) null, 0));
      ends[0].send("still there");
      same("still there", ends[1].recvStr());
    }
  }

  @Case
  static void aBufferThatMovesWhileItIsReceivedInto() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      for (ByteBuffer buffer : new ByteBuffer[] {direct(10), ByteBuffer.allocate(10)}) {
        Misuse.Other receive = blocked(() -> ends[1].recvByteBuffer(buffer, 0));
        buffer.position(10);
        ends[0].send("0123456789");
        survives(receive::ends);
        buffer.clear();
        Misuse.Other again = blocked(() -> ends[1].recvByteBuffer(buffer, 0));
        buffer.limit(1);
        ends[0].send("0123456789");
        survives(again::ends);
      }
    }
  }

  @Case
  static void aDirectBufferCollectedBeforeItsMessageArrives() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      for (int i = 0; i < 200; i++) {
        ByteBuffer buffer = direct(100_000);
        buffer.put(99_999, (byte) i);
        ends[0].sendZeroCopy(buffer, 100_000, 0);
        buffer = null;
        System.gc();
        byte[] received = ends[1].recv();
        same((byte) i, received[99_999]);
      }
    }
  }

  @Case
  static void anEmptyMessageByEveryMethod() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ends[0].send(new byte[0]);
      ends[0].send("");
      ends[0].sendByteBuffer(direct(0), 0);
      ends[0].sendByteBuffer(ByteBuffer.allocate(0), 0);
      ends[0].sendZeroCopy(direct(5), 0, 0);
      ends[0].send(new byte[5], 5, 0, 0);
      for (int i = 0; i < 6; i++) {
        same(0, ends[1].recv().length);
      }
    }
  }
}
