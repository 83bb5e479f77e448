// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The actions of one round in a file that outlives the process. */
final class Journal implements Closeable {
  private final RandomAccessFile file;
  private long start = System.nanoTime();

  Journal(Path path) throws IOException {
    file = new RandomAccessFile(path.toFile(), "rw");
  }

  /** Clears the journal. */
  synchronized void begin(String title) {
    start = System.nanoTime();
    try {
      file.setLength(0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    write(title);
  }

  synchronized void write(String line) {
    long micros = (System.nanoTime() - start) / 1000;
    String text = String.format("%9d %s: %s%n", micros, Thread.currentThread().getName(), line);
    try {
      file.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
