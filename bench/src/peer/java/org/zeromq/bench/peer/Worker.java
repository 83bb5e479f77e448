// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.util.function.IntConsumer;

/** Moves the messages of a job in a thread, and what those after the warm-up cost. */
final class Worker extends Thread {
  private final Job job;
  private final IntConsumer move;
  private Throwable failure;
  private Cost begin;
  private Cost end;

  Worker(Job job, IntConsumer move) {
    this.job = job;
    this.move = move;
    setDaemon(true);
  }

  @Override
  public void run() {
    try {
      move.accept(job.warmup());
      begin = Cost.now();
      move.accept(job.messages());
      end = Cost.now();
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  void finish() throws InterruptedException {
    join();
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  /** From the first that began to the last that ended. */
  static String result(Worker... workers) {
    Cost begin = workers[0].begin;
    Cost end = workers[0].end;
    int messages = 0;
    for (Worker worker : workers) {
      begin = worker.begin.wall < begin.wall ? worker.begin : begin;
      end = worker.end.wall > end.wall ? worker.end : end;
      messages += worker.job.messages();
    }
    return Cost.result(messages, begin, end);
  }
}
