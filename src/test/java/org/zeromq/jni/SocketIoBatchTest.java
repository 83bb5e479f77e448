// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zeromq.jni.Native.recv;
import static org.zeromq.jni.Native.send;
import static org.zeromq.jni.Native.take;
import static org.zeromq.jni.Native.text;
import static org.zeromq.jni.Native.utf8;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Frames in memory, and direct buffers. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SocketIoBatchTest {
  private final Native zmq = new Native();
  private final long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
  private final long msg = zmq.msg();
  private final ByteBuffer frames = ByteBuffer.allocateDirect(256).order(ByteOrder.nativeOrder());

  @AfterEach
  void end() throws InterruptedException {
    zmq.end();
  }

  private int put(int position, int size, int flags, String text) {
    frames.putInt(position, size).putInt(position + 4, flags);
    byte[] bytes = utf8(text);
    for (int i = 0; i < bytes.length; i++) {
      frames.put(position + 8 + i, bytes[i]);
    }
    return position + 8 + (size + 7) / 8 * 8;
  }

  private String get(int position) {
    byte[] bytes = new byte[frames.getInt(position)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = frames.get(position + 8 + i);
    }
    return text(bytes) + (frames.getInt(position + 4) == SocketIo.FRAME_MORE ? "+" : "");
  }

  private int recvBatch(int position, int len, int limit, int count, int mode) {
    return SocketIo.recv_batch(
        pair[1], msg, false, frames, position, len, limit, count, mode, ZMQ_DONTWAIT);
  }

  @Test
  void framesAreSentAsTheyLieInMemory() {
    int next = put(16, 3, SocketIo.FRAME_MORE, "one");
    next = put(next, 0, 0, "");
    next = put(next, 9, 0, "nine long");
    assertEquals(16 + 16 + 8 + 24, next);
    assertEquals(3, SocketIo.send_batch(pair[0], frames, 16, next - 16, 3, 0));
    assertEquals("one", recv(pair[1]));
    assertEquals(1, Native.getInt(pair[1], ZMQ_RCVMORE));
    assertEquals("", recv(pair[1]));
    assertEquals("nine long", recv(pair[1]));
    assertEquals(0, SocketIo.send_batch(pair[0], frames, 0, 0, 0, 0));
  }

  @Test
  void aFrameBeyondTheMemoryIsNotSent() {
    int second = put(0, 3, 0, "one");
    for (int size : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 33}) {
      put(second, size, 0, "two");
      assertEquals(1, SocketIo.send_batch(pair[0], frames, 0, second + 40, 2, 0));
      assertEquals("one", recv(pair[1]));
      assertEquals(-EINVAL, SocketIo.send_batch(pair[0], frames, second, 40, 1, 0));
    }
    assertEquals(-EINVAL, SocketIo.send_batch(pair[0], frames, 0, 7, 1, 0));
    put(second, 3, 0, "two"); // beyond a first one whose room is larger than what is left
    assertEquals(1, SocketIo.send_batch(pair[0], frames, 0, 11, 2, 0));
    assertEquals("one", recv(pair[1]));
  }

  @Test
  void memoryOutsideTheBufferIsRefused() {
    send(pair[0], "kept");
    int[][] ranges = {{-1, 8}, {0, -1}, {0, 257}, {249, 8}, {1, Integer.MAX_VALUE}};
    for (int[] range : ranges) {
      assertEquals(-EINVAL, SocketIo.send_batch(pair[0], frames, range[0], range[1], 1, 0));
      assertEquals(-EINVAL, recvBatch(range[0], range[1], 1, 1, SocketIo.WHOLE_MESSAGES));
    }
    ByteBuffer heap = ByteBuffer.allocate(64);
    assertEquals(-EINVAL, SocketIo.send_batch(pair[0], heap, 0, 64, 1, 0));
    assertEquals(-EINVAL, SocketIo.send_buffer(pair[0], heap, 0, 64, 0));
    assertEquals(-EINVAL, SocketIo.send_buffer(pair[0], frames, -1, 1, 0));
    assertEquals(-EINVAL, SocketIo.send_buffer(pair[0], frames, 0, -1, 0));
    assertEquals(-EINVAL, SocketIo.recv_buffer(pair[1], 0, 0, frames, -1, 1, 0));
    assertEquals("kept", recv(pair[1]));
  }

  @Test
  void onlyTheFirstMessageIsWaitedFor() {
    Native.ok(Zmq.zmq_setsockopt_int(pair[1], ZMQ_RCVTIMEO, -1));
    send(pair[0], "all there is");
    int mode = SocketIo.WHOLE_MESSAGES;
    assertEquals(1, SocketIo.recv_batch(pair[1], msg, false, frames, 0, 256, 256, 9, mode, 0));
  }

  @Test
  void messagesAreReceivedUntilThereAreEnough() {
    for (int i = 0; i < 6; i++) {
      send(pair[0], "message " + i, i == 4 ? ZMQ_SNDMORE : 0);
    }
    assertEquals(2, recvBatch(0, 256, 256, 2, SocketIo.WHOLE_MESSAGES));
    assertEquals("message 0", get(0));
    assertEquals("message 1", get(24));
    assertEquals(1, recvBatch(8, 248, 1, 9, SocketIo.WHOLE_MESSAGES));
    assertEquals("message 2", get(8));
    assertEquals(2, recvBatch(0, 256, 256, 9, SocketIo.SINGLE_PARTS));
    assertEquals("message 4+", get(24));
    assertEquals(1, recvBatch(0, 256, -1, 9, SocketIo.WHOLE_MESSAGES));
    assertEquals(-EAGAIN, recvBatch(0, 256, 256, 9, SocketIo.WHOLE_MESSAGES));
  }

  @Test
  void aMessageThatDoesNotFitIsReturnedByTheNextCall() {
    send(pair[0], "one");
    send(pair[0], "a message that does not fit");
    send(pair[0], "three");
    assertEquals(1 | SocketIo.HELD, recvBatch(0, 32, 32, 9, SocketIo.WHOLE_MESSAGES));
    assertEquals(27, Zmq.zmq_msg_size(msg));
    assertEquals(
        2,
        SocketIo.recv_batch(
            pair[1], msg, true, frames, 16, 240, 240, 9, SocketIo.WHOLE_MESSAGES, ZMQ_DONTWAIT));
    assertEquals("one", get(0));
    assertEquals("a message that does not fit", get(16));
    assertEquals("three", get(16 + 40));
    send(pair[0], "held");
    assertEquals(SocketIo.HELD, recvBatch(0, 8, 8, 1, SocketIo.WHOLE_MESSAGES));
    assertEquals("held", take(msg));
  }

  @Test
  void smallMessagesGoToTheMemoryAndLargeOnesToTheirTarget() {
    long small = Native.at(frames);
    byte[] array = utf8("........");
    ByteBuffer direct = ByteBuffer.allocateDirect(8);
    send(pair[0], "four");
    assertEquals(4, SocketIo.recv_bytes(pair[1], small, 4, array, 1, 7, 0));
    assertEquals("........", text(array));
    assertEquals('f', frames.get(0));
    send(pair[0], "large one");
    assertEquals(9, SocketIo.recv_bytes(pair[1], small, 4, array, 1, 6, 0));
    assertEquals(".large .", text(array));
    send(pair[0], "five!");
    assertEquals(5, SocketIo.recv_buffer(pair[1], small, 4, direct, 2, 4, 0));
    assertEquals('!', "five!".charAt(4));
    assertEquals('e', direct.get(5));
    assertEquals(0, direct.get(6));
    direct.put(0, (byte) 'x');
    assertEquals(2, SocketIo.send_buffer(pair[0], direct, 4, 2, 0));
    assertEquals("ve", recv(pair[1]));
    send(pair[0], "large one");
    assertEquals(-EINVAL, SocketIo.recv_bytes(pair[1], small, 4, array, 1, 8, 0));
    send(pair[0], "large one");
    ByteBuffer heap = ByteBuffer.allocate(16);
    assertEquals(-EINVAL, SocketIo.recv_buffer(pair[1], small, 4, heap, 0, 16, 0));
    assertEquals(-EINVAL, SocketIo.recv_bytes(pair[1], small, 4, null, 0, 0, 0));
    assertEquals(-EINVAL, SocketIo.recv_bytes(pair[1], small, 4, array, -1, 1, 0));
    assertEquals(-EINVAL, SocketIo.recv_bytes(pair[1], small, 4, array, 1, -1, 0));
    assertEquals(".large .", text(array));
  }

  @Test
  void releaseOfAZeroCopyMessageIsReported() {
    long releases = Native.ok(ZeroCopy.open());
    ByteBuffer lent = ByteBuffer.allocateDirect(64);
    long note = Native.at(lent);
    long[] notes = new long[3];
    assertEquals(0, ZeroCopy.take(releases, notes));
    assertEquals(48, ZeroCopy.send(pair[0], note + 16, 48, note, releases, 0));
    assertEquals(0, ZeroCopy.take(releases, notes));
    recv(pair[1]);
    assertEquals(1, ZeroCopy.take(releases, notes));
    assertEquals(note, notes[0]);
    assertEquals(0, ZeroCopy.take(releases, notes));
    assertEquals(0, ZeroCopy.take(releases, null));
    long pull = zmq.socket(ZMQ_PULL);
    assertEquals(-ENOTSUP, ZeroCopy.send(pull, note + 16, 48, note, releases, 0));
    assertEquals(0, ZeroCopy.take(releases, notes));
    Native.ok(Wakeup.close(releases));
  }
}
