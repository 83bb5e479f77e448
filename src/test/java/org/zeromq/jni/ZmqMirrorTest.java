// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.AddingAnOption;

/** The thin layer has the functions and constants of zmq.h and no others. */
@Timeout(30)
class ZmqMirrorTest {
  private static final int VERSION_4_3_5 = 40305;

  /** Functions of zmq.h that Java does not need: {@link Zmq} explains why. */
  private static final Set<String> NOT_IN_JAVA =
      set("zmq_errno", "zmq_threadstart", "zmq_threadclose", "zmq_ppoll");

  /** Functions of Zmq that are variants of a C function for another type. */
  private static final Map<String, String> VARIANTS = new HashMap<>();

  static {
    VARIANTS.put("zmq_send_bytes", "zmq_send");
    VARIANTS.put("zmq_recv_bytes", "zmq_recv");
    VARIANTS.put("zmq_setsockopt_int", "zmq_setsockopt");
    VARIANTS.put("zmq_setsockopt_long", "zmq_setsockopt");
    VARIANTS.put("zmq_getsockopt_int", "zmq_getsockopt");
    VARIANTS.put("zmq_getsockopt_long", "zmq_getsockopt");
  }

  /** Macros of zmq.h that are for the C compiler only, or known only at run time. */
  private static final Set<String> NOT_CONSTANTS =
      set(
          "ZMQ_VERSION_MAJOR", // zmq_version()
          "ZMQ_VERSION_MINOR",
          "ZMQ_VERSION_PATCH",
          "ZMQ_VERSION",
          "ZMQ_EXPORT", // linkage
          "ZMQ_DEFINED_STDINT", // what the header includes
          "ZMQ_HAVE_POLLER", // what the header declares: zmq_has("draft")
          "ZMQ_HAVE_PPOLL",
          "ZMQ_HAVE_TIMERS");

  /** Constants that libzmq 4.3.5 added. */
  private static final Set<String> SINCE_4_3_5 =
      set(
          "ZMQ_BUSY_POLL",
          "ZMQ_HICCUP_MSG",
          "ZMQ_XSUB_VERBOSE_UNSUBSCRIBE",
          "ZMQ_TOPICS_COUNT",
          "ZMQ_NORM_MODE",
          "ZMQ_NORM_UNICAST_NACK",
          "ZMQ_NORM_BUFFER_SIZE",
          "ZMQ_NORM_SEGMENT_SIZE",
          "ZMQ_NORM_BLOCK_SIZE",
          "ZMQ_NORM_NUM_PARITY",
          "ZMQ_NORM_NUM_AUTOPARITY",
          "ZMQ_NORM_PUSH",
          "ZMQ_NORM_FIXED",
          "ZMQ_NORM_CC",
          "ZMQ_NORM_CCL",
          "ZMQ_NORM_CCE",
          "ZMQ_NORM_CCE_ECNONLY");

  /** libzmq 4.3.4 defines it as 3, which is the two other flags together. */
  private static final String WRONG_IN_4_3_4 = "ZMQ_RECONNECT_STOP_AFTER_DISCONNECT";

  private ZmqHeader header;

  @BeforeEach
  void readHeader() throws IOException {
    header = ZmqHeader.ofTheBuild();
  }

  private static Set<String> set(String... names) {
    return new HashSet<>(Arrays.asList(names));
  }

  private static Set<String> natives() {
    Set<String> natives = new TreeSet<>();
    for (Method method : Zmq.class.getDeclaredMethods()) {
      if (Modifier.isNative(method.getModifiers())) {
        natives.add(method.getName());
      }
    }
    return natives;
  }

  private static Map<String, Object> constants() throws IllegalAccessException {
    Map<String, Object> constants = new TreeMap<>();
    for (Field field : ZmqConstants.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        constants.put(field.getName(), field.get(null));
      }
    }
    return constants;
  }

  @Test
  void everyFunctionOfZmqHIsInJava() {
    Set<String> missing = new TreeSet<>(header.functions());
    missing.removeAll(natives());
    missing.removeAll(NOT_IN_JAVA);
    assertEquals(set(), missing);
  }

  @Test
  void everyNativeOfJavaIsInZmqH() {
    Set<String> unknown = natives();
    unknown.removeAll(header.functions());
    assertEquals(VARIANTS.keySet(), unknown);
    assertTrue(header.functions().containsAll(VARIANTS.values()));
  }

  @Test
  void excludedNamesAreNotInJava() throws Exception {
    assertTrue(Collections.disjoint(natives(), NOT_IN_JAVA));
    assertTrue(Collections.disjoint(constants().keySet(), NOT_CONSTANTS));
  }

  @Test
  void everyConstantOfZmqHIsInJavaWithTheSameValue() throws Exception {
    Map<String, Object> constants = constants();
    for (String name : header.macros()) {
      if (!name.startsWith("ZMQ_") || NOT_CONSTANTS.contains(name)) {
        continue;
      }
      Object value = constants.get(name);
      assertNotNull(
          value,
          name
              + " of zmq.h is missing in org/zeromq/jni/ZmqConstants.java"
              + AddingAnOption.step(1));
      if (name.equals(WRONG_IN_4_3_4) && header.version() < VERSION_4_3_5) {
        continue;
      }
      if (value instanceof String) {
        assertEquals(header.text(name), "\"" + value + "\"", name);
      } else {
        assertEquals(header.number(name), ((Integer) value).longValue(), name);
      }
    }
  }

  @Test
  void everyConstantOfJavaIsInZmqH() throws Exception {
    Set<String> unknown = new TreeSet<>(constants().keySet());
    unknown.removeAll(header.macros());
    if (header.version() < VERSION_4_3_5) {
      unknown.removeAll(SINCE_4_3_5);
    }
    assertEquals(set(), unknown, "in org/zeromq/jni/ZmqConstants.java, and not in zmq.h");
  }

  @Test
  void everyNumberIsComparedByTheCCompiler() throws Exception {
    byte[] check = Files.readAllBytes(Paths.get("native", "constants_check.c"));
    Set<String> lines = set(new String(check, StandardCharsets.UTF_8).split("\r?\n"));
    for (Map.Entry<String, Object> constant : constants().entrySet()) {
      boolean compared = lines.contains("SAME(" + constant.getKey() + ");");
      assertEquals(
          constant.getValue() instanceof Integer,
          compared,
          "native/constants_check.c has SAME("
              + constant.getKey()
              + ");, as for every number"
              + AddingAnOption.step(2));
    }
  }

  @Test
  void everyErrorOfZmqHIsInJava() throws Exception {
    Set<String> own = set("EFSM", "ENOCOMPATPROTO", "ETERM", "EMTHREAD");
    for (String name : header.macros()) {
      if (name.startsWith("E")) {
        int errno = ZmqErrno.class.getField(name).getInt(null);
        assertTrue(own.contains(name) ? errno == header.number(name) : errno > 0, name);
      }
    }
  }

  @Test
  void theLibraryIsOfTheHeadersVersionOrLater() {
    assertTrue(Zmq.zmq_version() >= header.version(), Zmq.zmq_version() + "");
  }
}
