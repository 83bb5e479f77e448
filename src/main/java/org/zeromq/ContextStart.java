// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.TreeSet;
import org.zeromq.jni.StartCheck;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * The first socket of a context, with which libzmq starts the context's threads: it ends the
 * process if it cannot, and so this is tried before. Another socket is made first, for the end.
 */
final class ContextStart {
  /** What each thread takes, and each socket at most: its mailbox and its epoll. */
  private static final int DESCRIPTORS_EACH = 2;

  private static final int FIRST_SOCKETS = 2;

  private final InprocEndpoints endpoints;
  private final TreeSet<Integer> processors = new TreeSet<>();
  private int policy = ZmqConstants.ZMQ_THREAD_SCHED_POLICY_DFLT;
  private int priority = ZmqConstants.ZMQ_THREAD_PRIORITY_DFLT;
  private volatile boolean done;

  ContextStart(InprocEndpoints endpoints) {
    this.endpoints = endpoints;
  }

  /** As zmq_socket; the threads that the system refuses are the first socket's error. */
  long socket(long context, int type) {
    if (done) {
      return Zmq.zmq_socket(context, type);
    }
    synchronized (this) {
      int result = done ? 0 : start(context);
      done = result >= 0;
      return done ? Zmq.zmq_socket(context, type) : result;
    }
  }

  private int start(long context) {
    int result = check(context);
    return result < 0 ? result : endpoints.reserve(context);
  }

  private int check(long context) {
    int threads = 1 + Zmq.zmq_ctx_get(context, ZmqConstants.ZMQ_IO_THREADS);
    int result = StartCheck.descriptors((threads + FIRST_SOCKETS) * DESCRIPTORS_EACH);
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
