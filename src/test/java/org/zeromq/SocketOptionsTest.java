// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.jni.BuiltLibzmq;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

@Timeout(20)
class SocketOptionsTest {
  private ZMQ.Context context;

  @BeforeEach
  void createContext() {
    context = ZMQ.context(1);
  }

  @AfterEach
  void terminateContext() {
    context.term();
  }

  static Stream<SocketOptionRow<?>> rows() {
    return SocketOptionTable.rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void optionHasItsDefaultKeepsValidValuesAndRejectsOthers(SocketOptionRow<?> row) {
    String missing = row.whyMissing();
    if (missing == null) {
      row.check(context);
    } else {
      row.checkMissing(context);
      abort(missing);
    }
  }

  // ---- the table is complete

  /** Constants from 4 to 124 that are no options of sockets, other than those by name below. */
  private static Map<String, String> noSocketOptions() {
    Map<String, String> reasons = new HashMap<>();
    reasons.put("ZMQ_BLOCKY", "an option of contexts");
    reasons.put("ZMQ_MAX_MSGSZ", "an option of contexts");
    reasons.put("ZMQ_MSG_T_SIZE", "an option of contexts");
    reasons.put("ZMQ_ZERO_COPY_RECV", "an option of contexts");
    reasons.put("ZMQ_THREAD_SCHED_POLICY", "an option of contexts");
    reasons.put("ZMQ_THREAD_AFFINITY_CPU_ADD", "an option of contexts");
    reasons.put("ZMQ_THREAD_AFFINITY_CPU_REMOVE", "an option of contexts");
    reasons.put("ZMQ_THREAD_NAME_PREFIX", "an option of contexts");
    reasons.put("ZMQ_NORM_CCE_ECNONLY", "a value of ZMQ_NORM_MODE");
    reasons.put("ZMQ_RECONNECT_STOP_AFTER_DISCONNECT", "a flag of ZMQ_RECONNECT_STOP");
    reasons.put("ZMQ_XREQ", "a type of socket");
    reasons.put("ZMQ_XREP", "a type of socket");
    for (SocketType type : SocketType.values()) {
      reasons.put("ZMQ_" + type, "a type of socket");
    }
    return reasons;
  }

  @Test
  void tableHasEveryOptionOfSockets() throws IllegalAccessException, NoSuchFieldException {
    Set<Integer> covered = new TreeSet<>();
    for (SocketOptionRow<?> row : rows().collect(Collectors.toList())) {
      covered.add(ZmqConstants.class.getField(row.option).getInt(null));
    }
    Map<String, String> reasons = noSocketOptions();
    Set<String> missing = new TreeSet<>();
    for (Field constant : ZmqConstants.class.getFields()) {
      String name = constant.getName();
      boolean flag = name.startsWith("ZMQ_EVENT_") || name.startsWith("ZMQ_POLL");
      if (constant.getType() == int.class && !flag && !reasons.containsKey(name)) {
        int number = constant.getInt(null);
        if (number >= 4 && number <= 124 && !covered.contains(number)) {
          missing.add(name);
        }
      }
    }
    assertEquals(
        new TreeSet<>(), missing, "no row in SocketOptionTable.java" + AddingAnOption.step(4));
  }

  @Test
  void exceptionsNameEveryOption() throws IllegalAccessException, NoSuchFieldException {
    for (SocketOptionRow<?> row : rows().collect(Collectors.toList())) {
      int number = ZmqConstants.class.getField(row.option).getInt(null);
      String message = Errors.of(ZmqErrno.EINVAL, Operation.SETSOCKOPT, number).getMessage();
      String shown = message.substring("setsockopt ".length(), message.indexOf(':'));
      assertTrue(
          shown.startsWith("ZMQ_"),
          () -> row.option + " is missing in OptionNames.java" + AddingAnOption.step(1));
      assertEquals(number, ZmqConstants.class.getField(shown).getInt(null), shown);
    }
  }

  /** libzmq does not read them; those of VMCI only where it was built with VMCI. */
  private static final Set<String> WRITE_ONLY =
      names(
          "ZMQ_BUSY_POLL",
          "ZMQ_CONNECT_ROUTING_ID",
          "ZMQ_DISCONNECT_MSG",
          "ZMQ_HELLO_MSG",
          "ZMQ_HICCUP_MSG",
          "ZMQ_IPC_FILTER_GID",
          "ZMQ_IPC_FILTER_PID",
          "ZMQ_IPC_FILTER_UID",
          "ZMQ_METADATA",
          "ZMQ_ONLY_FIRST_SUBSCRIBE",
          "ZMQ_PROBE_ROUTER",
          "ZMQ_ROUTER_MANDATORY",
          "ZMQ_ROUTER_RAW",
          "ZMQ_STREAM_NOTIFY",
          "ZMQ_SUBSCRIBE",
          "ZMQ_TCP_ACCEPT_FILTER",
          "ZMQ_UNSUBSCRIBE",
          "ZMQ_VMCI_BUFFER_MAX_SIZE",
          "ZMQ_VMCI_BUFFER_MIN_SIZE",
          "ZMQ_VMCI_BUFFER_SIZE",
          "ZMQ_VMCI_CONNECT_TIMEOUT",
          "ZMQ_WSS_CERT_PEM",
          "ZMQ_WSS_HOSTNAME",
          "ZMQ_WSS_KEY_PEM",
          "ZMQ_WSS_TRUST_PEM",
          "ZMQ_WSS_TRUST_SYSTEM",
          "ZMQ_XPUB_MANUAL",
          "ZMQ_XPUB_MANUAL_LAST_VALUE",
          "ZMQ_XPUB_NODROP",
          "ZMQ_XPUB_VERBOSE",
          "ZMQ_XPUB_VERBOSER",
          "ZMQ_XPUB_WELCOME_MSG",
          "ZMQ_XSUB_VERBOSE_UNSUBSCRIBE");

  /** libzmq does not set them. */
  private static final Set<String> READ_ONLY =
      names(
          "ZMQ_EVENTS",
          "ZMQ_FD",
          "ZMQ_LAST_ENDPOINT",
          "ZMQ_MECHANISM",
          "ZMQ_RCVMORE",
          "ZMQ_THREAD_SAFE",
          "ZMQ_TOPICS_COUNT",
          "ZMQ_TYPE");

  private static Set<String> names(String... names) {
    return new TreeSet<>(Arrays.asList(names));
  }

  @Test
  void everyOptionHasAGetter() {
    assertEquals(
        WRITE_ONLY,
        namesOfRowsWithout(SocketOptionRow::hasGetter),
        "no row of SocketOptionTable.java has a getter" + AddingAnOption.step(3));
  }

  @Test
  void everyOptionHasASetter() {
    assertEquals(
        READ_ONLY,
        namesOfRowsWithout(SocketOptionRow::hasSetter),
        "no row of SocketOptionTable.java has a setter" + AddingAnOption.step(3));
  }

  private static Set<String> namesOfRowsWithout(Predicate<SocketOptionRow<?>> accessor) {
    Set<String> names =
        rows().map(row -> row.option).collect(Collectors.toCollection(TreeSet::new));
    rows().filter(accessor).forEach(row -> names.remove(row.option));
    return names;
  }

  // ---- cases outside the table

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAW") // libzmq does not have it
  void socketReturnsItsTypeAndWhetherItIsThreadSafe(SocketType type) {
    assumeTrue(isStable(type) || hasDraft());
    try (ZMQ.Socket socket = context.socket(type)) {
      assertEquals(type, socket.getSocketType());
      assertEquals(type.type(), socket.getType());
      assertEquals(!isStable(type) && type != SocketType.DGRAM, socket.isThreadSafe());
    }
  }

  @Test
  void threadSafeSocketHasNoDescriptor() {
    assumeTrue(hasDraft());
    try (ZMQ.Socket socket = context.socket(SocketType.CLIENT)) {
      assertErrno(ZmqErrno.EINVAL, socket::getFD);
    }
  }

  @Test
  void setHWMSetsBothLimits() {
    try (ZMQ.Socket socket = context.socket(SocketType.DEALER)) {
      assertTrue(socket.setHWM(5));
      assertEquals(5, socket.getSndHWM());
      assertEquals(5, socket.getRcvHWM());
      assertTrue(socket.setHWM(6L));
      assertEquals(6, socket.getSndHWM());
      assertEquals(6, socket.getRcvHWM());
      assertErrno(ZmqErrno.EINVAL, () -> socket.setHWM(-1));
      assertErrno(ZmqErrno.EINVAL, () -> socket.setHWM(1L << 32));
    }
  }

  @Test
  @SuppressWarnings("deprecation")
  void optionsOfLibzmq2DoNothing() {
    try (ZMQ.Socket socket = context.socket(SocketType.DEALER)) {
      assertEquals(-1, socket.getHWM());
      assertEquals(-1, socket.getSwap());
      assertTrue(socket.setSwap(1000));
      assertEquals(-1, socket.getSwap());
    }
  }

  @Test
  void lastEndpointHasTheChosenPort() {
    try (ZMQ.Socket socket = context.socket(SocketType.DEALER)) {
      socket.bind("tcp://127.0.0.1:*");
      assertTrue(socket.getLastEndpoint().matches("tcp://127\\.0\\.0\\.1:[1-9][0-9]*"));
    }
  }

  @Test
  void lastEndpointMayBeLong() {
    char[] name = new char[50_000];
    Arrays.fill(name, 'n');
    String endpoint = "inproc://" + new String(name);
    try (ZMQ.Socket socket = context.socket(SocketType.DEALER)) {
      socket.bind(endpoint);
      assertEquals(endpoint, socket.getLastEndpoint());
    }
  }

  @Test
  void subscriptionsOfXpubAreTakenInManualMode() {
    try (ZMQ.Socket socket = context.socket(SocketType.XPUB)) {
      assertErrno(ZmqErrno.EINVAL, () -> socket.subscribe("topic"));
      socket.setXpubManual(true);
      assertTrue(socket.subscribe("topic"));
      assertTrue(socket.unsubscribe("topic"));
    }
  }

  @Test
  void mechanismFollowsTheOptionSetLast() {
    try (ZMQ.Socket socket = context.socket(SocketType.DEALER)) {
      socket.setPlainUsername("bob");
      assertEquals(ZmqConstants.ZMQ_PLAIN, socket.mechanism());
      socket.setPlainUsername((String) null);
      assertEquals(ZmqConstants.ZMQ_NULL, socket.mechanism());
      socket.setPlainPassword("open");
      assertEquals(ZmqConstants.ZMQ_PLAIN, socket.mechanism());
      socket.setPlainPassword((byte[]) null);
      assertEquals(ZmqConstants.ZMQ_NULL, socket.mechanism());
      socket.setPlainServer(true);
      assertEquals(ZmqConstants.ZMQ_PLAIN, socket.mechanism());
      assumeTrue(has("curve"));
      socket.setCurveServer(true);
      assertEquals(ZmqConstants.ZMQ_CURVE, socket.mechanism());
      assertFalse(socket.getPlainServer());
    }
  }

  @Test
  void nameOfAConnectedPeerIsNotGivenTwice() throws IOException {
    assumeTrue(BuiltLibzmq.hasFix("connect-routing-id"));
    assumeTrue(hasDraft());
    try (ZMQ.Socket peer = context.socket(SocketType.ROUTER);
        ZMQ.Socket socket = context.socket(SocketType.ROUTER)) {
      peer.bind("inproc://peer");
      socket.setConnectRid("peer");
      socket.connect("inproc://peer");
      assertErrno(ZmqErrno.EADDRINUSE, () -> socket.setConnectRid("peer"));
      assertTrue(socket.setConnectRid("other"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ROUTER", "STREAM"})
  void nameGivenTwiceIsRefusedInsteadOfEndingTheProcess(SocketType type) throws IOException {
    assumeTrue(BuiltLibzmq.hasFix("connect-routing-id"));
    try (ZMQ.Socket peer = context.socket(SocketType.ROUTER);
        ZMQ.Socket socket = context.socket(type)) {
      peer.bind("tcp://127.0.0.1:*");
      socket.setConnectRid("peer");
      socket.connect(peer.getLastEndpoint());
      assertErrno(ZmqErrno.EADDRINUSE, () -> socket.setConnectRid("peer"));
      byte[] name = "peer".getBytes(StandardCharsets.US_ASCII);
      int option = ZmqConstants.ZMQ_CONNECT_ROUTING_ID;
      assertErrno(ZmqErrno.EADDRINUSE, () -> socket.setBytesSockopt(option, name));
      socket.setLinger(0);
    }
  }

  @Test
  void topicsCountCountsSubscriptions() {
    assumeTrue(Zmq.zmq_version() >= 40305);
    try (ZMQ.Socket socket = context.socket(SocketType.SUB)) {
      socket.subscribe("a");
      socket.subscribe("b");
      assertEquals(2, socket.getTopicsCount());
    }
  }

  @Test
  void optionsByNumberHaveTheirSizes() {
    try (ZMQ.Socket socket = context.socket(SocketType.DEALER)) {
      socket.setLongSockopt(ZmqConstants.ZMQ_LINGER, 7);
      assertEquals(7, socket.getLinger());
      assertEquals(7, socket.getLongSockopt(ZmqConstants.ZMQ_LINGER));
      socket.setLongSockopt(ZmqConstants.ZMQ_MAXMSGSIZE, 7);
      assertEquals(7, socket.getLongSockopt(ZmqConstants.ZMQ_MAXMSGSIZE));
      socket.setLongSockopt(ZmqConstants.ZMQ_MAXMSGSIZE, 1L << 40);
      assertEquals(1L << 40, socket.getLongSockopt(ZmqConstants.ZMQ_MAXMSGSIZE));
      assertErrno(ZmqErrno.EINVAL, () -> socket.setLongSockopt(ZmqConstants.ZMQ_LINGER, 1L << 40));
      assertErrno(ZmqErrno.EINVAL, () -> socket.setLongSockopt(ZmqConstants.ZMQ_LINGER, -2));
      assertErrno(ZmqErrno.EINVAL, () -> socket.getLongSockopt(9999));
      assertErrno(ZmqErrno.EINVAL, () -> socket.setLongSockopt(ZmqConstants.ZMQ_PRIORITY, 7));
      byte[] name = {1, 2, 3};
      socket.setBytesSockopt(ZmqConstants.ZMQ_ROUTING_ID, name);
      assertArrayEquals(name, socket.getBytesSockopt(ZmqConstants.ZMQ_ROUTING_ID));
      assertErrno(ZmqErrno.EINVAL, () -> socket.setBytesSockopt(ZmqConstants.ZMQ_ROUTING_ID, null));
    }
  }

  @Test
  void closedSocketThrowsEnotsock() {
    ZMQ.Socket socket = context.socket(SocketType.DEALER);
    socket.close();
    assertErrno(ZmqErrno.ENOTSOCK, socket::getLinger);
    assertErrno(ZmqErrno.ENOTSOCK, () -> socket.setLinger(0));
    assertErrno(ZmqErrno.ENOTSOCK, socket::getIdentity);
    assertErrno(ZmqErrno.ENOTSOCK, () -> socket.setIdentity(new byte[] {1}));
    assertErrno(ZmqErrno.ENOTSOCK, () -> socket.setConnectRid("peer"));
    assertErrno(ZmqErrno.ENOTSOCK, () -> socket.getLongSockopt(ZmqConstants.ZMQ_LINGER));
  }

  // ----

  static SocketType[] stableTypes() {
    return Stream.of(SocketType.values())
        .filter(SocketOptionsTest::isStable)
        .toArray(SocketType[]::new);
  }

  private static boolean isStable(SocketType type) {
    return type != SocketType.RAW && type.type() <= ZmqConstants.ZMQ_STREAM;
  }

  static byte[] decoded(String z85) {
    byte[] key = new byte[z85.length() * 4 / 5];
    Errors.check(Zmq.zmq_z85_decode(key, z85.getBytes(StandardCharsets.US_ASCII)), "z85_decode");
    return key;
  }

  private static boolean hasDraft() {
    return has("draft");
  }

  private static boolean has(String capability) {
    return Zmq.zmq_has(capability.getBytes(StandardCharsets.US_ASCII)) != 0;
  }

  private static void assertErrno(int errno, Runnable call) {
    assertEquals(errno, assertThrows(ZMQException.class, call::run).getErrorCode());
  }
}
