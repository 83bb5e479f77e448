// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two sockets connected over inproc, for tests of the messages between them. */
abstract class ConnectedPair {
  @RegisterExtension final TestContext context = new TestContext();

  ZMQ.Socket sender;
  ZMQ.Socket receiver;

  @BeforeEach
  void connect() {
    sender = context.socket(SocketType.PAIR);
    receiver = context.socket(SocketType.PAIR);
    receiver.bind("inproc://pair");
    sender.connect("inproc://pair");
  }

  @AfterEach
  void close() {
    sender.close();
    receiver.close();
  }
}
