// SPDX-License-Identifier: MPL-2.0
package client;

import java.util.concurrent.Callable;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.jni.NativeLibrary;

/**
 * A program that knows jzmq as an OSGi bundle: sends a request and a reply, and describes the
 * library.
 */
public final class RoundTrip implements Callable<String> {
  @Override
  public String call() {
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      server.bind("tcp://127.0.0.1:*");
      client.connect(server.getLastEndpoint());
      client.send("hello");
      String request = server.recvStr();
      server.send("World");
      return request + " " + client.recvStr() + " " + NativeLibrary.origin();
    }
  }
}
