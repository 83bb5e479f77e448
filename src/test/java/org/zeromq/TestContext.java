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
 * <p>After the test the context is terminated. Termination waits until all sockets are closed, so
 * it has a time limit; the failure shows where the open sockets were created.
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

  /** A new socket with a linger period of 0: close drops unsent messages. */
  public ZMQ.Socket socket(SocketType type) {
    ZMQ.Socket socket = context.socket(type);
    socket.setLinger(0);
    opened.put(socket, new Throwable("a " + type + " that was not closed was opened here"));
    return socket;
  }

  /** The context itself, for sockets with the default linger period and all other calls. */
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

  /** Also closes leaked sockets, so that they do not affect later tests. */
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
