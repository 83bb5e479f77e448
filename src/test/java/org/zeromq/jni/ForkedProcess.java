// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.TimeUnit;

/**
 * Another process, whose output is collected and awaited. {@link #close()} kills it if it still
 * runs; every wait has a limit.
 */
public class ForkedProcess implements AutoCloseable {
  private static final long LIMIT_SECONDS = 60;

  private final Process process;
  private final Charset charset;
  private final Thread reader;
  private final StringBuilder output = new StringBuilder();
  private boolean ended;

  /** A process that was just started, with its two streams joined in one, in this charset. */
  public ForkedProcess(Process process, Charset charset) {
    this.process = process;
    this.charset = charset;
    this.reader = new Thread(this::collect, "output of a forked process");
    reader.setDaemon(true);
    reader.start();
  }

  /** What was written so far. */
  public String output() {
    synchronized (output) {
      return output.toString();
    }
  }

  /** Waits until the output contains this text; fails if the process ends without it. */
  public void awaitOutput(String text) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    synchronized (output) {
      while (output.indexOf(text) < 0) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0 || ended) {
          throw new AssertionError("no \"" + text + "\" in the output:\n" + output);
        }
        output.wait(left);
      }
    }
  }

  /** Waits for the end of the process and of its output; returns its exit status. */
  public int awaitExit() throws InterruptedException {
    return awaitExit(LIMIT_SECONDS);
  }

  /** Waits this long for the end of the process and of its output; returns its exit status. */
  public int awaitExit(long seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      printDiagnostics();
      process.destroyForcibly();
      throw new AssertionError("still running after " + seconds + " s:\n" + output());
    }
    reader.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
    return process.exitValue();
  }

  /** Makes a process that does not end print its state. */
  protected void printDiagnostics() throws InterruptedException {}

  /** Waits for the end and returns the output; fails unless the exit status is 0. */
  public String awaitSuccess() throws InterruptedException {
    int status = awaitExit();
    if (status != 0) {
      throw new AssertionError("exit status " + status + ":\n" + output());
    }
    return output();
  }

  /** The process, to write to its input or get its state. */
  public Process process() {
    return process;
  }

  /** Kills the process, as SIGKILL does. */
  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void collect() {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(process.getInputStream(), charset))) {
      for (int c = in.read(); c >= 0; c = in.read()) {
        synchronized (output) {
          output.append((char) c);
          output.notifyAll();
        }
      }
    } catch (IOException e) {
      synchronized (output) {
        output.append("[output lost: ").append(e).append(']');
      }
    }
    synchronized (output) {
      ended = true;
      output.notifyAll();
    }
  }
}
