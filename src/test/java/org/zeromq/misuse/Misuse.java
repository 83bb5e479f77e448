// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import org.zeromq.jni.ZmqErrno;

/** Helpers of the cases. JUnit is not available: a failed case throws. */
final class Misuse {
  /** The start of a message: an operation, often of zmq.h, perhaps an argument and a type. */
  private static final Pattern OPERATION =
      Pattern.compile("[a-z][A-Za-z0-9_ -]*( .*)?( on [A-Z]+| \\([A-Z]+\\))?: ", Pattern.DOTALL);

  private static final long LIMIT = TimeUnit.SECONDS.toMillis(15);

  private Misuse() {}

  /** All types of sockets that libzmq has. */
  static SocketType[] types() {
    return EnumSet.complementOf(EnumSet.of(SocketType.RAW)).toArray(new SocketType[0]);
  }

  /** Something that may throw. */
  interface Call {
    void run() throws Throwable;
  }

  /** Fails unless the call throws a ZMQException with one of these errors. */
  static void refused(Call call, ZMQ.Error... errors) throws Throwable {
    try {
      call.run();
    } catch (ZMQException e) {
      explains(e);
      if (Arrays.asList(errors).contains(e.getError())) {
        return;
      }
      throw new AssertionError("another error", e);
    }
    throw new AssertionError("nothing was thrown");
  }

  /** Fails unless a thrown object is a ZMQException with this error that explains itself. */
  static void failed(ZMQ.Error error, Throwable thrown) {
    ZMQException e = (ZMQException) thrown;
    explains(e);
    same(error, e.getError());
  }

  /**
   * Fails unless the call throws a ZMQException with this message. The text of libzmq or the
   * platform at its end is left out of {@code message}.
   */
  static void explained(String message, Call call) throws Throwable {
    try {
      call.run();
    } catch (ZMQException e) {
      explains(e);
      same(message, withoutText(e));
      return;
    }
    throw new AssertionError("nothing was thrown");
  }

  /**
   * Fails unless the message names the operation, the error and libzmq's text for it, as in {@code
   * send on SUB: ENOTSUP, …; Operation not supported}.
   */
  private static void explains(ZMQException e) {
    String name = ZmqErrno.name(e.getErrorCode());
    if (!OPERATION.matcher(e.getMessage()).lookingAt()
        || !e.getMessage().contains(": " + name + ", ")
        || withoutText(e).equals(e.getMessage())) {
      throw new AssertionError("the message explains nothing: " + e.getMessage(), e);
    }
  }

  private static String withoutText(ZMQException e) {
    String message = e.getMessage();
    String text = new ZMQException(e.getErrorCode()).getMessage();
    int end = message.length() - text.length() - ", ".length();
    return message.endsWith("; " + text) || message.endsWith(", " + text)
        ? message.substring(0, end)
        : message;
  }

  /** Fails unless the call throws this. */
  static void refused(Class<? extends Throwable> type, Call call) throws Throwable {
    try {
      call.run();
    } catch (Throwable e) {
      if (type.isInstance(e)) {
        return;
      }
      throw e;
    }
    throw new AssertionError("nothing was thrown");
  }

  /** Runs a call that may succeed or throw a documented exception: the JVM has to survive. */
  static void survives(Call call) throws Throwable {
    try {
      call.run();
    } catch (ZMQException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | IllegalStateException e) {
      // as documented
    } catch (NullPointerException e) {
      // as documented
    }
  }

  static void check(boolean fact) {
    if (!fact) {
      throw new AssertionError();
    }
  }

  static void same(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("not " + expected + " but " + actual);
    }
  }

  /** A socket, as soon as libzmq has closed enough of the others. */
  static ZMQ.Socket socket(ZContext context, SocketType type) throws InterruptedException {
    return socket(() -> context.createSocket(type));
  }

  /** A socket, as soon as libzmq has closed enough of the others. */
  static ZMQ.Socket socket(Supplier<ZMQ.Socket> maker) throws InterruptedException {
    AtomicReference<ZMQ.Socket> made = new AtomicReference<>();
    Eventually.isTrue(
        () -> {
          try {
            made.set(maker.get());
          } catch (ZMQException e) {
            failed(ZMQ.Error.EMFILE, e);
          }
          return made.get() != null;
        });
    return made.get();
  }

  /** A PUSH and a PULL, connected over inproc. */
  static ZMQ.Socket[] pipe(ZContext context) {
    return pair(context, SocketType.PUSH, SocketType.PULL);
  }

  /** Two sockets, the second one bound, the first connected to it. */
  static ZMQ.Socket[] pair(ZContext context, SocketType first, SocketType second) {
    ZMQ.Socket[] sockets = {context.createSocket(first), context.createSocket(second)};
    String endpoint = "inproc://" + sockets[1].hashCode();
    sockets[1].bind(endpoint);
    sockets[0].connect(endpoint);
    return sockets;
  }

  // ---- threads

  /** A call in another thread. */
  static final class Other {
    private final Thread thread;
    private volatile Throwable thrown;
    private volatile boolean interrupted;

    private Other(Call call) {
      thread = new Thread(() -> run(call), "other");
      thread.setDaemon(true);
      thread.start();
    }

    private void run(Call call) {
      try {
        call.run();
      } catch (Throwable e) {
        thrown = e;
      }
      interrupted = Thread.currentThread().isInterrupted();
    }

    Thread thread() {
      return thread;
    }

    void interrupt() {
      thread.interrupt();
    }

    /** Fails unless the call ends in time, with one of these errors. */
    void endsWith(ZMQ.Error... errors) throws Throwable {
      refused(this::ends, errors);
    }

    /** Fails unless the call ends in time, with EINTR and the flag still set. */
    void endsInterrupted() throws Throwable {
      endsWith(ZMQ.Error.EINTR);
      check(interrupted);
    }

    /** Fails unless the call ends in time, with success or one of these errors. */
    void mayEndWith(ZMQ.Error... errors) throws Throwable {
      awaitEnd();
      if (thrown != null) {
        endsWith(errors);
      }
    }

    /** Fails unless the call ends in time; rethrows its exception. */
    void ends() throws Throwable {
      awaitEnd();
      if (thrown != null) {
        throw thrown;
      }
    }

    private void awaitEnd() throws InterruptedException {
      thread.join(LIMIT);
      if (thread.isAlive()) {
        AssertionError hangs = new AssertionError("it does not end");
        hangs.setStackTrace(thread.getStackTrace());
        throw hangs;
      }
    }
  }

  /** Starts a call in another thread. */
  static Other start(Call call) {
    return new Other(call);
  }

  /** Starts a call in another thread and returns when it waits in C. */
  static Other blocked(Call call) throws InterruptedException {
    Other other = start(call);
    Eventually.isTrue(() -> waitsInC(other.thread()) || !other.thread().isAlive());
    check(other.thread().isAlive());
    return other;
  }

  /** Whether a thread is in one of the two waits that the library knows. */
  static boolean waitsInC(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    if (stack.length == 0) {
      return false;
    }
    String top = stack[0].getMethodName();
    return stack[0].isNativeMethod() && (top.equals("await") || top.equals("zmq_poll"));
  }

  /** Concatenates arrays. */
  static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.write(part);
    }
    return whole.toByteArray();
  }

  /** Runs a program to its end. */
  static void run(String... command) throws Exception {
    same(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }

  /** The number of this process. */
  static String pid() {
    return java.lang.management.ManagementFactory.getRuntimeMXBean().getName().split("@")[0];
  }
}
