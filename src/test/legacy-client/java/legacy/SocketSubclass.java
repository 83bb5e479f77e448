// SPDX-License-Identifier: MPL-2.0
package legacy;

import org.zeromq.ZMQ;

/** Subclasses that override and call protected members. */
public final class SocketSubclass {
  private static final int ZMQ_LINGER = 17;
  private static final int ZMQ_IDENTITY = 5;
  private static final int ZMQ_AFFINITY = 4;

  private static final class CountingContext extends ZMQ.Context {
    CountingContext() {
      super(1);
    }

    @Override
    public ZMQ.Socket socket(int type) {
      return new CountingSocket(this, type);
    }
  }

  private static final class CountingSocket extends ZMQ.Socket {
    private int received;
    private int sent;

    CountingSocket(ZMQ.Context context, int type) {
      super(context, type);
    }

    @Override
    public byte[] recv(int flags) {
      received++;
      return super.recv(flags);
    }

    @Override
    public boolean send(byte[] message, int offset, int length, int flags) {
      sent++;
      return super.send(message, offset, length, flags);
    }

    long lingerByNumber(long value) {
      setLongSockopt(ZMQ_LINGER, value);
      return getLongSockopt(ZMQ_LINGER);
    }

    long affinityByNumber(long value) {
      setLongSockopt(ZMQ_AFFINITY, value);
      return getLongSockopt(ZMQ_AFFINITY);
    }

    byte[] identityByNumber(byte[] value) {
      setBytesSockopt(ZMQ_IDENTITY, value);
      return getBytesSockopt(ZMQ_IDENTITY);
    }

    void destroyTwice() {
      destroy();
      destroy();
    }
  }

  private static final class Numbers extends ZMQ {
    static void check() {
      Check.equal(version_full(), ZMQ.getFullVersion());
      Check.equal(version_major(), ZMQ.getMajorVersion());
      Check.equal(version_minor(), ZMQ.getMinorVersion());
      Check.equal(version_patch(), ZMQ.getPatchVersion());
      Check.equal(make_version(4, 3, 5), ZMQ.makeVersion(4, 3, 5));
      Check.equal(ENOTSUP(), code(ZMQ.Error.ENOTSUP));
      Check.equal(EPROTONOSUPPORT(), code(ZMQ.Error.EPROTONOSUPPORT));
      Check.equal(ENOBUFS(), code(ZMQ.Error.ENOBUFS));
      Check.equal(ENETDOWN(), code(ZMQ.Error.ENETDOWN));
      Check.equal(EADDRINUSE(), code(ZMQ.Error.EADDRINUSE));
      Check.equal(EADDRNOTAVAIL(), code(ZMQ.Error.EADDRNOTAVAIL));
      Check.equal(ECONNREFUSED(), code(ZMQ.Error.ECONNREFUSED));
      Check.equal(EINPROGRESS(), code(ZMQ.Error.EINPROGRESS));
      Check.equal(EHOSTUNREACH(), code(ZMQ.Error.EHOSTUNREACH));
      Check.equal(EMTHREAD(), code(ZMQ.Error.EMTHREAD));
      Check.equal(EFSM(), code(ZMQ.Error.EFSM));
      Check.equal(ENOCOMPATPROTO(), code(ZMQ.Error.ENOCOMPATPROTO));
      Check.equal(ETERM(), code(ZMQ.Error.ETERM));
      Check.equal(ENOTSOCK(), code(ZMQ.Error.ENOTSOCK));
    }

    private static long code(ZMQ.Error error) {
      return error.getCode();
    }
  }

  private static final class RunPoll extends ZMQ.Poller {
    RunPoll(ZMQ.Context context) {
      super(context);
    }

    static int of(ZMQ.PollItem... items) {
      return run_poll(items, items.length, 0);
    }
  }

  public static void main(String[] args) throws Exception {
    Numbers.check();
    CountingContext context = new CountingContext();
    CountingSocket in = (CountingSocket) context.socket(ZMQ.PAIR);
    CountingSocket out = (CountingSocket) context.socket(ZMQ.PAIR);
    in.bind("inproc://subclass");
    out.connect("inproc://subclass");

    out.send("string");
    out.send("bytes".getBytes(), 0);
    out.sendMore("more");
    out.send("plain".getBytes(), 0, 5, 0);
    Check.equal(4, out.sent);
    Check.equal("string", in.recvStr());
    Check.equal("bytes", new String(in.recv()));
    Check.equal("more", new String(in.recv(0)));
    Check.equal("plain", in.recvStr(0));
    Check.equal(4, in.received);

    Check.equal(9L, in.lingerByNumber(9));
    Check.equal(3L, in.affinityByNumber(3));
    Check.equal("id".getBytes(), in.identityByNumber("id".getBytes()));

    RunPoll poller = new RunPoll(context);
    Check.equal(32, poller.getSize());
    Check.equal(1, RunPoll.of(new ZMQ.PollItem(out, ZMQ.Poller.POLLOUT)));

    out.destroyTwice();
    in.close();
    final CountingSocket closed = in;
    Check.throwsCode(ZMQ.Error.ENOTSOCK.getCode(), () -> closed.recv(0));
    context.term();
  }
}
