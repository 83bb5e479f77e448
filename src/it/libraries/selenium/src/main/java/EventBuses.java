// SPDX-License-Identifier: MPL-2.0

import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.events.Event;
import org.openqa.selenium.events.EventBus;
import org.openqa.selenium.events.EventListener;
import org.openqa.selenium.events.EventName;
import org.openqa.selenium.events.zeromq.ZeroMqEventBus;
import org.openqa.selenium.grid.security.Secret;
import org.zeromq.ZContext;

/** An event crosses from the bus of a node to that of the hub, over TCP. */
public final class EventBuses {
  public static void main(String[] args) throws Exception {
    EventName name = new EventName("hello");
    Secret secret = new Secret("secret");
    String publish = "tcp://127.0.0.1:" + freePort();
    String subscribe = "tcp://127.0.0.1:" + freePort();
    CountDownLatch received = new CountDownLatch(1);
    try (ZContext context = new ZContext();
        EventBus hub = ZeroMqEventBus.create(context, publish, subscribe, true, secret);
        EventBus node = ZeroMqEventBus.create(context, publish, subscribe, false, secret)) {
      hub.addListener(
          new EventListener<>(
              name,
              String.class,
              text -> {
                if (text.equals("World")) {
                  received.countDown();
                }
              }));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!received.await(100, TimeUnit.MILLISECONDS)) {
        if (System.nanoTime() - end > 0) {
          throw new AssertionError("no event within a minute");
        }
        node.fire(new Event(name, "World"));
      }
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
