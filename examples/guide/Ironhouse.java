// SPDX-License-Identifier: MPL-2.0
package guide;

import java.nio.file.Files;
import java.nio.file.Path;
import org.zeromq.SocketType;
import org.zeromq.ZAuth;
import org.zeromq.ZCert;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** CURVE: encrypts, authenticates the server, and accepts only clients with a known public key. */
public class Ironhouse {
  public static void main(String[] args) throws Exception {
    Path known = Files.createTempDirectory("known-clients");
    ZCert friend = new ZCert();
    friend.savePublic(known.resolve("friend.cert").toString());
    try (ZContext context = new ZContext()) {
      try (ZAuth authentication = new ZAuth(context)) {
        authentication.configureCurve(known.toString());
        ZCert identity = new ZCert();
        ZMQ.Socket server = context.createSocket(SocketType.PULL);
        server.setCurveServer(true);
        server.setCurvePublicKey(identity.getPublicKey());
        server.setCurveSecretKey(identity.getSecretKey());
        server.bind("tcp://127.0.0.1:*");
        String endpoint = server.getLastEndpoint();

        send(context, endpoint, identity, new ZCert(), "from a stranger");
        send(context, endpoint, identity, friend, "from a friend");
        System.out.println(server.recvStr());
        server.setReceiveTimeOut(500);
        System.out.println(server.recvStr());
      }
    } finally {
      Files.delete(known.resolve("friend.cert"));
      Files.delete(known);
    }
  }

  private static void send(
      ZContext context, String endpoint, ZCert server, ZCert client, String message) {
    ZMQ.Socket socket = context.createSocket(SocketType.PUSH);
    socket.setCurveServerKey(server.getPublicKey());
    socket.setCurvePublicKey(client.getPublicKey());
    socket.setCurveSecretKey(client.getSecretKey());
    socket.connect(endpoint);
    socket.send(message);
  }
}
