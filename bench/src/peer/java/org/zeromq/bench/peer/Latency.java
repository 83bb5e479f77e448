// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Paths;

/** Round trips: bench/native/latency.c in Java. */
final class Latency {
  private final Library library;
  private final Job job;

  Latency(Library library, Job job) {
    this.library = library;
    this.job = job;
  }

  String run() throws IOException, InterruptedException {
    boolean requests = !job.is("role", "reply");
    boolean replies = !job.is("role", "request");
    try (Links context = Links.of(library, job)) {
      if (!replies) {
        try (Link link = context.open(job, "REQ", false)) {
          Endpoints.attach(link, job);
          return request(link);
        }
      }
      try (Link server = context.open(job, "REP", true)) {
        Endpoints.attach(server, job);
        Worker replier = new Worker(job, messages -> reply(server, messages));
        replier.start();
        String result = "result messages=" + job.messages();
        if (requests) {
          try (Link client = context.open(job, "REQ", false)) {
            client.connect(job.text("bind", null));
            result = request(client);
          }
        }
        replier.finish();
        return result;
      }
    }
  }

  private static void reply(Link link, int messages) {
    for (int left = messages; left > 0; left--) {
      link.receive(1);
      link.send(1);
    }
  }

  private String request(Link link) throws IOException {
    int[] samples = new int[job.messages()];
    roundTrips(link, new int[job.warmup()]);
    Cost begin = Cost.now();
    roundTrips(link, samples);
    Cost end = Cost.now();
    ByteBuffer bytes =
        ByteBuffer.allocate(samples.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(samples);
    Files.write(Paths.get(job.text("samples", "/dev/null")), bytes.array());
    return Cost.result(samples.length, begin, end);
  }

  private static void roundTrips(Link link, int[] samples) {
    long last = System.nanoTime();
    for (int i = 0; i < samples.length; i++) {
      link.send(1);
      link.receive(1);
      long now = System.nanoTime();
      samples[i] = (int) Math.min(Integer.MAX_VALUE, now - last);
      last = now;
    }
  }
}
