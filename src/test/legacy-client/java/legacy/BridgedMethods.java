// SPDX-License-Identifier: MPL-2.0
package legacy;

import org.zeromq.ZAuth;
import org.zeromq.ZContext;
import org.zeromq.ZFrame;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/** Calls each method whose return type was void or long in jzmq 3. */
public final class BridgedMethods {
  public static void main(String[] args) throws Exception {
    ZMQ.Context context = ZMQ.context(1);
    numbers(context);
    flags(context);
    bytes(context);
    endpoints(context);
    rest(context);
    context.term();
    messages();
    auth();
  }

  private static void numbers(ZMQ.Context context) {
    ZMQ.Socket socket = context.socket(ZMQ.DEALER);
    socket.setLinger(7L);
    long linger = socket.getLinger();
    Check.equal(7L, linger);
    socket.setReconnectIVL(11L);
    long reconnect = socket.getReconnectIVL();
    Check.equal(11L, reconnect);
    socket.setReconnectIVLMax(12L);
    long reconnectMax = socket.getReconnectIVLMax();
    Check.equal(12L, reconnectMax);
    socket.setBacklog(13L);
    long backlog = socket.getBacklog();
    Check.equal(13L, backlog);
    socket.setSndHWM(14L);
    long sndHwm = socket.getSndHWM();
    Check.equal(14L, sndHwm);
    socket.setRcvHWM(15L);
    long rcvHwm = socket.getRcvHWM();
    Check.equal(15L, rcvHwm);
    socket.setHWM(16L);
    long hwm = socket.getHWM();
    Check.equal(-1L, hwm);
    socket.setSwap(17L);
    Check.equal(-1L, socket.getSwap());
    socket.setSendBufferSize(18000L);
    long sendBuffer = socket.getSendBufferSize();
    Check.equal(18000L, sendBuffer);
    socket.setReceiveBufferSize(19000L);
    long receiveBuffer = socket.getReceiveBufferSize();
    Check.equal(19000L, receiveBuffer);
    long events = socket.getEvents();
    Check.equal(0L, events);
    socket.setMulticastHops(2L);
    Check.equal(2L, socket.getMulticastHops());
    socket.setReceiveTimeOut(20);
    Check.equal(20, socket.getReceiveTimeOut());
    socket.setSendTimeOut(21);
    Check.equal(21, socket.getSendTimeOut());
    socket.setMaxMsgSize(22L);
    Check.equal(22L, socket.getMaxMsgSize());
    socket.setAffinity(1L);
    Check.equal(1L, socket.getAffinity());
    socket.setTCPKeepAlive(1L);
    Check.equal(1L, socket.getTCPKeepAliveSetting());
    socket.setTCPKeepAliveCount(3L);
    Check.equal(3L, socket.getTCPKeepAliveCount());
    socket.setTCPKeepAliveInterval(4L);
    Check.equal(4L, socket.getTCPKeepAliveInterval());
    socket.setTCPKeepAliveIdle(5L);
    Check.equal(5L, socket.getTCPKeepAliveIdle());
    socket.setRate(200L);
    Check.equal(200L, socket.getRate());
    socket.setRecoveryInterval(300L);
    Check.equal(300L, socket.getRecoveryInterval());
    socket.close();
  }

  private static void flags(ZMQ.Context context) {
    ZMQ.Socket socket = context.socket(ZMQ.DEALER);
    socket.setMulticastLoop(true);
    socket.setIPv4Only(true);
    Check.isTrue(socket.getIPv4Only());
    socket.setConflate(true);
    Check.isTrue(socket.getConflate());
    socket.setImmediate(true);
    Check.isTrue(socket.getImmediate());
    socket.setProbeRouter(true);
    socket.setPlainServer(true);
    Check.isTrue(socket.getPlainServer());
    socket.close();
    ZMQ.Socket router = context.socket(ZMQ.ROUTER);
    router.setRouterMandatory(true);
    router.close();
    ZMQ.Socket xpub = context.socket(ZMQ.XPUB);
    xpub.setXpubVerbose(true);
    xpub.close();
    ZMQ.Socket req = context.socket(ZMQ.REQ);
    req.setReqRelaxed(true);
    req.setReqCorrelate(true);
    req.close();
  }

