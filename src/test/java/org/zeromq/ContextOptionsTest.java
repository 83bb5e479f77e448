// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

@Timeout(20)
class ContextOptionsTest {
  /** One row of the table: the default, and values that are accepted and rejected. */
  private static final class Row<T> {
    final String option;
    final Function<ZMQ.Context, T> getter;
    final BiPredicate<ZMQ.Context, T> setter;
    final T initial;
    final List<T> legal;
    final List<T> illegal;

    Row(
        String option,
        Function<ZMQ.Context, T> getter,
        BiPredicate<ZMQ.Context, T> setter,
        T initial,
        List<T> legal,
        List<T> illegal) {
      this.option = option;
      this.getter = getter;
      this.setter = setter;
      this.initial = initial;
      this.legal = legal;
      this.illegal = illegal;
    }

    void check(ZMQ.Context context) {
      if (initial != null) {
        assertEquals(initial, getter.apply(context));
      }
      for (T value : legal) {
        assertTrue(setter.test(context, value), String.valueOf(value));
        if (getter != null) {
          assertEquals(value, getter.apply(context));
        }
      }
      for (T value : illegal) {
        assertFalse(setter.test(context, value), String.valueOf(value));
        if (getter != null && !legal.isEmpty()) {
          assertEquals(legal.get(legal.size() - 1), getter.apply(context));
        }
      }
    }

    @Override
    public String toString() {
      return option;
    }
  }

  private static final int MAX = Integer.MAX_VALUE;

  static Stream<Row<?>> rows() {
    return Stream.of(
        new Row<>(
            "ZMQ_IO_THREADS",
            ZMQ.Context::getIOThreads,
            ZMQ.Context::setIOThreads,
            1,
            Arrays.asList(0, 1024, 2),
            Arrays.asList(-1, 1025, MAX)),
        new Row<>(
            "ZMQ_MAX_SOCKETS",
            ZMQ.Context::getMaxSockets,
            ZMQ.Context::setMaxSockets,
            1023,
            Arrays.asList(1, 1 << 20, 512),
            Arrays.asList(-1, 0, (1 << 20) + 1, MAX)),
        new Row<>("ZMQ_SOCKET_LIMIT", ZMQ.Context::getSocketLimit, null, 65535, none(), none()),
        new Row<>(
            "ZMQ_BLOCKY",
            ZMQ.Context::isBlocky,
            ZMQ.Context::setBlocky,
            true,
            Arrays.asList(false, true),
            none()),
        new Row<>(
            "ZMQ_IPV6",
            ZMQ.Context::isIPv6,
            ZMQ.Context::setIPv6,
            false,
            Arrays.asList(true, false),
            none()),
        new Row<>(
            "ZMQ_MAX_MSGSZ",
            ZMQ.Context::getMaxMsgSize,
            ZMQ.Context::setMaxMsgSize,
            MAX,
            Arrays.asList(0, 1000),
            Arrays.asList(-1)),
        new Row<>("ZMQ_MSG_T_SIZE", ZMQ.Context::getMsgTSize, null, 64, none(), none()),
        new Row<>(
            "ZMQ_THREAD_PRIORITY",
            null,
            ZMQ.Context::setThreadPriority,
            null,
            Arrays.asList(0, 1),
            Arrays.asList(-1)),
        new Row<>(
            "ZMQ_THREAD_SCHED_POLICY",
            ZMQ.Context::getThreadSchedPolicy,
            ZMQ.Context::setThreadSchedPolicy,
            -1,
            Arrays.asList(0, 1),
            Arrays.asList(-1)),
        new Row<>(
            "ZMQ_THREAD_AFFINITY_CPU_ADD",
            null,
            ZMQ.Context::addThreadAffinityCpu,
            null,
            Arrays.asList(0, 1),
            Arrays.asList(-1)),
        new Row<>(
            "ZMQ_THREAD_AFFINITY_CPU_REMOVE",
            null,
            (context, cpu) ->
                context.addThreadAffinityCpu(5) && context.removeThreadAffinityCpu(cpu),
            null,
            Arrays.asList(5),
            Arrays.asList(-1, 4)),
        new Row<>(
            "ZMQ_THREAD_NAME_PREFIX",
            context -> Integer.valueOf("0" + context.getThreadNamePrefix()),
            ZMQ.Context::setThreadNamePrefix,
            0,
            Arrays.asList(1, 12345),
            none()),
        new Row<>(
            "ZMQ_ZERO_COPY_RECV",
            ZMQ.Context::isZeroCopyRecv,
            ZMQ.Context::setZeroCopyRecv,
            true,
            Arrays.asList(false, true),
            none()));
  }

