// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.jni.JavaProcess;

/** The work until the first message of a process, which determines its latency. */
@Timeout(60)
class FirstMessageTest {
  private static final Pattern LAMBDA = Pattern.compile("org\\.zeromq\\.\\S*\\$\\$Lambda");

  /** The first lambda of a process loads some ninety classes of the JDK. */
  @Test
  void noLambdaIsCreatedBeforeTheFirstMessage() throws Exception {
    try (JavaProcess java =
        JavaProcess.of(FirstMessageTest.class).option("-verbose:class").start()) {
      assertEquals(0, java.awaitExit(), java::output);
      List<String> lines =
          Stream.of(java.output().split("\\R"))
              .filter(line -> LAMBDA.matcher(line).find())
              .collect(Collectors.toList());
      assertTrue(
          java.output().contains("org.zeromq.jni.Zmq"), "the output does not list the classes");
      assertEquals(0, lines.size(), lines::toString);
    }
  }

  public static void main(String[] arguments) {
    try (ZContext context = new ZContext();
        ZMQ.Socket a = context.createSocket(SocketType.PAIR);
        ZMQ.Socket b = context.createSocket(SocketType.PAIR)) {
      a.bind("inproc://first");
      b.connect("inproc://first");
      a.send("first");
      b.recvStr();
      System.out.flush();
      Runtime.getRuntime().halt(0);
    }
  }
}
