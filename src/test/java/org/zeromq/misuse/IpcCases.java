// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Ipc connections that fail at first or are rejected. */
final class IpcCases {
  private static final Path GROUPS = Paths.get("/etc/group");
  private static final int FIRST_GROUP = 60_000;
  private static final int GROUP_COUNT = 20;

  private IpcCases() {}

  private static String name() {
    return "ipc://@jzmq-" + System.nanoTime();
  }

  @Case(fix = "reconnect-stop-values")
  static void anotherEndpointIsDisconnected() throws Throwable {
    String name = name();
    try (ZContext context = new ZContext()) {
      for (int flags : new int[] {0, 1, 2, 3}) {
        ZMQ.Socket push = context.createSocket(SocketType.PUSH);
        push.setReconnectStop(flags);
        push.setReconnectIVL(1);
        push.connect(name + "first");
        push.connect(name + flags);
        push.disconnect(name + "first");
        Thread.sleep(50); // attempts that fail: without the fix, the first of them is the last
        reaches(context, push, name + flags);
      }
    }
  }

  /** What malloc returns is not zero here: whether the socket is disconnected has to be set. */
  @Case(fix = "reconnect-stop-member", shell = "export MALLOC_PERTURB_=1")
  static void aSocketInUsedMemoryKeepsConnecting() throws Throwable {
    connectBeforeBind();
  }

  private static void connectBeforeBind() throws Throwable {
    String name = name();
    try (ZContext context = new ZContext()) {
      for (int flags : new int[] {0, 1, 2, 3, 4, 7}) {
        ZMQ.Socket push = context.createSocket(SocketType.PUSH);
        push.setReconnectStop(flags);
        push.setReconnectIVL(1);
        push.connect(name + flags);
        reaches(context, push, name + flags);
      }
    }
  }

  /** Binds to an endpoint to which a socket has connected, and receives a message from it. */
  private static void reaches(ZContext context, ZMQ.Socket push, String endpoint) throws Exception {
    ZMQ.Socket pull = context.createSocket(SocketType.PULL);
    Eventually.binds(pull, endpoint);
    push.send("m");
    same("m", pull.recvStr());
  }

  /**
   * Two I/O threads look up members of large groups at the same time; root is a member of the last
   * one only. Without the fix, what one has found is overwritten by the other.
   */
  @Case(
      fix = "ipc-filters",
      shell =
          "test $(id -u) = 0 && command -v unshare >/dev/null && unshare -m true 2>/dev/null"
              + " && exec unshare -m sh -c '"
              + "groups=$(mktemp) && cat /etc/group >$groups"
              + " && members=$(seq -s, -f member%g 200)"
              + " && for i in $(seq 60000 60018); do echo jzmq$i:x:$i:$members; done >>$groups"
              + " && echo jzmq60019:x:60019:$members,root >>$groups"
              + " && mount --bind $groups /etc/group; rm -f $groups; exec \"$@\"'"
              + " sh \"$@\"")
  static void listenersThatLookUpGroupsAtTheSameTime() throws Throwable {
    if (!Files.isReadable(GROUPS)
        || !new String(Files.readAllBytes(GROUPS)).contains("jzmq60019")) {
      return; // the machine does not allow to try it
    }
    Misuse.Other[] others = {start(IpcCases::connectOften), start(IpcCases::connectOften)};
    for (Misuse.Other other : others) {
      other.ends();
    }
  }

  @SuppressWarnings("deprecation") // the only filters of ipc
  private static void connectOften() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      for (int i = 0; i < GROUP_COUNT; i++) {
        check(pull.addIpcFilterGid(FIRST_GROUP + i));
      }
      ZMQ.Socket reader = context.createSocket(SocketType.PAIR);
      pull.monitor("inproc://monitor", ZMQ.EVENT_ACCEPTED | ZMQ.EVENT_ACCEPT_FAILED);
      reader.connect("inproc://monitor");
      String endpoint = name();
      pull.bind(endpoint);
      for (int i = 0; i < 300; i++) {
        try (ZMQ.Socket push = context.createSocket(SocketType.PUSH)) {
          push.connect(endpoint);
          same(ZMQ.EVENT_ACCEPTED, ZMQ.Event.recv(reader).getEvent());
        }
      }
    }
  }
}
