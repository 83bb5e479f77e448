// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

/** One line with the progress: updated on a terminal, printed now and then elsewhere. */
final class Progress {
  private static final long SELDOM = 20_000_000_000L;

  private final int total;
  private final long start = System.nanoTime();
  private final boolean terminal = System.console() != null;
  private int done;
  private long last = start - SELDOM;

  Progress(int total) {
    this.total = total;
  }

  void next(int round, Key key) {
    long now = System.nanoTime();
    done++;
    if (!terminal && now - last < SELDOM && System.getenv("BENCH_ALL") == null) {
      return;
    }
    last = now;
    long seconds = (now - start) / 1_000_000_000;
    long left = done < 20 ? 0 : seconds * (total - done) / done;
    String text =
        String.format(
            "%3d %%  %d:%02d, some %d:%02d left  round %d  %s",
            100L * done / total, seconds / 60, seconds % 60, left / 60, left % 60, round, key);
    System.out.print(terminal ? "\r\u001b[K" + text : text + "\n");
    System.out.flush();
  }

  void end() {
    if (terminal) {
      System.out.print("\r\u001b[K");
    }
  }
}
