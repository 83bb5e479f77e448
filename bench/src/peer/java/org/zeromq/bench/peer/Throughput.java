// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Messages one way: bench/native/throughput.c in Java. */
final class Throughput {
  private final Library library;
  private final Job job;
  private final List<Link> links = new ArrayList<>();

  Throughput(Library library, Job job) {
    this.library = library;
    this.job = job;
  }

  void run() throws InterruptedException, IOException {
    try (Links context = Links.of(library, job)) {
      try {
        run(context);
      } finally {
        links.forEach(Link::close);
      }
    }
  }

  private void run(Links context) throws InterruptedException, IOException {
    boolean sends = !job.is("role", "receive");
    boolean receives = !job.is("role", "send");
    boolean both = sends && receives;
    // whoever stays binds: the publisher, or the one that collects
    boolean publishes = job.is("sender", "XPUB");
    Link source = null;
    if (sends) {
      source = open(context, job.text("sender", "PUSH"));
    }
    if (sends && (publishes || !both)) {
      Endpoints.attach(source, job);
    }
    Worker[] sinks = receives ? new Worker[Math.max(1, subscribers())] : new Worker[0];
    for (int i = 0; i < sinks.length; i++) {
      Link sink = open(context, job.text("receiver", "PULL"));
      if (both && publishes) {
        sink.connect(job.text("bind", null));
      } else {
        Endpoints.attach(sink, job);
      }
      sinks[i] = new Worker(job, sink::receiveAll);
      sinks[i].start();
    }
    if (both && !publishes) {
      source.connect(job.text("bind", null));
    }
    Worker sender = null;
    if (sends) {
      source.awaitSubscriptions(subscribers());
      sender = new Worker(job, source::sendAll);
      sender.start();
      sender.finish();
    }
    for (Worker sink : sinks) {
      sink.finish();
    }
    Peer.answer(receives ? Worker.result(sinks) : Worker.result(sender));
    if (!both) {
      Peer.awaitClose();
    }
  }

  private int subscribers() {
    return job.number("subscribers", 0);
  }

  private Link open(Links context, String type) {
    Link link = context.open(job, type, job.has("bind"));
    links.add(link);
    return link;
  }
}
