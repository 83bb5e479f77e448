// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZThread;

/** Tasks go from a ventilator to workers in parallel, and their results to a sink. */
public class Pipeline {
  private static final int WORKERS = 3;
  private static final int TASKS = 100;

  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket ventilator = context.createSocket(SocketType.PUSH);
      ventilator.bind("inproc://tasks");
      ZMQ.Socket sink = context.createSocket(SocketType.PULL);
      sink.bind("inproc://results");
      for (int i = 0; i < WORKERS; i++) {
        ZThread.fork(context, Pipeline::work);
      }
      for (int i = 1; i <= TASKS; i++) {
        ventilator.send(Integer.toString(i));
      }
      int sum = 0;
      for (int i = 0; i < TASKS; i++) {
        sum += Integer.parseInt(sink.recvStr());
      }
      System.out.println("sum of squares " + sum);
    }
  }

  private static void work(Object[] args, ZContext context, ZMQ.Socket pipe) {
    ZMQ.Socket tasks = context.createSocket(SocketType.PULL);
    tasks.connect("inproc://tasks");
    ZMQ.Socket results = context.createSocket(SocketType.PUSH);
    results.connect("inproc://results");
    while (true) { // until the context ends
      int task = Integer.parseInt(tasks.recvStr());
      results.send(Integer.toString(task * task));
    }
  }
}
