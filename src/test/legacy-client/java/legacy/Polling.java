// SPDX-License-Identifier: MPL-2.0
package legacy;

import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import org.zeromq.ZMQ;

/** Pollers with holes, items, channels. */
public final class Polling {
  public static void main(String[] args) throws Exception {
    ZMQ.Context context = ZMQ.context(1);
    holes(context);
    items(context);
    channels(context);
    timeouts(context);
    context.term();
  }

  private static void holes(ZMQ.Context context) throws Exception {
    ZMQ.Socket[] pulls = new ZMQ.Socket[3];
    ZMQ.Socket[] pushes = new ZMQ.Socket[3];
    ZMQ.Poller poller = context.poller(2);
    Check.equal(2, poller.getSize());
    for (int i = 0; i < 3; i++) {
      pulls[i] = context.socket(ZMQ.PULL);
      pushes[i] = context.socket(ZMQ.PUSH);
      pulls[i].bind("inproc://poll" + i);
      pushes[i].connect("inproc://poll" + i);
      Check.equal(i, poller.register(pulls[i], ZMQ.Poller.POLLIN));
    }
    Check.equal(18, poller.getSize());
    Check.equal(3, poller.getNext());
    poller.unregister(pulls[1]);
    Check.equal(3, poller.getNext());
    Check.equal(null, poller.getItem(1));
    Check.isTrue(poller.getSocket(2) == pulls[2]);
    pushes[1].send("not seen");
    pushes[2].send("seen");
    Check.equal(1, poller.poll(1000));
    Check.isTrue(!poller.pollin(0) && !poller.pollin(1) && poller.pollin(2));
    Check.isTrue(!poller.pollout(2) && !poller.pollerr(2));
    Check.equal(1, poller.register(pulls[1], ZMQ.Poller.POLLIN));
    Check.equal(2, poller.poll(1000));
    Check.isTrue(poller.getItem(1).isReadable());
    pulls[0].close();
    final ZMQ.Poller closed = poller;
    Check.throwsCode(22, () -> closed.poll(0));
    for (int i = 0; i < 3; i++) {
      pulls[i].close();
      pushes[i].close();
    }
  }

  private static void items(ZMQ.Context context) {
    ZMQ.Socket out = context.socket(ZMQ.PAIR);
    ZMQ.Socket in = context.socket(ZMQ.PAIR);
    in.bind("inproc://items");
    out.connect("inproc://items");
    ZMQ.PollItem[] items = {
      new ZMQ.PollItem(out, ZMQ.Poller.POLLOUT), new ZMQ.PollItem(in, ZMQ.Poller.POLLIN),
    };
    Check.equal(1, ZMQ.poll(items, 0L));
    Check.isTrue(items[0].isWritable() && !items[1].isReadable() && !items[0].isError());
    out.send("x");
    Check.equal(2, ZMQ.poll(items, 2, -1L));
    Check.equal(ZMQ.Poller.POLLIN, items[1].readyOps());
    Check.isTrue(items[1].getSocket() == in && items[1].getRawSocket() == null);
    Check.isTrue(items[1].equals(new ZMQ.PollItem(in, ZMQ.Poller.POLLIN)));
    ZMQ.Poller poller = new ZMQ.Poller(1);
    poller.register(items[1]);
    Check.equal(1, poller.poll(-1));
    Check.isTrue(poller.getItem(0) == items[1]);
    in.close();
    out.close();
  }

  private static void channels(ZMQ.Context context) throws Exception {
    Pipe pipe = Pipe.open();
    ZMQ.Poller poller = context.poller();
    Check.equal(0, poller.register(pipe.source(), ZMQ.Poller.POLLIN));
    Check.equal(1, poller.register(pipe.sink(), ZMQ.Poller.POLLOUT));
    pipe.sink().write(ByteBuffer.wrap(new byte[] {1}));
    Check.equal(2, poller.poll(1000));
    Check.isTrue(poller.pollin(0) && poller.pollout(1));
    poller.unregister(pipe.source());
    Check.equal(1, poller.poll(1000));
    pipe.source().close();
    pipe.sink().close();
  }

  @SuppressWarnings("deprecation")
  private static void timeouts(ZMQ.Context context) {
    ZMQ.Poller poller = context.poller();
    Check.equal(-2L, poller.getTimeout());
    Check.equal(0, poller.poll(-1));
    ZMQ.Socket pull = context.socket(ZMQ.PULL);
    poller.register(pull, ZMQ.Poller.POLLIN);
    poller.setTimeout(5);
    poller.setTimeout(-2);
    Check.equal(5L, poller.getTimeout());
    long ready = poller.poll();
    Check.equal(0L, ready);
    Check.equal(0, poller.poll(-2));
    pull.close();
  }
}
