// SPDX-License-Identifier: MPL-2.0
package legacy;

import java.nio.ByteBuffer;
import org.zeromq.ZMQ;

/** Byte buffers, with and without copying. */
public final class Buffers {
  public static void main(String[] args) throws Exception {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket out = context.socket(ZMQ.PAIR);
    ZMQ.Socket in = context.socket(ZMQ.PAIR);
    in.bind("inproc://buffers");
    out.connect("inproc://buffers");

    ByteBuffer source = ByteBuffer.allocateDirect(8);
    source.put("ABCDEFGH".getBytes());
    source.position(2);
    source.limit(6);
    Check.equal(4, out.sendByteBuffer(source, 0));
    Check.equal(6, source.position());
    ByteBuffer target = ByteBuffer.allocateDirect(16);
    target.position(1);
    Check.equal(4, in.recvByteBuffer(target, 0));
    Check.equal(5, target.position());
    Check.equal((byte) 'C', target.get(1));
    Check.equal(-1, in.recvByteBuffer(target, ZMQ.DONTWAIT));

    source.clear();
    source.position(3);
    Check.isTrue(out.sendZeroCopy(source, 5, 0));
    Check.equal(3, source.position());
    target.clear();
    target.position(9);
    Check.equal(5, in.recvZeroCopy(target, 16, 0));
    Check.equal(5, target.position());
    Check.equal((byte) 'A', target.get(0));
    Check.equal(-1, in.recvZeroCopy(target, 16, ZMQ.DONTWAIT));

    in.close();
    out.close();
    final ZMQ.Socket alone = context.socket(ZMQ.PUSH);
    Check.throwsCode(11, () -> alone.sendByteBuffer(ByteBuffer.allocateDirect(1), ZMQ.DONTWAIT));
    alone.close();
    context.term();
  }
}
