// SPDX-License-Identifier: MPL-2.0
package legacy;

import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Exceptions and their numbers, the end of a context included. */
public final class Errors {
  public static void main(String[] args) throws Exception {
    final ZMQ.Context context = ZMQ.context(1);
    final ZMQ.Socket rep = context.socket(ZMQ.REP);
    Check.throwsCode(ZMQ.Error.EFSM.getCode(), () -> rep.send("too early"));
    Check.throwsCode(22, () -> rep.bindToRandomPort("hello"));
    Check.throwsCode(
        ZMQ.Error.EPROTONOSUPPORT.getCode(), () -> rep.bindToRandomPort("nosuch://127.0.0.1"));
    Check.throwsCode(22, () -> context.socket(99));
    Check.throwsCode(22, () -> ZMQ.context(-1));
    final ZMQ.Socket push = context.socket(ZMQ.PUSH);
    Check.throwsCode(ZMQ.Error.ENOTSUP.getCode(), () -> push.recv());
    push.close();
    Check.throwsCode(ZMQ.Error.ENOTSOCK.getCode(), () -> push.send("x"));

    ZMQException mine = new ZMQException("my text", 98);
    Check.equal(98, mine.getErrorCode());
    Check.equal("my text", mine.getMessage());
    Check.equal("org.zeromq.ZMQException: my text(0x62)", mine.toString());
    RuntimeException general = mine;
    Check.isTrue(general != null);

    Check.equal(ZMQ.Error.ETERM, ZMQ.Error.findByCode((int) ZMQ.Error.ETERM.getCode()));
    switch (ZMQ.Error.valueOf("EFSM")) {
      case EFSM:
        break;
      default:
        throw new AssertionError();
    }

    Thread receiver =
        new Thread(
            () -> {
              try {
                rep.recv();
              } catch (ZMQException e) {
                if (e.getErrorCode() == ZMQ.Error.ETERM.getCode()) {
                  rep.close();
                }
              }
            });
    receiver.start();
    context.term();
    receiver.join();
    Check.throwsCode(22, () -> context.socket(ZMQ.PUSH));
    Check.equal(-1, context.getMaxSockets());
  }
}
