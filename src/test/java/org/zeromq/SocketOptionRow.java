// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/** One row of the table of socket options: its accessors, and what libzmq accepts. */
final class SocketOptionRow<T> {
  final String option;
  private String remark = "";
  private SocketType[] types = {SocketType.DEALER};
  private SocketType[] others = {};
  private Function<ZMQ.Socket, T> getter;
  private BiPredicate<ZMQ.Socket, T> setter;
  private T initial;
  private boolean hasInitial;
  private final Map<T, T> legal = new LinkedHashMap<>();
  private final List<T> illegal = new ArrayList<>();
  private String capability;
  private int since;
  private String system;

  private SocketOptionRow(String option) {
    this.option = option;
  }

  static <T> SocketOptionRow<T> option(String option) {
    return new SocketOptionRow<>(option);
  }

  // ---- the content of a row

  /** Distinguishes rows of the same option. */
  SocketOptionRow<T> as(String name) {
    remark = " as " + name;
    return this;
  }

  /** The types to test; DEALER stands for all. */
  SocketOptionRow<T> on(SocketType... applicable) {
    types = applicable;
    return this;
  }

  /** Types that reject it. */
  SocketOptionRow<T> notOn(SocketType... inapplicable) {
    others = inapplicable;
    return this;
  }

  SocketOptionRow<T> get(Function<ZMQ.Socket, T> accessor) {
    getter = accessor;
    return this;
  }

  boolean hasGetter() {
    return getter != null;
  }

  boolean hasSetter() {
    return setter != null;
  }

  SocketOptionRow<T> set(BiPredicate<ZMQ.Socket, T> accessor) {
    setter = accessor;
    return this;
  }

  /** A setter that has returned nothing since jzmq 3.1.0. */
  SocketOptionRow<T> setSilently(BiConsumer<ZMQ.Socket, T> accessor) {
    return set(
        (socket, value) -> {
          accessor.accept(socket, value);
          return true;
        });
  }

  /** The default. */
  SocketOptionRow<T> initially(T value) {
    initial = value;
    hasInitial = true;
    return this;
  }

  @SafeVarargs
  final SocketOptionRow<T> takes(T... values) {
    for (T value : values) {
      legal.put(value, value);
    }
    return this;
  }

  /** A value that reads differently from what was set. */
  SocketOptionRow<T> changes(T value, T read) {
    legal.put(value, read);
    return this;
  }

  /** Values that are rejected with EINVAL. */
  @SafeVarargs
  final SocketOptionRow<T> refuses(T... values) {
    for (T value : values) {
      illegal.add(value);
    }
    return this;
  }

  /** Only if {@code zmq_has} returns true for this. */
  SocketOptionRow<T> needs(String capabilityOfLibzmq) {
    capability = capabilityOfLibzmq;
    return this;
  }

  /** Only since this version, encoded as by {@code ZMQ_MAKE_VERSION}. */
  SocketOptionRow<T> since(int version) {
    since = version;
    return this;
  }

  /** Only on systems whose {@code os.name} begins with this. */
  SocketOptionRow<T> onlyOn(String operatingSystem) {
    system = operatingSystem;
    return this;
  }

  // ---- checks

  /** The reason why this libzmq does not have the option; null if it has it. */
  String whyMissing() {
    if (Zmq.zmq_version() < since) {
      return "since libzmq " + since;
    }
    if (capability != null && Zmq.zmq_has(capability.getBytes(StandardCharsets.US_ASCII)) == 0) {
      return "this libzmq was built without " + capability;
    }
    if (system != null && !System.getProperty("os.name").startsWith(system)) {
      return "only on " + system;
    }
    return null;
  }

  void check(ZMQ.Context context) {
    for (SocketType type : types) {
      try (ZMQ.Socket socket = context.socket(type)) {
        if (hasInitial) {
          assertSame(initial, getter.apply(socket), "default on " + type);
        }
        legal.forEach((value, read) -> checkRoundTrip(socket, value, read));
        for (T value : illegal) {
          assertInvalid(() -> setter.test(socket, value), show(value) + " on " + type);
        }
      }
    }
    for (SocketType type : others) {
      try (ZMQ.Socket socket = context.socket(type)) {
        legal.forEach(
            (value, read) -> assertInvalid(() -> setter.test(socket, value), "on " + type));
      }
    }
  }

  private void checkRoundTrip(ZMQ.Socket socket, T value, T read) {
    assertTrue(setter.test(socket, value), show(value));
    if (getter != null) {
      assertSame(read, getter.apply(socket), "after setting " + show(value));
    }
  }

  /** An option that libzmq does not have is rejected, not ignored. */
  void checkMissing(ZMQ.Context context) {
    try (ZMQ.Socket socket = context.socket(types[0])) {
      if (getter != null) {
        assertInvalid(() -> getter.apply(socket), "getter");
      }
      for (T value : legal.keySet()) {
        assertInvalid(() -> setter.test(socket, value), show(value));
      }
    }
  }

  private static void assertInvalid(Runnable call, String what) {
    ZMQException e = assertThrows(ZMQException.class, call::run, what);
    assertEquals(ZmqErrno.EINVAL, e.getErrorCode(), what);
  }

  private static void assertSame(Object expected, Object actual, String what) {
    assertTrue(
        Objects.deepEquals(expected, actual),
        () -> what + ": expected " + show(expected) + " but was " + show(actual));
  }

  private static String show(Object value) {
    String text = value instanceof Object[] ? Arrays.toString((Object[]) value) : "" + value;
    text = value instanceof byte[] ? Arrays.toString((byte[]) value) : text;
    return text.length() <= 200 ? text : text.substring(0, 200) + "… (" + text.length() + ")";
  }

  @Override
  public String toString() {
    return option + remark;
  }
}
