// SPDX-License-Identifier: MPL-2.0
package legacy;

import org.zeromq.ZMQ;

/**
 * A subclass that overrides a method that returned void: its class file still works, its source
 * must declare boolean now, so it is not recompiled.
 */
public final class OverriddenVoid {
  private static final class AliasSocket extends ZMQ.Socket {
    AliasSocket(ZMQ.Context context) {
      super(context, ZMQ.PAIR);
    }

    @Override
    public void bind(String endpoint) {
      super.bind(endpoint.replace("alias:", "inproc:"));
    }
  }

  public static void main(String[] args) {
    ZMQ.Context context = ZMQ.context(1);
    AliasSocket in = new AliasSocket(context);
    ZMQ.Socket out = context.socket(ZMQ.PAIR);
    in.bind("alias://overridden");
    out.connect("inproc://overridden");
    out.send("hello");
    Check.equal("hello", in.recvStr());
    out.close();
    in.close();
    context.term();
  }
}
