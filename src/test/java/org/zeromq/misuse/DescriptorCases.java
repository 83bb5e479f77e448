// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.blocked;
import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.jni.ChannelDescriptor;

/** ZMQ_USE_FD: binding to a descriptor of the program's. */
final class DescriptorCases {
  private static final int USE_FD = 89;
  private static final String ANY_PORT = "tcp://127.0.0.1:*";

  private static final int LIMIT = 128;

  /** Of Linux, as {@code /proc/self/fdinfo} shows them. */
  private static final int O_NONBLOCK = 04000;

  private static final int O_CLOEXEC = 02000000;
  private static final Path DESCRIPTORS = Paths.get("/proc/self/fd");

  private DescriptorCases() {}

  @Case(fix = "use-fd")
  static void bindingToAnInvalidDescriptor() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      socket.setUseFd(Integer.MAX_VALUE);
      refused(() -> socket.bind(ANY_PORT), ZMQ.Error.EBADF);
      refused(() -> socket.bind("ipc://*"), ZMQ.Error.EBADF);
      socket.setLongSockopt(USE_FD, 999);
      refused(() -> socket.bind(ANY_PORT), ZMQ.Error.EBADF);
      check(socket.bind("inproc://a"));
      socket.setUseFd(-1);
      check(socket.bind(ANY_PORT));
    }
  }

  @Case(fix = "use-fd")
  static void bindingToADescriptorThatDoesNotListen() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      for (int fd = 0; fd < 64; fd++) {
        socket.setUseFd(fd);
        refused(() -> socket.bind(ANY_PORT), ZMQ.Error.EBADF, ZMQ.Error.EINVAL);
        refused(() -> socket.bind("ipc://*"), ZMQ.Error.EBADF, ZMQ.Error.EINVAL);
      }
      socket.setUseFd((int) socket.getFD());
      refused(() -> socket.bind(ANY_PORT), ZMQ.Error.EINVAL);
      try (SocketChannel channel = SocketChannel.open()) {
        channel.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        socket.setUseFd((int) ChannelDescriptor.of(channel));
        refused(() -> socket.bind(ANY_PORT), ZMQ.Error.EINVAL);
      }
    }
  }

  @Case(fix = "use-fd")
  static void twoSocketsOnOneListeningDescriptor() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket reader = context.createSocket(SocketType.PAIR);
      ZMQ.Socket first = context.createSocket(SocketType.REP);
      first.monitor("inproc://monitor", ZMQ.EVENT_LISTENING);
      reader.connect("inproc://monitor");
      first.bind(ANY_PORT);
      int listening = (Integer) ZMQ.Event.recv(reader).getValue();
      for (int i = 0; i < 10; i++) {
        ZMQ.Socket second = context.createSocket(SocketType.REP);
        second.setUseFd(listening);
        refused(() -> second.bind("ipc://*"), ZMQ.Error.EINVAL);
        second.bind(ANY_PORT);
        second.close();
      }
      ZMQ.Socket client = context.createSocket(SocketType.DEALER);
      client.connect(first.getLastEndpoint());
      Eventually.isTrue(
          () -> {
            client.sendMore("");
            client.send("hello");
            return "hello".equals(first.recvStr(ZMQ.DONTWAIT));
          });
    }
  }

  @Case(fix = "use-fd", shell = "ulimit -n " + LIMIT)
  static void aListeningDescriptorRemainsTheProgramsOwn() throws Throwable {
    try (ServerSocketChannel channel = ServerSocketChannel.open();
        ZContext context = new ZContext()) {
      channel.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
      int fd = (int) ChannelDescriptor.of(channel);
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      socket.setUseFd(fd);
      for (int i = 0; i < 200; i++) {
        refused(() -> socket.bind("tcp:nonsense"), ZMQ.Error.EINVAL); // and no descriptor is lost
      }
      socket.bind(ANY_PORT);
      same(fd, socket.getUseFd());
      if (Files.isDirectory(DESCRIPTORS)) {
        // another process may be first to accept; the I/O thread sets it
        Eventually.isTrue(() -> (flags(fd) & O_NONBLOCK) != 0);
        copiesAreNotInherited(fd);
      }
    }
  }

  @Case
  static void noDescriptorOfTheLibraryIsInherited() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ends[1].bind(ANY_PORT);
      ends[0].connect(ends[1].getLastEndpoint());
      Misuse.Other receive = blocked(ends[1]::recv);
      int found = 0;
      for (int fd = 3; fd < LIMIT; fd++) {
        Path link = DESCRIPTORS.resolve(String.valueOf(fd));
        if (Files.isSymbolicLink(link)
            && Files.readSymbolicLink(link).toString().startsWith("anon_inode:[event")) {
          same(O_CLOEXEC, flags(fd) & O_CLOEXEC);
          found++;
        }
      }
      check(found > 0 || !Files.isDirectory(DESCRIPTORS));
      ends[0].send("m");
      receive.ends();
    }
  }

  /** The copies of a descriptor, which libzmq has, are closed on exec. */
  private static void copiesAreNotInherited(int fd) throws Throwable {
    Path listening = Files.readSymbolicLink(DESCRIPTORS.resolve(String.valueOf(fd)));
    int copies = 0;
    for (int i = 0; i < LIMIT; i++) {
      Path other = DESCRIPTORS.resolve(String.valueOf(i));
      if (i != fd
          && Files.isSymbolicLink(other)
          && Files.readSymbolicLink(other).equals(listening)) {
        same(O_CLOEXEC, flags(i) & O_CLOEXEC);
        copies++;
      }
    }
    same(1, copies);
  }

  private static int flags(int fd) {
    try {
      for (String line : Files.readAllLines(Paths.get("/proc/self/fdinfo/" + fd))) {
        if (line.startsWith("flags:")) {
          return Integer.parseInt(line.substring("flags:".length()).trim(), 8);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("no flags of " + fd);
  }
}
