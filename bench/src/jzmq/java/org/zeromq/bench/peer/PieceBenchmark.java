// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/** What a call is made of: the crossing, the guard, and calls on a socket that has nothing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PieceBenchmark {
  private static final AtomicIntegerFieldUpdater<PieceBenchmark> STATE =
      AtomicIntegerFieldUpdater.newUpdater(PieceBenchmark.class, "state");

  private volatile int state;
  private final byte[] array = new byte[64];
  private ZMQ.Context context;
  private ZMQ.Socket socket;
  private ZMQ.PollItem[] items;
  private long thinContext;
  private long thinSocket;

  @Setup
  public void open() {
    context = ZMQ.context(1);
    socket = context.socket(SocketType.PULL);
    items = new ZMQ.PollItem[] {new ZMQ.PollItem(socket, ZMQ.Poller.POLLIN)};
    thinContext = Zmq.zmq_ctx_new();
    thinSocket = Zmq.zmq_socket(thinContext, ZmqConstants.ZMQ_PULL);
  }

  @TearDown
  public void close() {
    socket.close();
    context.term();
    Zmq.zmq_close(thinSocket);
    Zmq.zmq_ctx_term(thinContext);
  }

  /** The crossing: a native that looks at its argument and returns. */
  @Benchmark
  public long emptyNativeCall() {
    return NativeMemory.address(null);
  }

  /** The guard: as the socket's handle is entered and left. */
  @Benchmark
  public boolean enterAndLeave() {
    return STATE.compareAndSet(this, 0, 1) && STATE.compareAndSet(this, 1, 0);
  }

  /** A receive that finds nothing, unguarded. */
  @Benchmark
  public int receiveNothingThin() {
    return Zmq.zmq_recv(thinSocket, 0, 0, ZmqConstants.ZMQ_DONTWAIT);
  }

  /** The same with all that the wrapper does. */
  @Benchmark
  public int receiveNothing() {
    return socket.recv(array, 0, array.length, ZMQ.DONTWAIT);
  }

  /** The static poll of one socket that has nothing, without a timeout. */
  @Benchmark
  public int pollNothing() {
    return ZMQ.poll(items, 0);
  }
}
