// SPDX-License-Identifier: MPL-2.0
package legacy;

import org.zeromq.ZMQ;
import org.zeromq.ZMQForwarder;
import org.zeromq.ZMQQueue;
import org.zeromq.ZMQStreamer;

/** The three devices and the proxy, each until its context ends. */
public final class Devices {
  public static void main(String[] args) throws Exception {
    queue();
    proxy();
    oneWay(true);
    oneWay(false);
  }

  private static void queue() throws Exception {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket front = context.socket(ZMQ.ROUTER);
    ZMQ.Socket back = context.socket(ZMQ.DEALER);
    front.bind("inproc://front");
    back.bind("inproc://back");
    final ZMQQueue queue = new ZMQQueue(context, front, back);
    Thread device = started(queue, front, back);
    requestAndReply(context);
    queue.close();
    context.term();
    device.join();
  }

  private static void proxy() throws Exception {
    ZMQ.Context context = ZMQ.context(1);
    final ZMQ.Socket front = context.socket(ZMQ.ROUTER);
    final ZMQ.Socket back = context.socket(ZMQ.DEALER);
    front.bind("inproc://front");
    back.bind("inproc://back");
    Thread device = started(() -> ZMQ.proxy(front, back, null), front, back);
    requestAndReply(context);
    context.term();
    device.join();
  }

  private static void requestAndReply(ZMQ.Context context) {
    ZMQ.Socket client = context.socket(ZMQ.REQ);
    ZMQ.Socket server = context.socket(ZMQ.REP);
    client.connect("inproc://front");
    server.connect("inproc://back");
    client.send("request");
    Check.equal("request", server.recvStr());
    server.sendMore("two");
    server.send("parts");
    Check.equal("two", client.recvStr());
    Check.equal("parts", client.recvStr());
    client.close();
    server.close();
  }

  private static void oneWay(boolean streamer) throws Exception {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket in = context.socket(streamer ? ZMQ.PULL : ZMQ.SUB);
    ZMQ.Socket out = context.socket(streamer ? ZMQ.PUSH : ZMQ.XPUB);
    ZMQ.Socket source = context.socket(streamer ? ZMQ.PUSH : ZMQ.XPUB);
    ZMQ.Socket sink = context.socket(streamer ? ZMQ.PULL : ZMQ.SUB);
    source.bind("inproc://in");
    in.connect("inproc://in");
    out.bind("inproc://out");
    sink.connect("inproc://out");
    if (!streamer) {
      in.subscribe("".getBytes());
      sink.subscribe("".getBytes());
      source.recv();
      out.recv();
    }
    Thread device =
        started(
            streamer ? new ZMQStreamer(context, in, out) : new ZMQForwarder(context, in, out),
            in,
            out);
    source.sendMore("two");
    source.send("parts");
    Check.equal("two", sink.recvStr());
    Check.isTrue(sink.hasReceiveMore());
    Check.equal("parts", sink.recvStr());
    source.close();
    sink.close();
    context.term();
    device.join();
  }

  private static Thread started(Runnable device, final ZMQ.Socket in, final ZMQ.Socket out) {
    Thread thread =
        new Thread(
            () -> {
              device.run();
              in.close();
              out.close();
            });
    thread.start();
    return thread;
  }
}
