// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.blocked;
import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.SelectorProvider;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Invalid pollers and items, and items that become invalid during the poll. */
final class PollCases {
  private PollCases() {}

  private static ZMQ.PollItem item(ZMQ.Socket socket) {
    return new ZMQ.PollItem(socket, ZMQ.Poller.POLLIN);
  }

  @Case
  static void aClosedSocketInAPoller() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ZMQ.Poller poller = context.createPoller(1);
      poller.register(ends[1]);
      ends[1].close();
      explained("poll on PULL: EINVAL, the socket is closed", () -> poller.poll(-1));
      explained("poll on PULL: EINVAL, the socket is closed", () -> poller.poll(0));
      poller.register(ends[1]);
      poller.unregister(ends[1]);
      refused(() -> poller.poll(-1), ZMQ.Error.EINVAL);
      poller.unregister(ends[1]);
      same(0, poller.poll(-1));
    }
  }

  @Case
  static void closingASocketDuringThePoll() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int i = 0; i < 30; i++) {
        ZMQ.Socket[] ends = pipe(context);
        ZMQ.Socket other = context.createSocket(SocketType.PULL);
        ZMQ.PollItem[] items = {item(other), item(ends[1]), item(ends[1])};
        Misuse.Other poll = blocked(() -> ZMQ.poll(items, -1));
        ends[1].close();
        poll.endsWith(ZMQ.Error.EINVAL);
        check(other.recv(ZMQ.DONTWAIT) == null);
      }
    }
  }

  @Case
  static void socketsOfSeveralContextsInOnePoller() throws Throwable {
    try (ZContext one = new ZContext();
        ZContext two = new ZContext()) {
      ZMQ.Poller poller = one.createPoller(2);
      ZMQ.Socket[] ends = pipe(two);
      poller.register(one.createSocket(SocketType.PULL), ZMQ.Poller.POLLIN);
      int slot = poller.register(ends[1], ZMQ.Poller.POLLIN);
      ends[0].send("hello");
      same(1, poller.poll(-1));
      check(poller.pollin(slot));
      two.destroy();
      refused(() -> poller.poll(-1), ZMQ.Error.ETERM, ZMQ.Error.EINVAL);
    }
  }

  @Case
  static void aPollerThatIsChangedDuringThePoll() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ZMQ.Poller poller = context.createPoller(1);
      poller.register(ends[1], ZMQ.Poller.POLLIN);
      Misuse.Other poll = blocked(() -> poller.poll(-1));
      for (int i = 0; i < 100; i++) {
        poller.register(context.createSocket(SocketType.PULL));
      }
      poller.unregister(ends[1]);
      explained("poll: EBUSY, another thread uses the poller", () -> poller.poll(0));
      poller.close();
      ends[0].send("hello");
      poll.ends();
    }
  }

  @Case
  static void aPollerUsedByManyThreadsWhileItChanges() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Poller poller = context.createPoller(1);
      ZMQ.Socket[] sockets = new ZMQ.Socket[8];
      for (int i = 0; i < sockets.length; i++) {
        sockets[i] = context.createSocket(SocketType.PULL);
      }
      Misuse.Other[] others = new Misuse.Other[4];
      for (int i = 0; i < others.length; i++) {
        int first = i;
        others[i] =
            start(
                () -> {
                  for (int j = 0; j < 500; j++) {
                    ZMQ.Socket socket = sockets[(first + j) % sockets.length];
                    survives(() -> poller.register(socket, 1));
                    survives(() -> poller.poll(0));
                    survives(() -> poller.unregister(socket));
                    survives(() -> poller.pollin(3));
                  }
                });
      }
      for (Misuse.Other other : others) {
        other.ends();
      }
    }
  }

  @Case
  static void countsAndSlotsOutOfRange() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.PollItem[] items = {item(context.createSocket(SocketType.PULL)), null};
      int[] numbers = {Integer.MIN_VALUE, -1, 3, 1000, Integer.MAX_VALUE};
      for (int number : numbers) {
        refused(IndexOutOfBoundsException.class, () -> ZMQ.poll(items, number, 0));
        ZMQ.Poller poller = context.createPoller(1);
        poller.register(items[0]);
        check(!poller.pollin(number) && !poller.pollout(number) && !poller.pollerr(number));
        check(poller.getItem(number) == null && poller.getSocket(number) == null);
      }
      same(0, ZMQ.poll(items, 0, -1));
      same(0, ZMQ.poll(new ZMQ.PollItem[2], 2, -1));
      same(0, ZMQ.poll(items, 2, 0));
      refused(NegativeArraySizeException.class, () -> context.createPoller(-1));
      refused(NullPointerException.class, () -> ZMQ.poll(null, 0));
      refused(NullPointerException.class, () -> new ZMQ.PollItem((ZMQ.Socket) null, 1));
      refused(NullPointerException.class, () -> new ZMQ.PollItem((SelectableChannel) null, 1));
      refused(
          NullPointerException.class, () -> context.createPoller(1).register((ZMQ.PollItem) null));
    }
  }

  @Case
  static void timesAndEventsOutOfRange() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ends[0].send("hello");
      for (long time : new long[] {Long.MIN_VALUE, -2, Long.MAX_VALUE, Integer.MAX_VALUE + 1L}) {
        same(1, ZMQ.poll(new ZMQ.PollItem[] {item(ends[1])}, time));
      }
      for (int events : new int[] {Integer.MIN_VALUE, -1, 0, 8, 65536, Integer.MAX_VALUE}) {
        survives(() -> ZMQ.poll(new ZMQ.PollItem[] {new ZMQ.PollItem(ends[1], events)}, 1));
      }
      Misuse.Other poll =
          blocked(
              () ->
                  ZMQ.poll(
                      new ZMQ.PollItem[] {item(context.createSocket(SocketType.PULL))},
                      Long.MAX_VALUE));
      poll.interrupt();
      poll.endsInterrupted();
    }
  }

  @Case
  static void aClosedChannelInAPoller() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Poller poller = context.createPoller(1);
      Pipe pipe = Pipe.open();
      poller.register(pipe.source(), ZMQ.Poller.POLLIN);
      same(0, poller.poll(0));
      pipe.source().close();
      refused(() -> poller.poll(0), ZMQ.Error.EINVAL);
      refused(() -> poller.poll(-1), ZMQ.Error.EINVAL);
      pipe.sink().close();
    }
  }

  @Case
  static void closingAChannelDuringThePoll() throws Throwable {
    try (ZContext context = new ZContext()) {
      Pipe pipe = Pipe.open();
      ZMQ.PollItem[] items = {
        item(context.createSocket(SocketType.PULL)), new ZMQ.PollItem(pipe.source(), 1)
      };
      Misuse.Other poll = blocked(() -> ZMQ.poll(items, -1));
      pipe.source().close();
      poll.interrupt();
      survives(poll::ends);
      pipe.sink().close();
    }
  }

  /** A channel that is not of the JDK. */
  private static final class Foreign extends AbstractSelectableChannel {
    Foreign() {
      super(SelectorProvider.provider());
    }

    @Override
    protected void implCloseSelectableChannel() {}

    @Override
    protected void implConfigureBlocking(boolean block) {}

    @Override
    public int validOps() {
      return SelectionKey.OP_READ;
    }
  }

  @Case
  static void aForeignChannelInAPoller() throws Throwable {
    try (ZContext context = new ZContext();
        Foreign foreign = new Foreign()) {
      ZMQ.Poller poller = context.createPoller(1);
      poller.register(foreign, ZMQ.Poller.POLLIN);
      refused(() -> poller.poll(0), ZMQ.Error.ENOTSUP);
      check(context.createPoller(1).poll(0) == 0);
    }
  }

  @Case
  static void aSelectorOfTheJdkOnTheSameChannels() throws Throwable {
    try (ZContext context = new ZContext();
        Selector selector = Selector.open()) {
      Pipe pipe = Pipe.open();
      pipe.source().configureBlocking(false);
      pipe.source().register(selector, SelectionKey.OP_READ);
      ZMQ.PollItem[] items = {
        new ZMQ.PollItem(pipe.source(), 1), item(context.createSocket(SocketType.PULL))
      };
      Misuse.Other select = start(selector::select);
      Misuse.Other poll = blocked(() -> ZMQ.poll(items, -1));
      pipe.sink().write(java.nio.ByteBuffer.allocate(1));
      poll.ends();
      select.ends();
    }
  }

  @Case
  static void aThousandItemsAndTheSameOneAgainAndAgain() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ZMQ.PollItem[] items = new ZMQ.PollItem[10_000];
      for (int i = 0; i < items.length; i++) {
        items[i] = i % 3 == 0 ? null : item(ends[1]);
      }
      ends[0].send("hello");
      same(6666, ZMQ.poll(items, -1));
      check(ends[1].recv() != null);
    }
  }

  @Case(fix = "poll-of-any-sockets")
  static void socketsOfBothKindsWhoseContextHasEnded() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket server = context.socket(SocketType.SERVER);
    ZMQ.Socket pull = context.socket(SocketType.PULL);
    ZMQ.PollItem[] items = {item(server), item(pull), item(server)};
    Misuse.Other term = Misuse.start(context::term);
    Eventually.isTrue(
        () -> {
          try {
            return pull.getEvents() < 0;
          } catch (ZMQException e) {
            return e.getErrorCode() == ZMQ.Error.ETERM.getCode();
          }
        });
    for (int i = 0; i < 2; i++) {
      refused(() -> ZMQ.poll(items, 0), ZMQ.Error.ETERM);
    }
    server.close();
    pull.close();
    term.ends();
  }

  @Case(fix = "poll-of-any-sockets")
  static void oneSocketWithSeveralInterests() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (SocketType type : new SocketType[] {SocketType.PAIR, SocketType.CHANNEL}) {
        ZMQ.Socket[] ends = Misuse.pair(context, type, type);
        ends[0].setSndHWM(1);
        ZMQ.PollItem in = new ZMQ.PollItem(ends[0], ZMQ.Poller.POLLIN);
        ZMQ.PollItem out = new ZMQ.PollItem(ends[0], ZMQ.Poller.POLLOUT);
        ZMQ.PollItem none = new ZMQ.PollItem(ends[0], 0);
        same(1, ZMQ.poll(new ZMQ.PollItem[] {none, in, out, none}, 0));
        check(out.isWritable() && !in.isReadable());
        same(0, ZMQ.poll(new ZMQ.PollItem[] {in, none}, 10));
        ends[0].send("hello");
        byte[] hello = ends[1].recv();
        check(hello != null);
        ends[1].send(hello);
        same(3, ZMQ.poll(new ZMQ.PollItem[] {in, out, none, in}, 1000));
      }
    }
  }
}
