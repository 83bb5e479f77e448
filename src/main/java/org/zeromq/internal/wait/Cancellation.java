// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.jni.ZmqErrno;

/** The state of a cancellation token, and the waiters of the calls that it ends. */
public final class Cancellation {
  private final AtomicList<Waiter> waiters = new AtomicList<>();

  /** The number of cancellations: a call in progress is cancelled once this changes. */
  private final AtomicInteger count = new AtomicInteger();

  /** Whether the token is cancelled and not reset since; a subclass of the token can set it. */
  public final AtomicBoolean requested = new AtomicBoolean();

  public boolean isRequested() {
    return requested.get();
  }

  /** Ends the calls in progress, and later ones until {@link #reset()}. */
  public void cancel() {
    requested.set(true);
    count.incrementAndGet();
    waiters.forEach(Waiter::wake);
  }

  /** Makes the token reusable; calls already cancelled still fail. */
  public void reset() {
    requested.set(false);
  }

  /**
   * Throws when the token is cancelled.
   *
   * @throws ZMQException ECANCELED
   */
  public void check(String operation, int socketType) {
    if (isRequested()) {
      throw Errors.onSocket(ZmqErrno.ECANCELED, operation, null, socketType, null, null);
    }
  }

  /**
   * Registers the waiter of a call that is about to block, which must then check {@link
   * #wasCancelled}.
   *
   * @return the argument for {@link #wasCancelled}
   */
  public int add(Waiter waiter) {
    int seen = count.get();
    waiters.add(waiter);
    return seen;
  }

  public void remove(Waiter waiter) {
    waiters.remove(waiter);
  }

  /** Returns whether the call for which {@link #add} returned this number must end. */
  public boolean wasCancelled(int added) {
    return isRequested() || count.get() != added;
  }
}
