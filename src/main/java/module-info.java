// SPDX-License-Identifier: MPL-2.0
/** ZeroMQ for Java: {@code org.zeromq}, and {@code zmq.h} itself in {@code org.zeromq.jni}. */
module org.zeromq.jzmq {
  requires static org.jspecify;

  exports org.zeromq;
  exports org.zeromq.jni;
  exports org.zeromq.proto;
  exports org.zeromq.timer;
  exports org.zeromq.util;
  exports zmq;
  exports zmq.io;
  exports zmq.io.mechanism;
  exports zmq.msg;
  exports zmq.poll;
  exports zmq.socket;
  exports zmq.socket.clientserver;
  exports zmq.socket.pipeline;
  exports zmq.socket.pubsub;
  exports zmq.socket.radiodish;
  exports zmq.socket.reqrep;
  exports zmq.socket.scattergather;
  exports zmq.util;
  exports zmq.util.function;
}