  private static <T> List<T> none() {
    return Collections.emptyList();
  }

  private ZMQ.Context context;

  @BeforeEach
  void createContext() {
    context = ZMQ.context(1);
  }

  @AfterEach
  void terminateContext() {
    context.term();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void optionHasItsDefaultKeepsValidValuesAndRejectsOthers(Row<?> row) {
    row.check(context);
  }

  @Test
  void tableHasEveryOptionOfContexts() throws IllegalAccessException, NoSuchFieldException {
    Set<Integer> covered = new TreeSet<>();
    for (Row<?> row : rows().collect(Collectors.toList())) {
      covered.add(ZmqConstants.class.getField(row.option).getInt(null));
    }
    // ZMQ_THREAD_PRIORITY has the number of ZMQ_SOCKET_LIMIT: one is only set, one only read
    Set<Integer> all = Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).collect(Collectors.toSet());
    all.add(ZmqConstants.ZMQ_IPV6);
    all.add(ZmqConstants.ZMQ_BLOCKY);
    assertEquals(all, covered);
  }

  @Test
  void stringPrefixesTheNamesOfThreads() {
    assumeTrue(Zmq.zmq_has("draft".getBytes(StandardCharsets.US_ASCII)) != 0);
    assertEquals("", context.getThreadNamePrefix());
    for (String prefix : Arrays.asList("z", "four", "äöü", "fifteen letters")) {
      assertTrue(context.setThreadNamePrefix(prefix), prefix);
      assertEquals(prefix, context.getThreadNamePrefix());
    }
    assertFalse(context.setThreadNamePrefix(""));
    assertFalse(context.setThreadNamePrefix(null));
    assertFalse(context.setThreadNamePrefix("sixteen letters!"));
    assertEquals("fifteen letters", context.getThreadNamePrefix());
    context.socket(SocketType.PAIR).close();
  }

  @Test
  void stringPrefixIsRefusedWithoutDrafts() {
    assumeTrue(Zmq.zmq_has("draft".getBytes(StandardCharsets.US_ASCII)) == 0);
    assertFalse(context.setThreadNamePrefix("name"));
    assertEquals("", context.getThreadNamePrefix());
  }

  @Test
  void aLargeSocketLimitIsAccepted() {
    assertTrue(context.setMaxSockets(1 << 20));
    context.socket(SocketType.PAIR).close();
  }

  @Test
  void newSocketsFollowTheContext() {
    context.setBlocky(false);
    context.setIPv6(true);
    try (ZMQ.Socket socket = context.socket(SocketType.DEALER)) {
      assertEquals(0, socket.getLinger());
      assertTrue(socket.isIPv6());
      context.setBlocky(true);
      context.setIPv6(false);
      assertEquals(0, socket.getLinger());
      assertTrue(socket.isIPv6());
    }
    try (ZMQ.Socket socket = context.socket(SocketType.DEALER)) {
      assertEquals(-1, socket.getLinger());
      assertFalse(socket.isIPv6());
    }
  }

  @Test
  void numberOfSocketsIsFixedByTheFirst() {
    assertTrue(context.setMaxSockets(1));
    try (ZMQ.Socket socket = context.socket(SocketType.PAIR)) {
      assertEquals(SocketType.PAIR, socket.getSocketType());
      assertTrue(context.setMaxSockets(2));
      assertEquals(2, context.getMaxSockets());
      ZMQException e =
          assertThrows(ZMQException.class, () -> context.socket(SocketType.PAIR).close());
      assertEquals(ZmqErrno.EMFILE, e.getErrorCode());
    }
  }

  @Test
  void terminatedContextNeitherSetsNorReturnsOptions() {
    context.term();
    assertEquals(-1, context.getMaxSockets());
    assertFalse(context.setMaxSockets(5));
    assertFalse(context.setBlocky(false));
    ZMQException e = assertThrows(ZMQException.class, context::getIOThreads);
    assertEquals(ZmqErrno.EINVAL, e.getErrorCode());
  }

  @Test
  @SuppressWarnings("deprecation")
  void aliasesSetAndReturnTheSameOptions() {
    context.setBlocky(false);
    assertFalse(context.getBlocky());
    context.setIPv6(true);
    assertTrue(context.getIPv6());
  }
}