  private static void bytes(ZMQ.Context context) {
    ZMQ.Socket socket = context.socket(ZMQ.DEALER);
    socket.setIdentity("me".getBytes());
    Check.equal("me".getBytes(), socket.getIdentity());
    socket.setPlainUsername("bob".getBytes());
    Check.equal("bob\0".getBytes(), socket.getPlainUsername());
    socket.setPlainPassword("pass".getBytes());
    Check.equal("pass\0".getBytes(), socket.getPlainPassword());
    socket.setZAPDomain("domain".getBytes());
    socket.close();
    ZMQ.Socket sub = context.socket(ZMQ.SUB);
    sub.subscribe("a".getBytes());
    sub.unsubscribe("a".getBytes());
    sub.close();
    final ZMQ.Socket gssapi = context.socket(ZMQ.DEALER);
    Check.unlessRefused(() -> gssapi.setGSSAPIServer(true));
    Check.unlessRefused(() -> gssapi.setGSSAPIPrincipal("p".getBytes()));
    Check.unlessRefused(() -> gssapi.setGSSAPIServicePrincipal("p".getBytes()));
    Check.unlessRefused(() -> gssapi.setGSSAPIPlainText(true));
    gssapi.close();
  }

  private static void endpoints(ZMQ.Context context) throws Exception {
    final ZMQ.Socket server = context.socket(ZMQ.REP);
    int port = server.bindToRandomPort("tcp://127.0.0.1");
    final String endpoint = "tcp://127.0.0.1:" + port;
    final ZMQ.Socket other = context.socket(ZMQ.REP);
    Check.throwsCode(
        ZMQ.Error.EADDRINUSE.getCode(),
        () -> {
          other.bind(endpoint);
          return null;
        });
    other.close();
    ZMQ.Socket client = context.socket(ZMQ.REQ);
    client.connect(endpoint);
    client.send("x");
    Check.equal("x", server.recvStr());
    client.disconnect(endpoint);
    server.unbind(endpoint);
    client.setLinger(0L);
    client.close();
    server.close();
  }

  private static void rest(ZMQ.Context context) throws Exception {
    long code = ZMQ.Error.ETERM.getCode();
    Check.equal(156384765L, code);
    ZMQ.Poller poller = context.poller(1);
    long ready = poller.poll();
    Check.equal(0L, ready);
    final ZMQ.Context ended = ZMQ.context(1);
    final ZMQ.Socket in = ended.socket(ZMQ.PULL);
    final ZMQ.Socket out = ended.socket(ZMQ.PUSH);
    Thread proxy =
        new Thread(
            () -> {
              ZMQ.proxy(in, out, null);
              in.close();
              out.close();
            });
    proxy.start();
    ended.term();
    proxy.join();
  }

  private static void messages() {
    ZContext context = new ZContext();
    ZMQ.Socket out = context.createSocket(ZMQ.PAIR);
    ZMQ.Socket in = context.createSocket(ZMQ.PAIR);
    in.bind("inproc://messages");
    out.connect("inproc://messages");
    ZMsg message = new ZMsg();
    message.addString("a");
    message.addFirst("first");
    message.addFirst("bytes first".getBytes());
    message.addLast("last");
    message.addLast("bytes last".getBytes());
    message.push("pushed");
    message.push("bytes pushed".getBytes());
    message.wrap(new ZFrame("address"));
    message.dump(new StringBuilder());
    Check.equal(9, message.size());
    message.send(out, false);
    Check.equal(9, message.size());
    Check.equal(message, ZMsg.recvMsg(in));
    message.send(out);
    Check.equal(9, ZMsg.recvMsg(in).size());
    message.send(out, true);
    Check.equal(0, message.size());
    context.destroy();
  }

  private static void auth() {
    ZContext context = new ZContext();
    ZAuth auth = new ZAuth(context);
    auth.setVerbose(false);
    auth.allow("127.0.0.1");
    auth.deny("127.0.0.2");
    auth.configurePlain("*", "passwords");
    auth.destroy();
    context.destroy();
  }
}
