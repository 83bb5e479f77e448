// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.same;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Incomplete messages: the peer has disconnected, or a queue is full. */
final class HalfMessageCases {
  private HalfMessageCases() {}

  @Case(fix = "disconnected-requests")
  static void anIdThatIsTakenOverWhileAMessageIsRead() throws Throwable {
    for (boolean disconnects : new boolean[] {true, false}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket router = context.createSocket(SocketType.ROUTER);
        router.setRouterHandover(true);
        ZMQ.Socket[] peers = new ZMQ.Socket[2];
        for (int i = 0; i < peers.length; i++) {
          peers[i] = context.createSocket(SocketType.DEALER);
          peers[i].setIdentity("id".getBytes());
          peers[i].bind("inproc://" + i);
        }
        router.connect("inproc://0");
        peers[0].sendMore("a");
        peers[0].sendMore("b");
        peers[0].send("c");
        same("id", router.recvStr());
        same("a", router.recvStr());
        router.connect("inproc://1"); // the second takes over the routing id
        if (disconnects) {
          router.disconnect("inproc://0");
          peers[0].getEvents();
          router.getEvents();
        } else {
          same("b", router.recvStr());
          same("c", router.recvStr());
        }
        peers[1].send("next");
        same("id", router.recvStr());
        same("next", router.recvStr());
        router.sendMore("id");
        router.send("reply");
        same("reply", peers[1].recvStr());
      }
    }
  }

  @Case(fix = "disconnected-requests")
  static void clientDisconnectsBetweenThePartsOfARequest() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket server = context.createSocket(SocketType.REP);
      ZMQ.Socket[] clients = new ZMQ.Socket[2];
      for (int i = 0; i < clients.length; i++) {
        clients[i] = context.createSocket(SocketType.REQ);
        clients[i].bind("inproc://" + i);
        server.connect("inproc://" + i);
      }
      clients[0].sendMore("a");
      clients[0].send("b");
      same("a", server.recvStr());
      server.disconnect("inproc://0");
      clients[0].getEvents();
      server.getEvents();
      clients[1].send("request");
      same("request", server.recvStr());
      check(!server.hasReceiveMore());
      server.send("reply");
      same("reply", clients[1].recvStr());
    }
  }

  @Case(fix = "interleaved-messages")
  static void peerDisconnectsWhileAMessageIsSentToAnother() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket push = context.createSocket(SocketType.PUSH);
      ZMQ.Socket[] pulls = new ZMQ.Socket[3];
      for (int i = 0; i < pulls.length; i++) {
        pulls[i] = context.createSocket(SocketType.PULL);
        pulls[i].bind("inproc://" + i);
        push.connect("inproc://" + i);
      }
      push.send("0");
      push.send("1");
      push.sendMore("a");
      push.disconnect("inproc://1");
      same("1", pulls[1].recvStr());
      check(pulls[1].recv(ZMQ.DONTWAIT) == null); // acknowledges the disconnect
      push.getEvents();
      push.send("b");
      same("0", pulls[0].recvStr());
      check(pulls[0].recv(ZMQ.DONTWAIT) == null);
      same("a", pulls[2].recvStr());
      check(pulls[2].hasReceiveMore());
      same("b", pulls[2].recvStr());
    }
  }

  @Case(fix = "interleaved-messages")
  static void peerDisconnectsWhileAMessageIsReceivedFromAnother() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      ZMQ.Socket[] pushes = new ZMQ.Socket[3];
      for (int i = 0; i < pushes.length; i++) {
        pushes[i] = context.createSocket(SocketType.PUSH);
        pushes[i].bind("inproc://" + i);
        pull.connect("inproc://" + i);
      }
      for (int i = 0; i < pushes.length; i++) {
        pushes[i].sendMore("a" + i);
        pushes[i].send("b" + i);
      }
      for (int i = 0; i < 2; i++) {
        same("a" + i, pull.recvStr());
        same("b" + i, pull.recvStr());
      }
      pushes[0].send("next");
      same("a2", pull.recvStr());
      pull.disconnect("inproc://1");
      pushes[1].getEvents();
      pull.getEvents();
      same("b2", pull.recvStr());
      same("next", pull.recvStr());
    }
  }
}
