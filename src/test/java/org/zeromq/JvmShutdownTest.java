// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.jni.JavaProcess;

/** Shutdown hooks that terminate a context whose sockets are open. */
@Timeout(60)
class JvmShutdownTest {
  @Test
  void hookThatTerminatesTheContextOfAnOpenSocketEnds() throws Exception {
    assertTrue(JavaProcess.of(OpenSocket.class).run().contains("terminated"));
  }

  @Test
  void ownerOfABlockedSocketGetsEtermAndClosesIt() throws Exception {
    String output = JavaProcess.of(BlockedOwner.class).run();
    assertTrue(output.contains("ETERM, linger set"), output);
    assertTrue(output.contains("terminated"), output);
  }

  static final class OpenSocket {
    public static void main(String[] args) {
      ZMQ.Context context = ZMQ.context(1);
      context.socket(SocketType.PUB).bind("tcp://127.0.0.1:*");
      terminateInHook(context);
    }
  }

  static final class BlockedOwner {
    public static void main(String[] args) throws Exception {
      ZMQ.Context context = ZMQ.context(1);
      ZMQ.Socket socket = context.socket(SocketType.PULL);
      socket.bind("inproc://work");
      Thread owner =
          new Thread(
              () -> {
                try {
                  socket.recv();
                } catch (ZMQException e) {
                  socket.setLinger(0);
                  // before the socket is closed: after that the JVM may end at any time
                  System.out.println(ZMQ.Error.findByCode(e.getErrorCode()) + ", linger set");
                  socket.close();
                }
              });
      owner.setDaemon(true);
      owner.start();
      Eventually.isTrue(() -> owner.getStackTrace().length > 0 && isInNative(owner));
      terminateInHook(context);
    }

    private static boolean isInNative(Thread thread) {
      for (StackTraceElement element : thread.getStackTrace()) {
        if (element.isNativeMethod() && element.getClassName().startsWith("org.zeromq")) {
          return true;
        }
      }
      return false;
    }
  }

  private static void terminateInHook(ZMQ.Context context) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  context.term();
                  System.out.println("terminated");
                }));
  }
}
