// SPDX-License-Identifier: MPL-2.0
/** ZeroMQ for Java: {@code org.zeromq}, and {@code zmq.h} itself in {@code org.zeromq.jni}. */
module org.zeromq.jzmq {
  exports org.zeromq;
  exports org.zeromq.jni;
  exports org.zeromq.proto;
  exports org.zeromq.timer;
  exports org.zeromq.util;
  exports zmq;
  exports zmq.poll;
  exports zmq.util;
  exports zmq.util.function;
}
