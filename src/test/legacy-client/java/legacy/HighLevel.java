// SPDX-License-Identifier: MPL-2.0
package legacy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.zeromq.ZContext;
import org.zeromq.ZDispatcher;
import org.zeromq.ZFrame;
import org.zeromq.ZLoop;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;
import org.zeromq.ZThread;

/** ZContext, ZFrame, ZMsg, ZLoop, ZThread and ZDispatcher. */
public final class HighLevel {
  public static void main(String[] args) throws Exception {
    contexts();
    frames();
    messages();
    loop();
    threads();
    dispatcher();
  }

  private static void contexts() {
    ZContext context = new ZContext();
    Check.equal(null, context.getContext());
    context.setIoThreads(2);
    context.setLinger(3);
    Check.equal(2, context.getIoThreads());
    Check.equal(3, context.getLinger());
    ZMQ.Socket socket = context.createSocket(ZMQ.DEALER);
    ZContext shadow = ZContext.shadow(context);
    Check.isTrue(context.isMain() && !shadow.isMain());
    Check.isTrue(shadow.getContext() == context.getContext());
    ZMQ.Socket inShadow = shadow.createSocket(ZMQ.DEALER);
    Check.isTrue(shadow.getSockets().contains(inShadow));
    Check.equal(1, context.getSockets().size());
    shadow.destroy();
    Check.equal(0, shadow.getSockets().size());
    context.destroySocket(socket);
    Check.equal(0, context.getSockets().size());
    context.createSocket(ZMQ.PULL);
    context.close();
    context.close();
  }

  private static final class EmptyFrame extends ZFrame {
    EmptyFrame() {
      super();
    }
  }

  private static void frames() {
    ZContext context = new ZContext();
    ZMQ.Socket out = context.createSocket(ZMQ.PAIR);
    ZMQ.Socket in = context.createSocket(ZMQ.PAIR);
    in.bind("inproc://frames");
    out.connect("inproc://frames");
    Check.isTrue(!new EmptyFrame().hasData());
    ZFrame frame = new ZFrame("Hello");
    Check.isTrue(frame.sendAndKeep(out, ZFrame.MORE));
    Check.isTrue(frame.sendAndKeep(out));
    Check.isTrue(frame.send(out, ZFrame.REUSE + ZFrame.MORE));
    Check.isTrue(frame.hasData());
    Check.isTrue(frame.sendAndDestroy(out, ZFrame.MORE));
    Check.isTrue(!frame.hasData());
    frame.reset("World");
    Check.isTrue(frame.sendAndDestroy(out));
    frame.reset("!".getBytes());
    Check.isTrue(frame.send(out, 0));

    ZFrame first = ZFrame.recvFrame(in);
    Check.isTrue(first.hasMore() && first.streq("Hello") && first.size() == 5);
    Check.equal("48656C6C6F", first.strhex());
    ZFrame second = ZFrame.recvFrame(in, ZFrame.DONTWAIT);
    Check.isTrue(!second.hasMore() && second.hasSameData(first) && second.equals(first));
    Check.equal(first.hashCode(), second.duplicate().hashCode());
    Check.equal("Hello", second.toString());
    Check.equal("Hello".getBytes(), second.getData());
    for (String expected : new String[] {"Hello", "Hello", "World", "!"}) {
      Check.equal(expected, new String(ZFrame.recvFrame(in).getData()));
    }
    first.print("frame: ");
    first.destroy();
    context.destroy();
  }

