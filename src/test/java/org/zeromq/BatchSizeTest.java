// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zeromq.internal.socket.BatchSize;
import org.zeromq.jni.JavaProcess;

/** The default batch sizes of sockets. */
@Timeout(120)
class BatchSizeTest {
  /** Prints the batch sizes of a new socket. */
  static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      try (ZMQ.Context context = ZMQ.context(1);
          ZMQ.Socket socket = context.socket(SocketType.PUSH)) {
        System.out.println("in " + socket.getInBatchSize() + " out " + socket.getOutBatchSize());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"10000,10000", "0,8192", "-1,8192", "much,262144"})
  void theSystemPropertySetsTheDefault(String property, int size) throws Exception {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no batch sizes");
    String output = JavaProcess.of(Main.class).property(BatchSize.PROPERTY, property).run();
    assertEquals("in " + size + " out " + size, lastLine(output));
  }

  @Test
  void withoutThePropertyTheDefaultIsThatOfThisLibrary() {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no batch sizes");
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket socket = context.socket(SocketType.PUSH)) {
      assertEquals(BatchSize.DEFAULT, socket.getInBatchSize());
      assertEquals(BatchSize.DEFAULT, socket.getOutBatchSize());
    }
  }

  private static String lastLine(String output) {
    String[] lines = output.trim().split("\\R");
    return lines[lines.length - 1];
  }
}
