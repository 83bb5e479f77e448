// SPDX-License-Identifier: MPL-2.0
package guide;

import java.util.Map;
import java.util.TreeMap;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A client copies the state of a server: a snapshot first, then the updates that are newer. */
public class CloneState {
  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket updates = context.createSocket(SocketType.XPUB);
      updates.bind("inproc://updates");
      ZMQ.Socket snapshots = context.createSocket(SocketType.REP);
      snapshots.bind("inproc://snapshots");
      Map<String, Long> state = new TreeMap<>();
      update(updates, state, 1);
      update(updates, state, 2);

      // subscribes first: updates sent during the snapshot are queued
      ZMQ.Socket client = context.createSocket(SocketType.SUB);
      client.connect("inproc://updates");
      client.subscribe("");
      updates.recv();
      update(updates, state, 3);
      ZMQ.Socket request = context.createSocket(SocketType.REQ);
      request.connect("inproc://snapshots");
      request.send("snapshot");

      snapshots.recv();
      state.forEach(
          (key, number) -> {
            snapshots.sendMore(key);
            snapshots.sendMore(Long.toString(number));
          });
      snapshots.send("3"); // the number of the last update in the snapshot
      update(updates, state, 4);

      Map<String, Long> copy = new TreeMap<>();
      String part = request.recvStr();
      while (request.hasReceiveMore()) {
        copy.put(part, Long.parseLong(request.recvStr()));
        part = request.recvStr();
      }
      long last = Long.parseLong(part);
      while (last < 4) {
        String key = client.recvStr();
        long number = Long.parseLong(client.recvStr());
        if (number > last) { // else it is in the snapshot
          copy.put(key, number);
          last = number;
          System.out.println("applied " + number);
        }
      }
      System.out.println(copy.equals(state) ? "same state" : copy + " is not " + state);
    }
  }

  private static void update(ZMQ.Socket updates, Map<String, Long> state, long number) {
    String key = "key" + number % 2;
    state.put(key, number);
    updates.sendMore(key);
    updates.send(Long.toString(number));
  }
}
