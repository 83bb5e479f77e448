// SPDX-License-Identifier: MPL-2.0

import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.jni.NativeLibrary;

/** Sends a request and a reply; fails unless the native library came from where it should. */
public final class Consumer {
  public static void main(String[] args) {
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      server.bind("tcp://127.0.0.1:*");
      client.connect(server.getLastEndpoint());
      client.send("hello");
      expect("hello", server.recvStr());
      server.send("World");
      expect("World", client.recvStr());
    }
    if (!NativeLibrary.origin().contains(args[0])) {
      throw new AssertionError(NativeLibrary.origin() + " has no " + args[0]);
    }
  }

  private static void expect(String expected, String found) {
    if (!expected.equals(found)) {
      throw new AssertionError(found);
    }
  }
}
