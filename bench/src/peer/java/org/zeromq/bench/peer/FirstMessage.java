// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import org.zeromq.ZMQ;

/** From the start of a JVM to the first message received; without arguments: without a library. */
public final class FirstMessage {
  private FirstMessage() {}

  @SuppressWarnings("deprecation") // the types by number are what all have in common
  public static void main(String[] args) {
    if (args.length > 0) {
      ZMQ.Context context = ZMQ.context(1);
      ZMQ.Socket a = context.socket(SocketTypes.number("PAIR"));
      ZMQ.Socket b = context.socket(SocketTypes.number("PAIR"));
      a.bind("inproc://first");
      b.connect("inproc://first");
      a.send("first".getBytes(), 0);
      SocketLink.check(b.recv(0).length == 5);
      a.close();
      b.close();
      context.term();
    }
    System.out.println("done");
  }
}
