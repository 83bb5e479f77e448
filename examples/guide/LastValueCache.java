// SPDX-License-Identifier: MPL-2.0
package guide;

import java.util.HashMap;
import java.util.Map;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A proxy that immediately sends each new subscriber the last value of its topic. */
public class LastValueCache {
  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket publisher = context.createSocket(SocketType.XPUB);
      publisher.bind("inproc://publisher");
      ZMQ.Socket source = context.createSocket(SocketType.SUB);
      source.connect("inproc://publisher");
      source.subscribe("");
      publisher.recv(); // the subscription has arrived
      String[][] updates = {{"A", "1"}, {"B", "2"}, {"A", "3"}};
      Map<String, String> last = new HashMap<>();
      for (String[] update : updates) {
        publisher.sendMore(update[0]);
        publisher.send(update[1]);
        last.put(source.recvStr(), source.recvStr());
      }

      ZMQ.Socket cache = context.createSocket(SocketType.XPUB);
      cache.setXpubVerbose(true); // receives every subscription, not only the first to a topic
      cache.bind("inproc://cache");
      for (String topic : new String[] {"A", "B", "A"}) {
        ZMQ.Socket late = context.createSocket(SocketType.SUB);
        late.connect("inproc://cache");
        late.subscribe(topic);
        String subscribed;
        do {
          subscribed = cache.recvStr();
        } while (subscribed.charAt(0) != 1); // 0: the previous subscriber has unsubscribed
        subscribed = subscribed.substring(1);
        cache.sendMore(subscribed);
        cache.send(last.get(subscribed));
        System.out.println(late.recvStr() + " is " + late.recvStr());
        late.close();
      }
    }
  }
}
