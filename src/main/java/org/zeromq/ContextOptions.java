// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.Arrays;
import org.zeromq.internal.context.ContextHandle;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * Options of a context.
 *
 * <p>A setter returns true, or false if libzmq rejects the value or the context is terminated. A
 * getter of a terminated context throws EINVAL, or ETERM while termination is in progress. The
 * options for threads and the number of sockets take effect only before the first socket is
 * created; later values are accepted and returned by the getter, but have no effect.
 *
 * <p>Any thread may call these methods.
 */
class ContextOptions {
  /**
   * The number of file descriptors that Linux allows a process; each socket uses one. libzmq
   * allocates memory for all sockets in advance, and a number near the maximum of {@code int}
   * overflows.
   */
  private static final int MAX_SOCKETS = 1 << 20;

  /** The maximum length of a thread's name in bytes, without the terminating zero. */
  private static final int MAX_THREAD_NAME_PREFIX = 15;

  final ContextHandle handle;

  // not read from libzmq: its default policy equals its error code, its prefix has no terminator
  private volatile int threadSchedPolicy = ZmqConstants.ZMQ_THREAD_SCHED_POLICY_DFLT;
  private volatile String threadNamePrefix = "";

  ContextOptions(ContextHandle handle) {
    this.handle = handle;
  }

  // ---- sockets

  /**
   * Sets the maximum number of sockets of the context.
   *
   * <p>From 1 to 1048576. Default: 1023. Set before the first socket is created. Source:
   * ZMQ_MAX_SOCKETS of zmq_ctx_set(3).
   */
  public boolean setMaxSockets(int maxSockets) {
    return maxSockets <= MAX_SOCKETS && set(ZmqConstants.ZMQ_MAX_SOCKETS, maxSockets);
  }

  /** Returns the maximum number of sockets of the context; -1 if the context is terminated. */
  public int getMaxSockets() {
    try {
      return get(ZmqConstants.ZMQ_MAX_SOCKETS);
    } catch (ZMQException terminated) {
      return -1;
    }
  }

  /**
   * Returns the largest number of sockets that libzmq supports.
   *
   * <p>Source: ZMQ_SOCKET_LIMIT of zmq_ctx_get(3).
   *
   * @since 4.0
   */
  public int getSocketLimit() {
    return get(ZmqConstants.ZMQ_SOCKET_LIMIT);
  }

  /**
   * Sets whether closed sockets wait for unsent messages; false gives new sockets a linger period
   * of 0.
   *
   * <p>Default: true. For sockets created afterwards. Source: ZMQ_BLOCKY of zmq_ctx_set(3).
   *
   * @since 4.0
   */
  public boolean setBlocky(boolean blocky) {
    return set(ZmqConstants.ZMQ_BLOCKY, blocky ? 1 : 0);
  }

  /**
   * Returns whether new sockets wait for unsent messages when closed: {@link #setBlocky}.
   *
   * @since 4.0
   */
  public boolean isBlocky() {
    return get(ZmqConstants.ZMQ_BLOCKY) != 0;
  }

  /**
   * Same as {@link #isBlocky()}.
   *
   * @deprecated use {@link #isBlocky()}
   * @since 4.0
   */
  @Deprecated
  public boolean getBlocky() {
    return isBlocky();
  }

  /**
   * Sets whether new sockets use IPv6 in addition to IPv4; each socket can override it.
   *
   * <p>Default: false. For sockets created afterwards. Source: ZMQ_IPV6 of zmq_ctx_set(3).
   *
   * @since 4.0
   */
  public boolean setIPv6(boolean ipv6) {
    return set(ZmqConstants.ZMQ_IPV6, ipv6 ? 1 : 0);
  }

  /**
   * Returns whether new sockets use IPv6: {@link #setIPv6}.
   *
   * @since 4.0
   */
  public boolean isIPv6() {
    return get(ZmqConstants.ZMQ_IPV6) != 0;
  }

  /**
   * Same as {@link #isIPv6()}.
   *
   * @since 4.0
   */
  public boolean getIPv6() {
    return isIPv6();
  }

  /**
   * Sets the maximum size of a message sent; libzmq stores the value but does not enforce it.
   *
   * <p>In bytes, not negative. Default: the largest {@code int}. Source: ZMQ_MAX_MSGSZ of
   * zmq_ctx_set(3).
   *
   * @since 4.0
   */
  public boolean setMaxMsgSize(int maxMsgSize) {
    return set(ZmqConstants.ZMQ_MAX_MSGSZ, maxMsgSize);
  }

  /**
   * Returns the maximum size of a message sent: {@link #setMaxMsgSize}.
   *
   * @since 4.0
   */
  public int getMaxMsgSize() {
    return get(ZmqConstants.ZMQ_MAX_MSGSZ);
  }

  /**
   * Returns the size of zmq_msg_t in bytes. Source: ZMQ_MSG_T_SIZE of zmq_ctx_get(3).
   *
   * @since 4.0
   */
  public int getMsgTSize() {
    return get(ZmqConstants.ZMQ_MSG_T_SIZE);
  }

  /**
   * Sets whether received messages share the buffer they were read into instead of being copied.
   *
   * <p>Default: true; a small message may then keep a large buffer allocated. For sockets created
   * afterwards. Draft. Source: ZMQ_ZERO_COPY_RECV of zmq_ctx_set(3).
   *
   * @since 4.0
   */
  public boolean setZeroCopyRecv(boolean zeroCopy) {
    return set(ZmqConstants.ZMQ_ZERO_COPY_RECV, zeroCopy ? 1 : 0);
  }

  /**
   * Returns whether received messages share buffers: {@link #setZeroCopyRecv}.
   *
   * @since 4.0
   */
  public boolean isZeroCopyRecv() {
    return get(ZmqConstants.ZMQ_ZERO_COPY_RECV) != 0;
  }

