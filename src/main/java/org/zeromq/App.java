// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Properties;
import org.zeromq.jni.NativeLibrary;

/**
 * The self-test: prints the versions and the platform, and passes one message. {@code java -jar
 * jzmq.jar} runs it; the exit status is 0 on success.
 */
public class App {
  private static final String[] CAPABILITIES = {
    "ipc", "curve", "draft", "ws", "wss", "pgm", "tipc", "norm", "vmci", "gssapi"
  };
  private static final int LIMIT_MILLIS = 10_000;

  /** For subclasses in existing programs; all members are static. */
  public App() {}

  /** Prints the report; exits with status 1 on failure. */
  public static void main(String[] args) throws Exception {
    if (!report()) {
      System.exit(1);
    }
  }

  private static boolean report() {
    line("jzmq", NativeLibrary.version());
    line("platform", NativeLibrary.platform() + ", Java " + System.getProperty("java.version"));
    try {
      line("library", NativeLibrary.origin());
      line("libzmq", ZMQ.getVersionString());
      line("libsodium", sodium());
      line("capabilities", capabilities());
      line("one message", transfer());
      return true;
    } catch (UnsatisfiedLinkError | RuntimeException e) {
      line("FAILED", e.toString());
      return false;
    }
  }

  private static void line(String what, String value) {
    System.out.println(String.format("%-13s %s", what + ":", value));
  }

  /** Known only for the library in the jar: the build writes the version next to it. */
  private static String sodium() {
    if (!ZMQ.has("curve")) {
      return "none";
    }
    String version =
        EmbeddedLibraryTools.LOADED_EMBEDDED_LIBRARY
            ? property("/org/zeromq/native/" + NativeLibrary.platform() + "/libzmq.properties")
            : "";
    return version.isEmpty() ? "unknown" : version;
  }

  private static String property(String resource) {
    Properties properties = new Properties();
    URL url = EmbeddedLibraryTools.resource(resource);
    if (url == null) {
      return "";
    }
    try (InputStream in = url.openStream()) {
      properties.load(in);
    } catch (IOException e) {
      return "";
    }
    return properties.getProperty("libsodium", "");
  }

  private static String capabilities() {
    StringBuilder has = new StringBuilder();
    StringBuilder lacks = new StringBuilder();
    for (String capability : CAPABILITIES) {
      (ZMQ.has(capability) ? has : lacks).append(' ').append(capability);
    }
    return has.toString().trim() + (lacks.length() == 0 ? "" : " (not:" + lacks + ")");
  }

  private static String transfer() {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      ZMQ.Socket push = context.createSocket(SocketType.PUSH);
      pull.setReceiveTimeOut(LIMIT_MILLIS);
      push.setSendTimeOut(LIMIT_MILLIS);
      pull.bind("tcp://127.0.0.1:*");
      push.connect(pull.getLastEndpoint());
      long start = System.nanoTime();
      boolean sent = push.send("hello");
      String received = pull.recvStr();
      if (!sent || !"hello".equals(received)) {
        throw new IllegalStateException("sent \"hello\", received " + received);
      }
      return "sent and received over TCP in " + (System.nanoTime() - start) / 1000 + " us";
    }
  }
}
