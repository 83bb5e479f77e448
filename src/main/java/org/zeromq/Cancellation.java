// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zeromq.jni.ZmqErrno;

/** What a {@link ZMQ.CancellationToken} holds: whether it was cancelled, and whom that ends. */
final class Cancellation {
  /** A blocked call that a cancellation ends. */
  interface Call {
    /** Ends the call; in the thread that cancels. */
    void cancel();
  }

  private final List<Call> calls = new ArrayList<>(1);
  final AtomicBoolean requested = new AtomicBoolean();

  boolean isRequested() {
    return requested.get();
  }

  /** Ends the calls under way, and later ones until {@link #reset()}. */
  synchronized void cancel() {
    requested.set(true);
    calls.forEach(Call::cancel);
  }

  /** Lets later calls be; what was cancelled before ends all the same. */
  synchronized void reset() {
    requested.set(false);
  }

  /**
   * Fails when it was cancelled already.
   *
   * @throws ZMQException ECANCELED
   */
  void check() {
    if (requested.get()) {
      throw new ZMQException(ZmqErrno.ECANCELED);
    }
  }

  /** Ends a blocked call when it is cancelled, or at once if it was; until {@link #unwatch}. */
  synchronized void watch(Call call) {
    calls.add(call);
    if (requested.get()) {
      call.cancel();
    }
  }

  synchronized void unwatch(Call call) {
    calls.remove(call);
  }
}
