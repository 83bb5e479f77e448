// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * What a monitor socket delivers, in both layouts of zmq_socket_monitor(3), taken apart.
 *
 * <p>Version 1: a frame of the event (16 bit) and a value (32 bit), a frame of the endpoint.
 * Version 2: frames of the event, the number of values, each value (64 bit), the local and the
 * remote endpoint. Numbers are in the machine's byte order.
 */
final class MonitorFrames {
  private static final int V1_HEADER = 6;

  final long event;
  final long[] values;

  /** One in version 1, local and remote in version 2. */
  final String[] endpoints;

  private MonitorFrames(long event, long[] values, String... endpoints) {
    this.event = event;
    this.values = values;
    this.endpoints = endpoints;
  }

  /** Returns the last event of a monitor, in version 1. */
  static MonitorFrames stopped() {
    return new MonitorFrames(ZmqConstants.ZMQ_EVENT_MONITOR_STOPPED, new long[] {0}, "");
  }

  /**
   * Receives an event of version 1.
   *
   * @return null when there is none and it may not block
   * @throws ZMQException EPROTO when what came is not such an event
   */
  static @Nullable MonitorFrames recvV1(SocketBase monitor, int flags) {
    List<byte[]> frames = recvAll(monitor, flags);
    if (frames == null) {
      return null;
    }
    check(frames.size() == 2 && frames.get(0).length == V1_HEADER);
    ByteBuffer header = ByteBuffer.wrap(frames.get(0)).order(ByteOrder.nativeOrder());
    int event = header.getShort() & 0xFFFF;
    return new MonitorFrames(event, new long[] {header.getInt()}, Utf8.fromCString(frames.get(1)));
  }

  /** As {@link #recvV1}, of version 2. */
  static @Nullable MonitorFrames recvV2(SocketBase monitor, int flags) {
    List<byte[]> frames = recvAll(monitor, flags);
    if (frames == null) {
      return null;
    }
    check(frames.size() >= 4);
    long count = number(frames.get(1));
    check(count == frames.size() - 4);
    long[] values = new long[(int) count];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(frames.get(2 + i));
    }
    return new MonitorFrames(
        number(frames.get(0)),
        values,
        Utf8.fromCString(frames.get(frames.size() - 2)),
        Utf8.fromCString(frames.get(frames.size() - 1)));
  }

  private static List<byte[]> recvAll(SocketBase monitor, int flags) {
    byte[] frame = monitor.recv(flags);
    if (frame == null) {
      return null;
    }
    List<byte[]> frames = new ArrayList<>();
    frames.add(frame);
    while (monitor.options.getBoolean(ZmqConstants.ZMQ_RCVMORE)) {
      frames.add(monitor.recv(0));
    }
    return frames;
  }

  private static long number(byte[] frame) {
    check(frame.length == Long.BYTES);
    return ByteBuffer.wrap(frame).order(ByteOrder.nativeOrder()).getLong();
  }

  private static void check(boolean isEvent) {
    if (!isEvent) {
      throw Errors.of(
          ZmqErrno.EPROTO, Operation.RECV, null, "the message is not an event of a monitor");
    }
  }
}
