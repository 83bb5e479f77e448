// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zeromq.ZMQ;

/** All setters and getters of a socket's options, called with values around their limits. */
final class Setters {
  /** Descriptors are the JVM's, and the numbers of options are {@link #raw}'s. */
  private static final Set<String> LEFT_OUT =
      new HashSet<>(
          Arrays.asList(
              "setUseFd",
              "setLongSockopt",
              "setBytesSockopt",
              "getLongSockopt",
              "getBytesSockopt"));

  /** ZMQ_USE_FD and ZMQ_LINGER: see above, and because a round has to end. */
  private static final List<Integer> LEFT_OUT_NUMBERS = Arrays.asList(17, 89);

  private static final int LARGEST_NUMBER = 150;

  private static final List<Method> SETTERS = methods("set", "add", "clear");
  private static final List<Method> GETTERS = methods("get", "is", "has");

  private Setters() {}

  private static List<Method> methods(String... prefixes) {
    Map<String, Method> found = new TreeMap<>(); // the JVM's order is not always the same
    for (Method method : ZMQ.Socket.class.getMethods()) {
      boolean isGetter = prefixes[0].equals("get");
      if (method.getDeclaringClass() == ZMQ.Socket.class
          && !LEFT_OUT.contains(method.getName())
          && (!isGetter || method.getParameterCount() == 0)
          && Arrays.stream(prefixes).anyMatch(method.getName()::startsWith)) {
        found.put(method.getName() + Arrays.toString(method.getParameterTypes()), method);
      }
    }
    return new ArrayList<>(found.values());
  }

  /** Calls any setter; returns what it did. */
  static String set(ZMQ.Socket socket, Stage stage, Dice dice) {
    Method setter = dice.of(SETTERS);
    Class<?>[] types = setter.getParameterTypes();
    Object[] values = new Object[types.length];
    StringBuilder text = new StringBuilder(setter.getName());
    for (int i = 0; i < types.length; i++) {
      values[i] = value(setter.getName(), types[i], stage, dice);
      Object value = values[i];
      text.append(' ').append(value instanceof byte[] ? text((byte[]) value) : value);
    }
    stage.journal.write(text.toString());
    call(setter, socket, values);
    return text.toString();
  }

  /** Calls any getter. */
  static void get(ZMQ.Socket socket, Dice dice) {
    call(dice.of(GETTERS), socket);
  }

  /** Sets or gets an option by any number. */
  static void raw(ZMQ.Socket socket, Stage stage, Dice dice) {
    int number = dice.below(LARGEST_NUMBER);
    if (LEFT_OUT_NUMBERS.contains(number)) {
      return;
    }
    byte[] value = dice.bytes(dice.of(0, 1, 4, 4, 8, 32, 33, 40, 41, 255, 256));
    stage.journal.write("option " + number + " " + text(value));
    if (dice.oneIn(3)) {
      socket.getBytesSockopt(number);
    } else {
      socket.setBytesSockopt(number, value);
    }
  }

  private static void call(Method method, ZMQ.Socket socket, Object... values) {
    try {
      method.invoke(socket, values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException) {
        throw (RuntimeException) e.getCause();
      }
      throw new AssertionError(method + ": " + e.getCause(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(String setter, Class<?> type, Stage stage, Dice dice) {
    if (setter.equals("setLinger")) {
      int linger = dice.of(0, 1, 20);
      if (type == long.class) {
        return (long) linger;
      }
      return linger;
    }
    if (type == boolean.class) {
      return dice.coin();
    }
    if (type == int.class) {
      return (int) dice.extreme();
    }
    if (type == long.class) {
      return dice.extreme();
    }
    if (type == String.class) {
      return text(setter, stage, dice);
    }
    switch (setter) {
      case "setIdentity":
      case "setConnectRid":
        return Words.identity(dice);
      case "setSocksProxy":
        return Bytes.ascii(proxy(stage, dice));
      case "setCurvePublicKey":
      case "setCurveSecretKey":
      case "setCurveServerKey":
        return dice.bytes(dice.oneIn(4) ? dice.shortSize() : CurveBox.KEY);
      default:
        return dice.bytes(dice.size());
    }
  }

  private static String text(String setter, Stage stage, Dice dice) {
    switch (setter) {
      case "setSocksProxy":
        return proxy(stage, dice);
      case "setBindToDevice":
        return "lo";
      case "addTcpAcceptFilter":
        return dice.of("127.0.0.1/32", "127.0.0.1/33", "10.0.0.0/8", "::1/128", "x", "/", "");
      case "addMetadata":
        return dice.of("X-a", "X-", "a", "X-" + repeat('n', dice.of(252, 253, 254)), "");
      default:
        return repeat('s', dice.shortSize());
    }
  }

  /** Never a name that has to be resolved. */
  private static String proxy(Stage stage, Dice dice) {
    return dice.of(
        "127.0.0.1:1", "127.0.0.1", "127.0.0.1:99999", "127.0.0.1:", ":", "[::1]:1", stage.proxy);
  }

  private static String repeat(char c, int count) {
    char[] text = new char[count];
    Arrays.fill(text, c);
    return new String(text);
  }

  static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder().append(bytes.length).append(" bytes");
    for (int i = 0; i < Math.min(bytes.length, 8); i++) {
      text.append(String.format(" %02x", bytes[i]));
    }
    return text.toString();
  }
}
