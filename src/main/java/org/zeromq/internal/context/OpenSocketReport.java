// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.context;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.zeromq.internal.error.SocketTypeNames;

/**
 * Reports what prevents the termination of a context: with {@code -Dorg.zeromq.debug.sockets=1000},
 * a termination that takes longer than this number of milliseconds prints the open sockets to the
 * standard error stream, each with the place where it was created. Exceptions then also have the
 * place where a socket was closed, and name the thread that uses it. Without the property, nothing
 * is recorded or printed.
 */
public final class OpenSocketReport {
  private static final Long REPORT_AFTER_MS = Long.getLong("org.zeromq.debug.sockets");

  /** Whether the property is set. */
  public static final boolean ENABLED = REPORT_AFTER_MS != null;

  private OpenSocketReport() {}

  /** Returns the creation site of a socket of this type, or null unless enabled. */
  public static Throwable creationSite(int type) {
    return ENABLED ? new Throwable(SocketTypeNames.of(type) + " socket created here") : null;
  }

  /** Returns the place where a socket is being closed; null unless enabled. */
  public static Throwable closeSite() {
    return ENABLED
        ? new Throwable("closed here, by thread \"" + Thread.currentThread().getName() + '"')
        : null;
  }

  /**
   * Runs the termination of a context and reports its open sockets; to be called only if {@link
   * #ENABLED}. {@code open} returns their creation sites.
   */
  static int watch(Supplier<Collection<Throwable>> open, Supplier<Integer> termination) {
    CountDownLatch over = new CountDownLatch(1);
    Thread watch = new Thread(() -> watch(over, open), "jzmq-open-socket-report");
    watch.start();
    try {
      return termination.get();
    } finally {
      over.countDown();
    }
  }

  private static void watch(CountDownLatch over, Supplier<Collection<Throwable>> open) {
    try {
      if (!over.await(REPORT_AFTER_MS, TimeUnit.MILLISECONDS)) {
        System.err.print(report(open.get()));
      }
    } catch (InterruptedException e) {
      // no other thread has a reference to this one
    }
  }

  /** The stack trace of a place, below a line break. */
  static String text(Throwable place) {
    StringWriter text = new StringWriter();
    place.printStackTrace(new PrintWriter(text, true));
    return System.lineSeparator() + text;
  }

  private static String report(Collection<Throwable> places) {
    StringWriter text = new StringWriter();
    PrintWriter report = new PrintWriter(text);
    if (places.isEmpty()) {
      report.println(
          "jzmq: a context is waiting for unsent messages (setLinger); all its sockets are closed");
    } else {
      report.println("jzmq: a context is waiting for open sockets: " + places.size());
    }
    places.forEach(place -> place.printStackTrace(report));
    report.flush();
    return text.toString();
  }
}
