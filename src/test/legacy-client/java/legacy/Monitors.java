// SPDX-License-Identifier: MPL-2.0
package legacy;

import org.zeromq.ZMQ;

/** Monitors and their events. */
public final class Monitors {
  public static void main(String[] args) throws Exception {
    ZMQ.Context context = ZMQ.context(1);
    final ZMQ.Socket rep = context.socket(ZMQ.REP);
    Check.throwsCode(
        ZMQ.Error.EPROTONOSUPPORT.getCode(),
        () -> rep.monitor("tcp://127.0.0.1:5555", ZMQ.EVENT_ALL));
    Check.isTrue(rep.monitor("inproc://monitor", ZMQ.EVENT_ALL));
    ZMQ.Socket monitor = context.socket(ZMQ.PAIR);
    monitor.connect("inproc://monitor");
    Check.equal(null, ZMQ.Event.recv(monitor, ZMQ.DONTWAIT));

    String endpoint = "tcp://127.0.0.1:" + rep.bindToRandomPort("tcp://127.0.0.1");
    ZMQ.Event event = ZMQ.Event.recv(monitor);
    Check.equal(ZMQ.EVENT_LISTENING, event.getEvent());
    Check.equal(endpoint, event.getAddress());
    Check.isTrue((Integer) event.getValue() > 0);

    ZMQ.Event own = new ZMQ.Event(ZMQ.EVENT_CLOSED, 5, "address");
    Check.equal(5, own.getValue());

    rep.monitor(null, 0);
    monitor.close();
    rep.close();
    context.term();
  }
}
