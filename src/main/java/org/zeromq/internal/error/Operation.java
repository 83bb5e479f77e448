// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

/**
 * The operations that the messages of exceptions name: the functions of zmq.h without {@code zmq_}.
 *
 * <p>They are constant strings, so that passing one on the path of a message costs nothing.
 */
public final class Operation {
  public static final String BIND = "bind";
  public static final String UNBIND = "unbind";
  public static final String CONNECT = "connect";
  public static final String CONNECT_PEER = "connect_peer";
  public static final String DISCONNECT = "disconnect";
  public static final String JOIN = "join";
  public static final String LEAVE = "leave";
  public static final String MONITOR = "monitor";
  public static final String PEER_STATE = "get_peer_state";
  public static final String PIPES_STATS = "monitor_pipes_stats";
  public static final String HAS = "has";
  public static final String SEND = "send";
  public static final String RECV = "recv";
  public static final String GETSOCKOPT = "getsockopt";
  public static final String SETSOCKOPT = "setsockopt";
  public static final String POLL = "poll";
  public static final String PROXY = "proxy";
  public static final String SOCKET = "socket";
  public static final String CTX_NEW = "ctx_new";
  public static final String CTX_SET = "ctx_set";
  public static final String CTX_GET = "ctx_get";
  public static final String CTX_SHUTDOWN = "ctx_shutdown";
  public static final String CTX_TERM = "ctx_term";
  public static final String MSG = "msg";

  private Operation() {}
}
