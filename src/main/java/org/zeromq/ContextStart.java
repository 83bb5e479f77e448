// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.TreeSet;
import org.zeromq.jni.StartCheck;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * The first socket of a context, with which libzmq starts the context's threads: it ends the
 * process if it cannot, and so this is tried before.
 */
final class ContextStart {
  /** What each thread takes, and each socket at most: its mailbox and its epoll. */
  private static final int DESCRIPTORS_EACH = 2;

  private final TreeSet<Integer> processors = new TreeSet<>();
  private int policy = ZmqConstants.ZMQ_THREAD_SCHED_POLICY_DFLT;
  private int priority = ZmqConstants.ZMQ_THREAD_PRIORITY_DFLT;
  private volatile boolean done;

  /** As zmq_socket; the threads that the system refuses are the first socket's error. */
  long socket(long context, int type) {
    if (done) {
      return Zmq.zmq_socket(context, type);
    }
    synchronized (this) {
      int result = done ? 0 : check(context);
      done = result >= 0;
      return done ? Zmq.zmq_socket(context, type) : result;
    }
  }

  private int check(long context) {
    int threads = 1 + Zmq.zmq_ctx_get(context, ZmqConstants.ZMQ_IO_THREADS);
    int result = StartCheck.descriptors((threads + 1) * DESCRIPTORS_EACH);
    if (result < 0) {
      return result;
    }
    int[] allowed = new int[processors.size()];
    int i = 0;
    for (int processor : processors) {
      allowed[i++] = processor;
    }
    return StartCheck.scheduling(policy, priority, allowed);
  }

  synchronized void setPolicy(int policy) {
    this.policy = policy;
  }

  synchronized void setPriority(int priority) {
    this.priority = priority;
  }

  synchronized void addProcessor(int processor) {
    processors.add(processor);
  }

  synchronized void removeProcessor(int processor) {
    processors.remove(processor);
  }
}
