// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.same;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.concurrent.TimeUnit;
import org.zeromq.LibzmqSocket;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;

/**
 * Errors of system calls that do not occur on one machine: {@code src/test/native/rare_errors.c}
 * simulates them. Without a compiler for it the cases check nothing.
 */
final class RareErrorCases {
  private static final String ANY_PORT = "tcp://127.0.0.1:*";
  private static final int MSG_SIZE = 64;
  private static final int MOST_AT_ONCE = 1 << 30;

  /** Last, since a sanitizer has to be the first. The name of an error follows. */
  private static final String PRELOAD =
      "library=$(mktemp) && cc -shared -fPIC -o $library src/test/native/rare_errors.c 2>/dev/null"
          + " && export RARE_ERRORS_LIBRARY=$library"
          + " LD_PRELOAD=\"${LD_PRELOAD:+$LD_PRELOAD:}$library\" RARE_ERRORS=";

  private RareErrorCases() {}

  @Case(fix = "network-errors", shell = PRELOAD + "connect")
  static void connectionsThatAreRefusedAsAnUnknownProtocol() throws Throwable {
    tidyUp();
    transfer("tcp");
  }

  @Case(fix = "network-errors", shell = PRELOAD + "connect")
  static void ipcConnectionsThatAreRefusedAsAnUnknownProtocol() throws Throwable {
    tidyUp();
    transfer("ipc");
  }

  @Case(fix = "network-errors", shell = PRELOAD + "send")
  static void connectionsOnWhichAFirewallForbidsToSend() throws Throwable {
    tidyUp();
    transfer("tcp");
  }

  @Case(fix = "network-errors", shell = PRELOAD + "recv")
  static void connectionsWithoutMemoryToReceive() throws Throwable {
    tidyUp();
    transfer("tcp");
  }

  @Case(fix = "system-calls", shell = PRELOAD + "close")
  static void connectionsThatReportTheirResetWhenTheyAreClosed() throws Throwable {
    tidyUp();
    for (int i = 0; i < 5; i++) {
      transfer("tcp");
    }
  }

  /** One call for more than 1 GiB fails here; without the fix, the message is lost. */
  @Case(fix = "system-calls", shell = PRELOAD + "size")
  static void aMessageThatIsTooLargeForOneSystemCall() throws Throwable {
    if (tidyUp()) {
      ByteBuffer memory = ByteBuffer.allocateDirect(MSG_SIZE);
      long msg = NativeMemory.address(memory);
      try (ZContext context = new ZContext();
          RawListener listener = new RawListener()) {
        ZMQ.Socket push = context.createSocket(SocketType.PUSH);
        push.connect(listener.endpoint());
        try (RawPeer peer = listener.accept("PULL")) {
          int size = MOST_AT_ONCE + (1 << 20);
          same(0, Zmq.zmq_msg_init_size(msg, size)); // never written to: it takes no memory
          same(size, Zmq.zmq_msg_send(msg, LibzmqSocket.of(push), 0));
          push.send("next");
          peer.read(RawPeer.header(0, size).length + size - MOST_AT_ONCE);
          same("next", peer.readText());
          same(MSG_SIZE, memory.capacity()); // libzmq used it until now
        }
      }
    }
  }

  /** Without the fix, each call makes a system call to check for commands. */
  @Case(fix = "idle-mailboxes", shell = PRELOAD + "poll")
  static void idleSocketsMakeNoSystemCalls() throws Throwable {
    tidyUp();
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      for (int i = 0; i < 1_000; i++) {
        same(0, ends[1].getEvents());
        check(ends[1].recv(ZMQ.DONTWAIT) == null);
        check(ends[0].send("m", ZMQ.DONTWAIT));
        same(ZMQ.Poller.POLLIN, ends[1].getEvents());
        same("m", ends[1].recvStr(ZMQ.DONTWAIT));
      }
    }
  }

  /** The socket is closed before the thread of libzmq learns that it is connected. */
  @Case(fix = "closing-handshakes", shell = PRELOAD + "late")
  static void aPeerToAuthenticateThatIsConnectedToAClosedSocket() throws Throwable {
    tidyUp();
    try (ZContext context = new ZContext();
        RawListener listener = new RawListener()) {
      ZMQ.Socket handler = context.createSocket(SocketType.REP);
      handler.bind("inproc://zeromq.zap.01");
      ZMQ.Socket server = context.createSocket(SocketType.DEALER);
      server.setPlainServer(true);
      server.setImmediate(true); // no pipe before the connection: closing it would take time
      server.connect(listener.endpoint());
      try (RawPeer peer = listener.accept()) {
        peer.greet("PLAIN", false);
        peer.hello("user", "password");
        server.close();
        peer.readUntilTheEnd();
      }
    }
  }

  /** Removes the library, which is loaded. Returns whether there is one. */
  private static boolean tidyUp() throws Exception {
    String library = System.getenv("RARE_ERRORS_LIBRARY");
    return library != null && Files.deleteIfExists(Paths.get(library));
  }

  private static void transfer(String transport) throws Exception {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      ZMQ.Socket push = context.createSocket(SocketType.PUSH);
      pull.setHandshakeIvl(500);
      pull.bind(transport.equals("tcp") ? ANY_PORT : "ipc://@jzmq-" + System.nanoTime());
      push.setReconnectIVL(1);
      push.setHandshakeIvl(500); // what cannot be sent is noticed by what does not come back
      push.connect(pull.getLastEndpoint());
      pull.setReceiveTimeOut((int) TimeUnit.SECONDS.toMillis(20));
      check(push.send("m"));
      same("m", pull.recvStr());
    }
  }
}
