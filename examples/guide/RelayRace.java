// SPDX-License-Identifier: MPL-2.0
package guide;

import java.util.Arrays;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZThread;

/** Threads that signal each other by messages over PAIR sockets, without locks. */
public class RelayRace {
  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      // a PAIR socket here, and another one, "pipe", in the thread
      ZMQ.Socket last = ZThread.fork(context, RelayRace::run, "third", "second", "first");
      System.out.println("main received " + last.recvStr());
    }
  }

  private static void run(Object[] runners, ZContext context, ZMQ.Socket pipe) {
    String signal = "start";
    if (runners.length > 1) {
      Object[] before = Arrays.copyOfRange(runners, 1, runners.length);
      signal = ZThread.fork(context, RelayRace::run, before).recvStr();
    }
    System.out.println(runners[0] + " received " + signal);
    pipe.send("the signal of " + runners[0]);
  }
}
