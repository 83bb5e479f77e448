// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Beacons, sent to the loopback address instead of a broadcast address. */
@Timeout(60)
class ZBeaconTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private int port;
  private ZBeacon beacon;

  @BeforeEach
  void findPort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
      port = socket.getLocalPort();
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (beacon != null) {
      beacon.stop();
    }
  }

  private ZBeacon.Builder builder() {
    return new ZBeacon.Builder()
        .client(LOOPBACK)
        .server(LOOPBACK)
        .port(port)
        .beacon("first".getBytes(UTF_8))
        .broadcastInterval(10)
        .ignoreLocalAddress(false)
        .listener((sender, data) -> heard.add(sender.getHostAddress() + new String(data, UTF_8)));
  }

  private void send(String text) throws IOException {
    byte[] data = text.getBytes(UTF_8);
    try (DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
      socket.send(new DatagramPacket(data, data.length, LOOPBACK, port));
    }
  }

  private String next() throws InterruptedException {
    String text = heard.poll(20, TimeUnit.SECONDS);
    assertNotNull(text, "no beacon");
    return text;
  }

  @Test
  void beaconIsSentAtAnIntervalAndReceived() throws Exception {
    beacon = builder().build();
    beacon.start();
    assertEquals("127.0.0.1first", next());
    assertEquals("127.0.0.1first", next());
  }

  @Test
  @SuppressWarnings("deprecation")
  void changedBeaconIsSent() throws Exception {
    beacon = builder().build();
    beacon.start();
    beacon.setBeacon("second".getBytes(UTF_8));
    Eventually.isTrue(() -> heard.contains("127.0.0.1second"));
    assertArrayEquals("second".getBytes(UTF_8), beacon.getBeacon());
  }

  @Test
  void beaconWithoutThePrefixIsIgnored() throws Exception {
    beacon = builder().prefix("ok".getBytes(UTF_8)).build();
    beacon.startServer();
    send("other");
    send("o");
    send("ok, heard");
    assertEquals("127.0.0.1ok, heard", next());
  }

  @Test
  @SuppressWarnings("deprecation")
  void beaconOfThisMachineIsIgnoredByDefault() throws Exception {
    beacon = builder().ignoreLocalAddress(true).build();
    beacon.startServer();
    send("ignored");
    beacon.stop();
    assertTrue(heard.isEmpty());
  }

  @Test
  void stopEndsBothThreadsAndStartBeginsAnew() throws Exception {
    beacon = builder().build();
    beacon.start();
    beacon.start();
    next();
    beacon.stop();
    heard.clear();
    send("nobody receives it");
    beacon.start();
    assertEquals("127.0.0.1first", next());
  }

  @Test
  void listenerMayStopTheBeacon() throws Exception {
    BlockingQueue<String> stopped = new LinkedBlockingQueue<>();
    beacon =
        builder()
            .listener(
                (sender, data) -> {
                  try {
                    beacon.stop();
                    stopped.add("stopped");
                  } catch (InterruptedException e) {
                    stopped.add("interrupted");
                  }
                })
            .build();
    beacon.start();
    assertEquals("stopped", stopped.poll(20, TimeUnit.SECONDS));
  }

  @Test
  void exceptionOfTheListenerGoesToTheHandler() throws Exception {
    BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
    IllegalStateException thrown = new IllegalStateException("for a test");
    beacon =
        builder()
            .listener(
                (sender, data) -> {
                  throw thrown;
                })
            .setServerUncaughtExceptionHandlers((thread, e) -> uncaught.add(e))
            .build();
    beacon.start();
    assertEquals(thrown, uncaught.poll(20, TimeUnit.SECONDS));
  }

  @Test
  void settingsOutOfRangeAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> new ZBeacon(port, new byte[256]));
    assertThrows(IllegalArgumentException.class, () -> new ZBeacon(-1, new byte[1]));
    assertThrows(IllegalArgumentException.class, () -> builder().broadcastInterval(0).build());
    assertThrows(
        IllegalArgumentException.class,
        () -> new ZBeacon("no.such.host.invalid", port, new byte[1]));
  }

  @Test
  void addressThatIsNotLocalCannotBeBound() throws Exception {
    beacon = builder().server(InetAddress.getByName("192.0.2.1")).build();
    assertThrows(UncheckedIOException.class, beacon::startServer);
  }
}
