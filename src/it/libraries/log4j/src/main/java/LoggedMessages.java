// SPDX-License-Identifier: MPL-2.0

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Receives the messages of {@link Logging}, in Java and Python, and checks that its JVM ends. */
public final class LoggedMessages {
  private static final String SUBSCRIBER =
      "import sys, zmq\n"
          + "s = zmq.Context().socket(zmq.SUB)\n"
          + "s.setsockopt(zmq.RCVTIMEO, 60000)\n"
          + "s.setsockopt(zmq.SUBSCRIBE, b'INFO message')\n"
          + "s.connect(sys.argv[1])\n"
          + "s.recv()\n";

  public static void main(String[] args) throws Exception {
    String endpoint = "tcp://127.0.0.1:" + freePort();
    String java = System.getProperty("java.home") + "/bin/java";
    String classPath = System.getProperty("java.class.path");
    Process logging = start(java, "-Dendpoint=" + endpoint, "-cp", classPath, "Logging");
    try (ZContext context = new ZContext()) {
      ZMQ.Socket subscriber = context.createSocket(SocketType.SUB);
      subscriber.setReceiveTimeOut(60_000);
      subscriber.subscribe("INFO message");
      subscriber.connect(endpoint);
      String message = subscriber.recvStr();
      check(message != null && message.startsWith("INFO message "), "received " + message);
      if (succeeds(start("python3", "-c", "import zmq"))) {
        check(succeeds(start("python3", "-c", SUBSCRIBER, endpoint)), "Python received nothing");
      }
      logging.getOutputStream().close();
      check(succeeds(logging), "the JVM that logs did not end");
    } finally {
      logging.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(List.of(command))
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static boolean succeeds(Process process) throws InterruptedException {
    return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  private static void check(boolean condition, String message) {
    if (!condition) {
      throw new AssertionError(message);
    }
  }
}
