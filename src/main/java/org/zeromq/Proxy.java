// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/** libzmq's proxy, inside all its sockets at once for as long as it runs. */
final class Proxy {
  private Proxy() {}

  /**
   * Runs until the context is terminated or, with a control socket, until that says TERMINATE.
   *
   * @param capture null for none
   * @param control null for none
   * @return true
   */
  static boolean run(
      SocketHandle frontend, SocketHandle backend, SocketHandle capture, SocketHandle control) {
    SocketHandle[] sockets = {frontend, backend, capture, control};
    Object caller = sockets;
    int entered = 0;
    try {
      for (; entered < sockets.length; entered++) {
        if (sockets[entered] != null) {
          sockets[entered].enterRepeatedly(caller);
        }
      }
      int result;
      do {
        result =
            control == null
                ? Zmq.zmq_proxy(frontend.address(), backend.address(), address(capture))
                : Zmq.zmq_proxy_steerable(
                    frontend.address(), backend.address(), address(capture), control.address());
      } while (result == -ZmqErrno.EINTR);
      if (result != -ZmqErrno.ETERM) {
        ZMQException.check(result);
      }
      return true;
    } finally {
      for (int i = 0; i < entered; i++) {
        if (sockets[i] != null) {
          sockets[i].leaveRepeatedly();
        }
      }
    }
  }

  private static long address(SocketHandle socket) {
    return socket == null ? 0 : socket.address();
  }
}
