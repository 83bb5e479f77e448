// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.ArrayDeque;

/** The workspaces of one socket: one per call that is under way at the same time. */
final class Workspaces {
  private final SocketHandle handle;

  /** That of a socket that lets one thread in: whoever is inside has it. */
  private Workspace single;

  /** Those of a thread-safe socket that nobody uses. */
  private final ArrayDeque<Workspace> idle = new ArrayDeque<>();

  Workspaces(SocketHandle handle) {
    this.handle = handle;
  }

  /** A workspace for the call under way; to be given back before it leaves the socket. */
  Workspace take() {
    return single != null ? single : takeAnother();
  }

  private Workspace takeAnother() {
    if (!handle.isThreadSafe()) {
      single = new Workspace(handle);
      return single;
    }
    synchronized (idle) {
      Workspace workspace = idle.poll();
      return workspace != null ? workspace : new Workspace(handle);
    }
  }

  void giveBack(Workspace used) {
    if (used != single) {
      synchronized (idle) {
        idle.push(used);
      }
    }
  }
}
