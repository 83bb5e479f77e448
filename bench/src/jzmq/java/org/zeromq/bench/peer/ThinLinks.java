// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/** zmq_send and zmq_recv of the thin layer, on memory of its own: what a call costs unguarded. */
final class ThinLinks implements Links {
  private final long context = Zmq.zmq_ctx_new();

  @Override
  public Link open(Job job, String type, boolean server) {
    long socket = Zmq.zmq_socket(context, SocketTypes.number(type));
    int hwm = job.number("hwm", 1000);
    check(Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_SNDHWM, hwm));
    check(Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_RCVHWM, hwm));
    if (job.has("in_batch")) {
      int in = job.number("in_batch", 0);
      int out = job.number("out_batch", 0);
      check(Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_IN_BATCH_SIZE, in));
      check(Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_OUT_BATCH_SIZE, out));
    }
    return new ThinLink(socket, job.size());
  }

  @Override
  public void close() {
    Zmq.zmq_ctx_term(context);
  }

  private static int check(int result) {
    if (result < 0) {
      throw new IllegalStateException("errno " + -result);
    }
    return result;
  }

  private static final class ThinLink implements Link {
    private final long socket;
    private final int size;
    private final ByteBuffer memory;
    private final long address;

    ThinLink(long socket, int size) {
      this.socket = socket;
      this.size = size;
      memory = ByteBuffer.allocateDirect(size);
      address = NativeMemory.address(memory);
    }

    @Override
    public int send(int most) {
      check(Zmq.zmq_send(socket, address, size, 0));
      return 1;
    }

    @Override
    public int receive(int most) {
      SocketLink.check(Zmq.zmq_recv(socket, address, size, 0) == size);
      return 1;
    }

    @Override
    public void bind(String endpoint) {
      check(Zmq.zmq_bind(socket, endpoint.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void connect(String endpoint) {
      check(Zmq.zmq_connect(socket, endpoint.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void awaitSubscriptions(int count) {
      for (int left = count; left > 0; left--) {
        check(Zmq.zmq_recv(socket, address, size, 0));
      }
    }

    @Override
    public void close() {
      Zmq.zmq_close(socket);
    }
  }
}
