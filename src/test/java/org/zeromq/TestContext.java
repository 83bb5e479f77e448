// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A context per test, which fails the test that leaks a socket.
 *
 * <pre>{@code
 * @RegisterExtension final TestContext context = new TestContext();
 *
 * @Test
 * void something() {
 *   try (ZMQ.Socket socket = context.socket(SocketType.REQ)) {
 * }</pre>
 *
 * <p>After the test the context is terminated. That ends only when all sockets are closed, the
 * library's own among them, so it has a time limit; the failure names the places where the sockets
 * that are still open were made.
 */
public final class TestContext implements AfterEachCallback {
  private static final long LIMIT = TimeUnit.SECONDS.toMillis(10);

  private final long limit;
  private final ZMQ.Context context = ZMQ.context(1);
  private final Map<ZMQ.Socket, Throwable> opened =
      Collections.synchronizedMap(new LinkedHashMap<>());

  public TestContext() {
    this(LIMIT);
  }

  TestContext(long limitMillis) {
    limit = limitMillis;
  }

  /** A new socket with no linger time: what it has not sent when it is closed is dropped. */
  public ZMQ.Socket socket(SocketType type) {
    ZMQ.Socket socket = context.socket(type);
    socket.setLinger(0);
    opened.put(socket, new Throwable("a " + type + " that was not closed was opened here"));
    return socket;
  }

  /** The context itself, for sockets with the default linger time and for everything else. */
  public ZMQ.Context context() {
    return context;
  }

  @Override
  public void afterEach(ExtensionContext test) throws InterruptedException {
    Thread termination = new Thread(context::term, "termination of a test's context");
    termination.setDaemon(true);
    termination.start();
    termination.join(limit);
    if (termination.isAlive()) {
      throw leaked();
    }
  }

  /** Closes what was left open, too, so that the leak does not hurt the tests that follow. */
  private AssertionError leaked() {
    AssertionError leaked =
        new AssertionError("the context did not end in " + limit + " ms: is a socket left open?");
    opened.forEach(
        (socket, place) -> {
          if (!socket.handle.isClosed()) {
            leaked.addSuppressed(place);
            socket.close();
          }
        });
    return leaked;
  }
}
