// SPDX-License-Identifier: MPL-2.0
package legacy;

import org.zeromq.ZMQ;

/** Common uses of the API of jzmq 3, most of them deprecated. */
public final class OldHabits {
  @SuppressWarnings("deprecation")
  public static void main(String[] args) throws Exception {
    ZMQ.Context context = ZMQ.context(1);
    Check.equal(1023, context.getMaxSockets());
    Check.isTrue(context.setMaxSockets(100));

    ZMQ.Socket router = context.socket(ZMQ.XREP);
    ZMQ.Socket dealer = context.socket(ZMQ.XREQ);
    Check.equal(ZMQ.ROUTER, router.getType());
    Check.equal(ZMQ.DEALER, dealer.getType());
    int port = router.bindToRandomPort("tcp://127.0.0.1", 20000, 30000);
    Check.isTrue(port >= 20000 && port <= 30000);
    dealer.setHWM(5);
    dealer.setLinger(0L);
    router.setLinger(0);
    dealer.setIdentity("dealer".getBytes());
    dealer.connect("tcp://127.0.0.1:" + port);
    Check.equal(null, router.recv(ZMQ.NOBLOCK));
    Check.equal(null, router.recvStr(ZMQ.DONTWAIT));
    Check.isTrue(dealer.send("", ZMQ.SNDMORE));
    Check.isTrue(dealer.send("question".getBytes(), 0));

    Check.equal("dealer", new String(router.recv(0)));
    Check.isTrue(router.hasReceiveMore());
    Check.equal(0, router.recv(0).length);
    Check.equal("question", router.recvStr());
    Check.isTrue(!router.hasReceiveMore());
    router.sendMore("dealer");
    router.send("answer".getBytes(), 0, 6, ZMQ.NOBLOCK);
    Check.equal("answer", dealer.recvStr(0));

    ZMQ.Socket pull = context.socket(ZMQ.UPSTREAM);
    ZMQ.Socket push = context.socket(ZMQ.DOWNSTREAM);
    Check.isTrue(!push.send("nobody".getBytes(), ZMQ.NOBLOCK));
    Check.equal(-1, pull.recv(new byte[3], 0, 3, ZMQ.NOBLOCK));
    push.bind("inproc://pipeline");
    pull.connect("inproc://pipeline");
    push.send("hello");
    byte[] three = new byte[3];
    Check.equal(3, pull.recv(three, 0, 3, 0));
    Check.equal("hel".getBytes(), three);

    Check.equal(ZMQ.getFullVersion(), ZMQ.makeVersion(4, 3, ZMQ.getPatchVersion()));
    Check.isTrue(ZMQ.getVersionString().startsWith("4.3."));
    Check.isTrue(router.getFD() > 0);

    for (ZMQ.Socket socket : new ZMQ.Socket[] {router, dealer, pull, push}) {
      socket.close();
      socket.close();
    }
    context.term();
    context.term();
  }
}
