// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.Arrays;
import org.zeromq.internal.context.ContextHandle;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * The options of a context.
 *
 * <p>A setter returns true, or false when libzmq refuses the value or the context is terminated. A
 * getter of a terminated context throws EINVAL, or ETERM while it is under way. What concerns the
 * threads and the number of sockets counts only before the first socket: later it is accepted, told
 * by the getter, and has no effect.
 *
 * <p>Any thread may call these.
 */
class ContextOptions {
  /**
   * As many descriptors as Linux lets a process have, and each socket takes one; libzmq allocates
   * for all sockets at once, and a number near the end of {@code int} overflows.
   */
  private static final int MAX_SOCKETS = 1 << 20;

  /** What fits into the name of a thread, its zero left out. */
  private static final int MAX_THREAD_NAME_PREFIX = 15;

  final ContextHandle handle;

  // libzmq cannot tell these two: its default policy is its error code, its prefix lacks an end
  private volatile int threadSchedPolicy = ZmqConstants.ZMQ_THREAD_SCHED_POLICY_DFLT;
  private volatile String threadNamePrefix = "";

  ContextOptions(ContextHandle handle) {
    this.handle = handle;
  }

  // ---- sockets

  /**
   * Limits how many sockets the context can have.
   *
   * <p>From 1 to 1048576. Default: 1023. Before the first socket. Source: ZMQ_MAX_SOCKETS of
   * zmq_ctx_set(3).
   */
  public boolean setMaxSockets(int maxSockets) {
    return maxSockets <= MAX_SOCKETS && set(ZmqConstants.ZMQ_MAX_SOCKETS, maxSockets);
  }

  /** Tells how many sockets the context can have; -1 when it is terminated. */
  public int getMaxSockets() {
    try {
      return get(ZmqConstants.ZMQ_MAX_SOCKETS);
    } catch (ZMQException terminated) {
      return -1;
    }
  }

  /**
   * Tells the largest number of sockets that libzmq vouches for.
   *
   * <p>Source: ZMQ_SOCKET_LIMIT of zmq_ctx_get(3).
   */
  public int getSocketLimit() {
    return get(ZmqConstants.ZMQ_SOCKET_LIMIT);
  }

  /**
   * Makes closed sockets wait for unsent messages; false gives them a linger of 0.
   *
   * <p>Default: true. For sockets made afterwards. Source: ZMQ_BLOCKY of zmq_ctx_set(3).
   */
  public boolean setBlocky(boolean blocky) {
    return set(ZmqConstants.ZMQ_BLOCKY, blocky ? 1 : 0);
  }

  /** Tells whether new sockets wait for unsent messages: {@link #setBlocky}. */
  public boolean isBlocky() {
    return get(ZmqConstants.ZMQ_BLOCKY) != 0;
  }

  /**
   * {@link #isBlocky()}.
   *
   * @deprecated a second name for the same
   */
  @Deprecated
  public boolean getBlocky() {
    return isBlocky();
  }

  /**
   * Lets sockets use IPv6 besides IPv4, unless they are told otherwise.
   *
   * <p>Default: false. For sockets made afterwards. Source: ZMQ_IPV6 of zmq_ctx_set(3).
   */
  public boolean setIPv6(boolean ipv6) {
    return set(ZmqConstants.ZMQ_IPV6, ipv6 ? 1 : 0);
  }

  /** Tells whether new sockets use IPv6: {@link #setIPv6}. */
  public boolean isIPv6() {
    return get(ZmqConstants.ZMQ_IPV6) != 0;
  }

  /** {@link #isIPv6()}. */
  public boolean getIPv6() {
    return isIPv6();
  }

  /**
   * Sets the largest size of a message sent; libzmq keeps the number and does not enforce it.
   *
   * <p>In bytes, not negative. Default: the largest {@code int}. Source: ZMQ_MAX_MSGSZ of
   * zmq_ctx_set(3).
   */
  public boolean setMaxMsgSize(int maxMsgSize) {
    return set(ZmqConstants.ZMQ_MAX_MSGSZ, maxMsgSize);
  }

  /** Tells the largest size of a message sent: {@link #setMaxMsgSize}. */
  public int getMaxMsgSize() {
    return get(ZmqConstants.ZMQ_MAX_MSGSZ);
  }

  /** Tells the size of C's zmq_msg_t in bytes. Source: ZMQ_MSG_T_SIZE of zmq_ctx_get(3). */
  public int getMsgTSize() {
    return get(ZmqConstants.ZMQ_MSG_T_SIZE);
  }

  /**
   * Lets received messages share the buffer they were read into instead of copying them out.
   *
   * <p>Default: true; a small message may then hold on to much memory. For sockets made afterwards.
   * Draft. Source: ZMQ_ZERO_COPY_RECV of zmq_ctx_set(3).
   */
  public boolean setZeroCopyRecv(boolean zeroCopy) {
    return set(ZmqConstants.ZMQ_ZERO_COPY_RECV, zeroCopy ? 1 : 0);
  }

