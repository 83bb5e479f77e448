// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.jni.JavaProcess;

/** The property org.zeromq.debug.sockets. */
@Timeout(120)
class OpenSocketReportTest {
  private static final String PROPERTY = "org.zeromq.debug.sockets";

  /** A context whose termination waits for an open socket. */
  static final class Forgetful {
    public static void main(String[] arguments) throws InterruptedException {
      ZMQ.Context context = ZMQ.context(1);
      ZMQ.Socket closed = context.socket(SocketType.PUB);
      ZMQ.Socket forgotten = openedHere(context);
      closed.close();
      end(context);
      forgotten.close();
    }

    private static ZMQ.Socket openedHere(ZMQ.Context context) {
      return context.socket(SocketType.DEALER);
    }
  }

  /** A context whose termination waits for an undeliverable message. */
  static final class Lingering {
    public static void main(String[] arguments) throws InterruptedException {
      ZMQ.Context context = ZMQ.context(1);
      ZMQ.Socket socket = context.socket(SocketType.PUSH);
      socket.setLinger(3_000);
      socket.connect("tcp://127.0.0.1:1");
      socket.send("m");
      socket.close();
      end(context);
    }
  }

  private static void end(ZMQ.Context context) throws InterruptedException {
    Thread end = new Thread(context::term);
    end.setDaemon(true);
    end.start();
    end.join(2_000);
  }

  @Test
  void anOpenSocketIsReportedWithItsCreationSite() throws Exception {
    String output = JavaProcess.of(Forgetful.class).property(PROPERTY, 100).run();
    assertTrue(output.contains("a context is waiting for open sockets: 1"), output);
    assertTrue(output.contains("DEALER socket created here"), output);
    assertTrue(output.contains("openedHere"), output);
    assertFalse(output.contains("PUB"), output);
  }

  @Test
  void unsentMessagesAreReportedWhenNoSocketIsOpen() throws Exception {
    String output = JavaProcess.of(Lingering.class).property(PROPERTY, 100).run();
    assertTrue(output.contains("setLinger"), output);
  }

  @Test
  void withoutThePropertyNothingIsReported() throws Exception {
    String output = JavaProcess.of(Forgetful.class).run(); // newer JVMs warn of native code
    assertFalse(output.contains("a context is waiting"), output);
  }
}
