// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * Tasks go from a ventilator to workers in parallel, and their results to a sink.
 *
 * <p>Usage: {@code Pipeline ventilator|worker|sink <endpoint of tasks> <endpoint of results>}, one
 * ventilator, one sink and any number of workers, which run until they are stopped.
 */
public class Pipeline {
  private static final int TASKS = 100;

  public static void main(String[] args) {
    String tasks = args[1];
    String results = args[2];
    try (ZContext context = new ZContext()) {
      switch (args[0]) {
        case "ventilator":
          ventilate(context, tasks);
          break;
        case "worker":
          work(context, tasks, results);
          break;
        default:
          collect(context, results);
      }
    }
  }

  private static void ventilate(ZContext context, String endpoint) {
    ZMQ.Socket tasks = context.createSocket(SocketType.PUSH);
    tasks.bind(endpoint);
    for (int i = 1; i <= TASKS; i++) {
      tasks.send(Integer.toString(i)); // waits until the first worker is connected
    }
    context.setLinger(-1); // waits until all tasks are sent
  }

  private static void work(ZContext context, String tasksEndpoint, String resultsEndpoint) {
    ZMQ.Socket tasks = context.createSocket(SocketType.PULL);
    tasks.connect(tasksEndpoint);
    ZMQ.Socket results = context.createSocket(SocketType.PUSH);
    results.connect(resultsEndpoint);
    while (true) {
      int task = Integer.parseInt(tasks.recvStr());
      results.send(Integer.toString(task * task));
    }
  }

  private static void collect(ZContext context, String endpoint) {
    ZMQ.Socket results = context.createSocket(SocketType.PULL);
    results.bind(endpoint);
    int sum = 0;
    for (int i = 0; i < TASKS; i++) {
      sum += Integer.parseInt(results.recvStr());
    }
    System.out.println("sum of squares " + sum);
  }
}