  private static void messages() throws Exception {
    ZMsg message = ZMsg.newStringMsg("b", "c");
    message.push(new ZFrame("a"));
    message.add("d");
    message.add("e".getBytes());
    message.add(new ZFrame("f"));
    Check.equal(6L, message.contentSize());
    Check.equal("a", message.getFirst().toString());
    Check.equal("f", message.getLast().toString());
    Check.equal("a", message.popString());
    Check.equal("b", message.pop().toString());
    Check.equal("c", message.poll().toString());
    Check.equal("d", message.element().toString());
    Check.equal("d", message.peek().toString());
    Check.isTrue(message.contains(new ZFrame("e")));
    List<ZFrame> frames = new ArrayList<ZFrame>();
    for (ZFrame frame : message) {
      frames.add(frame);
    }
    Check.equal(3, frames.size());
    Check.equal(3, message.toArray().length);
    ZMsg copy = message.duplicate();
    Check.equal(message, copy);
    Check.equal(message.hashCode(), copy.hashCode());
    message.wrap(new ZFrame("address"));
    Check.equal("address", message.unwrap().toString());
    Check.equal(copy, message);

    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    Check.isTrue(ZMsg.save(message, new DataOutputStream(stored)));
    ByteArrayInputStream loaded = new ByteArrayInputStream(stored.toByteArray());
    Check.equal(message, ZMsg.load(new DataInputStream(loaded)));

    java.util.Deque<ZFrame> deque = copy;
    deque.addFirst(new ZFrame("front"));
    deque.offerLast(new ZFrame("back"));
    Check.equal("front", deque.pop().toString());
    Check.equal("back", deque.pollLast().toString());
    copy.destroy();
    Check.isTrue(copy.isEmpty() && copy.pop() == null && copy.popString() == null);
  }

  private static void loop() {
    ZContext context = new ZContext();
    ZMQ.Socket out = context.createSocket(ZMQ.PAIR);
    final ZMQ.Socket in = context.createSocket(ZMQ.PAIR);
    in.bind("inproc://loop");
    out.connect("inproc://loop");
    final List<Object> seen = new ArrayList<Object>();
    ZLoop loop = new ZLoop();
    loop.verbose(false);
    ZLoop.IZLoopHandler sends =
        (l, item, arg) -> {
          seen.add(arg);
          ((ZMQ.Socket) arg).send("PING");
          return 0;
        };
    ZLoop.IZLoopHandler receives =
        (l, item, arg) -> {
          seen.add(item.getSocket().recvStr());
          return -1;
        };
    ZMQ.PollItem item = new ZMQ.PollItem(in, ZMQ.Poller.POLLIN);
    Check.equal(0, loop.addTimer(5, 1, sends, out));
    Check.equal(0, loop.addTimer(100000, 0, sends, "never"));
    Check.equal(0, loop.removeTimer("never"));
    Check.equal(0, loop.addPoller(item, receives, in));
    Check.equal(-1, loop.start());
    Check.equal(out, seen.get(0));
    Check.equal("PING", seen.get(1));
    loop.removePoller(item);
    loop.destroy();
    context.destroy();
  }

  private static void threads() throws Exception {
    final CountDownLatch ran = new CountDownLatch(1);
    ZThread.start(
        new ZThread.IDetachedRunnable() {
          @Override
          public void run(Object[] args) {
            Check.equal("argument", args[0]);
            ran.countDown();
          }
        },
        "argument");
    ran.await();
    ZContext context = new ZContext();
    ZMQ.Socket pipe =
        ZThread.fork(
            context,
            new ZThread.IAttachedRunnable() {
              @Override
              public void run(Object[] args, ZContext shadow, ZMQ.Socket pipe) {
                Check.isTrue(!shadow.isMain());
                pipe.send(args[0] + pipe.recvStr());
              }
            },
            "echo ");
    pipe.send("of this");
    Check.equal("echo of this", pipe.recvStr());
    context.destroy();
  }

  private static void dispatcher() throws Exception {
    ZContext context = new ZContext();
    ZMQ.Socket in = context.createSocket(ZMQ.PAIR);
    ZMQ.Socket out = context.createSocket(ZMQ.PAIR);
    in.bind("inproc://dispatcher");
    out.connect("inproc://dispatcher");
    ZDispatcher dispatcher = new ZDispatcher();
    ZDispatcher.ZSender sender = new ZDispatcher.ZSender();
    dispatcher.registerHandler(
        in,
        new ZDispatcher.ZMessageHandler() {
          @Override
          public void handleMessage(ZDispatcher.ZSender reply, ZMsg message) {
            reply.send(message);
          }
        },
        sender);
    ZMsg.newStringMsg("there", "and back").send(out);
    Check.equal(ZMsg.newStringMsg("there", "and back"), ZMsg.recvMsg(out));
    dispatcher.unregisterHandler(in);
    dispatcher.shutdown();
    context.destroy();
  }
}