  /** Tells whether received messages share buffers: {@link #setZeroCopyRecv}. */
  public boolean isZeroCopyRecv() {
    return get(ZmqConstants.ZMQ_ZERO_COPY_RECV) != 0;
  }

  // ---- I/O threads

  /**
   * Sets how many threads do the work of the network.
   *
   * <p>From 0, which is enough for inproc, to 1024. Default: 1. Before the first socket. Source:
   * ZMQ_IO_THREADS of zmq_ctx_set(3).
   */
  public boolean setIOThreads(int ioThreads) {
    try {
      handle.setIoThreads(ioThreads);
      return true;
    } catch (ZMQException refused) {
      return false;
    }
  }

  /** Tells how many threads do the work of the network: {@link #setIOThreads}. */
  public int getIOThreads() {
    return get(ZmqConstants.ZMQ_IO_THREADS);
  }

  /**
   * Sets the priority of the I/O threads: 1 to 99 under SCHED_FIFO and SCHED_RR; under the other
   * policies any number stands for the highest niceness.
   *
   * <p>Not negative. Default: the system's. Before the first socket, which throws EPERM or EINVAL
   * where the system refuses. Not on Windows. Source: ZMQ_THREAD_PRIORITY of zmq_ctx_set(3).
   */
  public boolean setThreadPriority(int priority) {
    return set(ZmqConstants.ZMQ_THREAD_PRIORITY, priority);
  }

  /**
   * Sets the scheduling policy of the I/O threads, by its number in C's sched.h.
   *
   * <p>Not negative. Default: -1, the system's. Before the first socket, which throws EPERM or
   * EINVAL where the system refuses. Not on Windows. Source: ZMQ_THREAD_SCHED_POLICY of
   * zmq_ctx_set(3).
   */
  public boolean setThreadSchedPolicy(int policy) {
    boolean done = set(ZmqConstants.ZMQ_THREAD_SCHED_POLICY, policy);
    if (done) {
      threadSchedPolicy = policy;
    }
    return done;
  }

  /** Tells the scheduling policy of the I/O threads: {@link #setThreadSchedPolicy}. */
  public int getThreadSchedPolicy() {
    return threadSchedPolicy;
  }

  /**
   * Lets the I/O threads run on this processor and others added, and no more on all.
   *
   * <p>From 0. Default: none added, all are used. Before the first socket, which throws EINVAL
   * where the process may not use any of them. Linux only. Source: ZMQ_THREAD_AFFINITY_CPU_ADD of
   * zmq_ctx_set(3).
   */
  public boolean addThreadAffinityCpu(int cpu) {
    return set(ZmqConstants.ZMQ_THREAD_AFFINITY_CPU_ADD, cpu);
  }

  /**
   * Takes back {@link #addThreadAffinityCpu}; false if the processor was not added.
   *
   * <p>Source: ZMQ_THREAD_AFFINITY_CPU_REMOVE of zmq_ctx_set(3).
   */
  public boolean removeThreadAffinityCpu(int cpu) {
    return set(ZmqConstants.ZMQ_THREAD_AFFINITY_CPU_REMOVE, cpu);
  }

  /**
   * Begins the names of the context's threads with this number, as debuggers show them.
   *
   * <p>Default: none. Before the first socket. Source: ZMQ_THREAD_NAME_PREFIX of zmq_ctx_set(3).
   */
  public boolean setThreadNamePrefix(int prefix) {
    boolean done = set(ZmqConstants.ZMQ_THREAD_NAME_PREFIX, prefix);
    if (done) {
      threadNamePrefix = Integer.toString(prefix);
    }
    return done;
  }

  /**
   * Begins the names of the context's threads with this string, as debuggers show them.
   *
   * <p>From 1 to 15 bytes of UTF-8. Default: none. Before the first socket. Draft: false where
   * libzmq has none. Source: ZMQ_THREAD_NAME_PREFIX of zmq_ctx_set_ext(3).
   */
  public boolean setThreadNamePrefix(String prefix) {
    byte[] bytes = Utf8.bytes(prefix);
    if (bytes == null || bytes.length == 0 || bytes.length > MAX_THREAD_NAME_PREFIX) {
      return false;
    }
    // ended by zeros and never of four bytes, which libzmq would take for an int
    byte[] terminated = Arrays.copyOf(bytes, MAX_THREAD_NAME_PREFIX + 1);
    int option = ZmqConstants.ZMQ_THREAD_NAME_PREFIX;
    boolean done = set(context -> Zmq.zmq_ctx_set_ext(context, option, terminated));
    if (done) {
      threadNamePrefix = prefix;
    }
    return done;
  }

  /** Tells the prefix of the threads' names, or the empty string if there is none. */
  public String getThreadNamePrefix() {
    return threadNamePrefix;
  }

  // ----

  private int get(int option) {
    return (int) Errors.check(handle.call(context -> Zmq.zmq_ctx_get(context, option)));
  }

  private boolean set(int option, int value) {
    return set(context -> Zmq.zmq_ctx_set(context, option, value));
  }

  private boolean set(ContextHandle.Call call) {
    try {
      return handle.call(call) == 0;
    } catch (ZMQException terminated) {
      return false;
    }
  }
}
