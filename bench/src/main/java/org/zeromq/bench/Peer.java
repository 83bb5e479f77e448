// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process that does jobs for a contender. */
final class Peer implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 3;
  private static final int MUCH_PATIENCE_SECONDS = 120;
  private static final String END = "";

  private final Process process;
  private final Writer jobs;
  private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final String description;

  Peer(List<String> command, Path log) throws IOException, InterruptedException {
    process = new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile())).start();
    jobs = process.outputWriter(StandardCharsets.US_ASCII);
    Thread reader = new Thread(this::read, "answers");
    reader.setDaemon(true);
    reader.start();
    description = expect("ready");
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line; (line = in.readLine()) != null; ) {
        answers.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      answers.add(END);
    }
  }

  /** Keeps it to some of the processors. */
  void keepTo(Half half) {
    half.keep(process.pid());
  }

  /** The library and its version. */
  String description() {
    return description;
  }

  void give(String job) throws IOException {
    jobs.write(job + "\n");
    jobs.flush();
  }

  /**
   * Waits for an answer.
   *
   * @return what comes behind the word
   * @throws PeerException when it is another one, or none
   */
  String expect(String word) throws InterruptedException {
    return expect(word, PATIENCE_SECONDS);
  }

  private String expect(String word, int seconds) throws InterruptedException {
    String answer = answers.poll(seconds, TimeUnit.SECONDS);
    if (answer == null) {
      throw new PeerTimeoutException();
    }
    if (!answer.startsWith(word)) {
      throw new PeerException(answer.equals(END) ? "it died" : answer);
    }
    return answer.substring(word.length()).trim();
  }

  /** Waits for the result of a job. */
  Values result() throws InterruptedException {
    return values(expect("result"));
  }

  /** {@link #result()} of a job that is known to take long. */
  Values lateResult() throws InterruptedException {
    return values(expect("result", MUCH_PATIENCE_SECONDS));
  }

  private static Values values(String words) {
    Values values = new Values();
    for (String word : words.split(" ")) {
      int equals = word.indexOf('=');
      values.put(word.substring(0, equals), Double.valueOf(word.substring(equals + 1)));
    }
    return values;
  }

  @Override
  public void close() {
    try {
      jobs.close();
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