  // ---- I/O threads

  /**
   * Sets the number of I/O threads.
   *
   * <p>From 0, which is sufficient for inproc, to 1024. Default: 1. Set before the first socket is
   * created. Source: ZMQ_IO_THREADS of zmq_ctx_set(3).
   *
   * @since 4.0
   */
  public boolean setIOThreads(int ioThreads) {
    try {
      handle.setIoThreads(ioThreads);
      return true;
    } catch (ZMQException refused) {
      return false;
    }
  }

  /**
   * Returns the number of I/O threads: {@link #setIOThreads}.
   *
   * @since 4.0
   */
  public int getIOThreads() {
    return get(ZmqConstants.ZMQ_IO_THREADS);
  }

  /**
   * Sets the priority of the I/O threads: 1 to 99 under SCHED_FIFO and SCHED_RR; under the other
   * policies any value sets the highest niceness.
   *
   * <p>Not negative. Default: that of the operating system. Set before the first socket is created;
   * creating it fails with EPERM or EINVAL if the operating system rejects the value. Not on
   * Windows. Source: ZMQ_THREAD_PRIORITY of zmq_ctx_set(3).
   *
   * @since 4.0
   */
  public boolean setThreadPriority(int priority) {
    return set(ZmqConstants.ZMQ_THREAD_PRIORITY, priority);
  }

  /**
   * Sets the scheduling policy of the I/O threads, by its number in sched.h.
   *
   * <p>Not negative. Default: -1, that of the operating system. Set before the first socket is
   * created; creating it fails with EPERM or EINVAL if the operating system rejects the value. Not
   * on Windows. Source: ZMQ_THREAD_SCHED_POLICY of zmq_ctx_set(3).
   *
   * @since 4.0
   */
  public boolean setThreadSchedPolicy(int policy) {
    boolean done = set(ZmqConstants.ZMQ_THREAD_SCHED_POLICY, policy);
    if (done) {
      threadSchedPolicy = policy;
    }
    return done;
  }

  /**
   * Returns the scheduling policy of the I/O threads: {@link #setThreadSchedPolicy}.
   *
   * @since 4.0
   */
  public int getThreadSchedPolicy() {
    return threadSchedPolicy;
  }

  /**
   * Adds a processor to those that the I/O threads run on; they then run only on the processors
   * added.
   *
   * <p>From 0. Default: none added; all processors are used. Set before the first socket is
   * created; creating it fails with EINVAL if the process may not use any of the processors. Linux
   * only. Source: ZMQ_THREAD_AFFINITY_CPU_ADD of zmq_ctx_set(3).
   *
   * @since 4.0
   */
  public boolean addThreadAffinityCpu(int cpu) {
    return set(ZmqConstants.ZMQ_THREAD_AFFINITY_CPU_ADD, cpu);
  }

  /**
   * Removes a processor added with {@link #addThreadAffinityCpu}; returns false if it was not
   * added.
   *
   * <p>Source: ZMQ_THREAD_AFFINITY_CPU_REMOVE of zmq_ctx_set(3).
   *
   * @since 4.0
   */
  public boolean removeThreadAffinityCpu(int cpu) {
    return set(ZmqConstants.ZMQ_THREAD_AFFINITY_CPU_REMOVE, cpu);
  }

  /**
   * Sets a number as the prefix of the context's thread names, which debuggers display.
   *
   * <p>Default: none. Set before the first socket is created. Source: ZMQ_THREAD_NAME_PREFIX of
   * zmq_ctx_set(3).
   *
   * @since 4.0
   */
  public boolean setThreadNamePrefix(int prefix) {
    boolean done = set(ZmqConstants.ZMQ_THREAD_NAME_PREFIX, prefix);
    if (done) {
      threadNamePrefix = Integer.toString(prefix);
    }
    return done;
  }

  /**
   * Sets a string as the prefix of the context's thread names, which debuggers display.
   *
   * <p>From 1 to 15 bytes of UTF-8. Default: none. Set before the first socket is created. Draft:
   * returns false if libzmq has no drafts. Source: ZMQ_THREAD_NAME_PREFIX of zmq_ctx_set_ext(3).
   *
   * @since 4.0
   */
  public boolean setThreadNamePrefix(String prefix) {
    byte[] bytes = Utf8.bytes(prefix);
    if (bytes == null || bytes.length == 0 || bytes.length > MAX_THREAD_NAME_PREFIX) {
      return false;
    }
    // zero-terminated and never of four bytes, which libzmq would read as an int
    byte[] terminated = Arrays.copyOf(bytes, MAX_THREAD_NAME_PREFIX + 1);
    int option = ZmqConstants.ZMQ_THREAD_NAME_PREFIX;
    boolean done = set(context -> Zmq.zmq_ctx_set_ext(context, option, terminated));
    if (done) {
      threadNamePrefix = prefix;
    }
    return done;
  }

  /**
   * Returns the prefix of the thread names, or the empty string if there is none.
   *
   * @since 4.0
   */
  public String getThreadNamePrefix() {
    return threadNamePrefix;
  }

  // ----

  private int get(int option) {
    long value =
        handle.call(Operation.CTX_GET, option, context -> Zmq.zmq_ctx_get(context, option));
    return (int) Errors.check(value, Operation.CTX_GET, option);
  }

  private boolean set(int option, int value) {
    return set(context -> Zmq.zmq_ctx_set(context, option, value));
  }

  private boolean set(ContextHandle.Call call) {
    try {
      return handle.call(Operation.CTX_SET, null, call) == 0;
    } catch (ZMQException terminated) {
      return false;
    }
  }
}
