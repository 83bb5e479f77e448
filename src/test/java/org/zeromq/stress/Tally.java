// SPDX-License-Identifier: MPL-2.0
package org.zeromq.stress;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Counts all results, and keeps the first unexpected one. */
final class Tally {
  /** The errors that misused sockets may throw. */
  private static final Set<ZMQ.Error> ALLOWED =
      EnumSet.of(
          ZMQ.Error.EADDRINUSE,
          ZMQ.Error.EAGAIN,
          ZMQ.Error.EBUSY, // another thread is inside
          ZMQ.Error.ECONNREFUSED, // inproc, with no socket bound
          ZMQ.Error.EFSM,
          ZMQ.Error.EHOSTUNREACH,
          ZMQ.Error.EINTR,
          ZMQ.Error.EINVAL, // a poll with a closed socket, more parts on a type that has none
          ZMQ.Error.ENOCOMPATPROTO, // a type with a transport it does not speak
          ZMQ.Error.ENOENT, // unbind and disconnect of what is not there
          ZMQ.Error.ENOTSOCK,
          ZMQ.Error.ENOTSUP, // a type that only sends, or only receives
          ZMQ.Error.EPROTO,
          ZMQ.Error.ETERM);

  private final Map<String, LongAdder> calls = new ConcurrentSkipListMap<>();
  private final Map<ZMQ.Error, LongAdder> errors = new ConcurrentHashMap<>();
  private volatile Throwable failure;

  void called(Action action) {
    calls.computeIfAbsent(action.name().toLowerCase(), key -> new LongAdder()).increment();
  }

  /** Counts an exception of an action, or keeps it as the failure. */
  void thrown(Action action, Throwable thrown) {
    if (thrown instanceof ZMQException) {
      int code = ((ZMQException) thrown).getErrorCode();
      for (ZMQ.Error error : ALLOWED) {
        if (error.getCode() == code) {
          errors.computeIfAbsent(error, key -> new LongAdder()).increment();
          return;
        }
      }
    }
    fail(new AssertionError(action + " threw " + thrown, thrown));
  }

  synchronized void fail(Throwable thrown) {
    if (failure == null) {
      failure = thrown;
    }
  }

  Throwable failure() {
    return failure;
  }

  @Override
  public String toString() {
    long total = calls.values().stream().mapToLong(LongAdder::sum).sum();
    return total + " calls " + calls + ", of which threw " + new TreeMap<>(errors);
  }
}
