// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zeromq.LegacySurface.OldClass;

/**
 * Everything public and protected of jzmq 3.1.0 and of its last master, as class files look for it:
 * by descriptor, with the visibility, the {@code static} and the constants it had. japicmp, which
 * the build runs, compares with 3.1.0 only, and of master there is no jar.
 */
@Timeout(60)
class LegacySurfaceTest {
  /** Intended differences and their reasons; docs/migrating-from-jzmq.md lists them. */
  private static final Map<String, String> DIFFERENCES = new HashMap<>();

  static {
    differs("ZMQ: EVENT_ALL I: 65535 instead of 2047", "libzmq has more events than old jzmq knew");
    differs(
        "ZMQ$Socket: getLastEndpoint ()[B: missing",
        "a String, as in JeroMQ; only master had bytes, and master was never released");
    for (String method :
        Arrays.asList(
            "ZCert: savePublic (Ljava/lang/String;)V",
            "ZCert: saveSecret (Ljava/lang/String;)V",
            "ZConfig: save (Ljava/lang/String;)V",
            "ZConfig: load (Ljava/lang/String;)Lorg/zeromq/ZConfig;")) {
      differs(
          method + ": throws [java.io.IOException] instead of []",
          "as in JeroMQ; only master hid it, and master was never released");
    }
  }

  private static void differs(String difference, String reason) {
    DIFFERENCES.put("org.zeromq." + difference, reason);
  }

  static List<OldClass> classes() {
    return LegacySurface.classes();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void everyMemberOfJzmq3IsPresent(OldClass old) {
    List<String> found = SurfaceComparison.differences(old);
    found.removeAll(DIFFERENCES.keySet());
    assertEquals(Collections.emptyList(), found);
  }

  @Test
  void everyListedDifferenceIsReal() {
    Set<String> found = new LinkedHashSet<>();
    for (OldClass old : classes()) {
      found.addAll(SurfaceComparison.differences(old));
    }
    Set<String> listed = new LinkedHashSet<>(DIFFERENCES.keySet());
    listed.removeAll(found);
    assertEquals(Collections.emptySet(), listed);
  }

  @Test
  void theListIsComplete() {
    assertEquals(33, classes().size());
    assertTrue(classes().stream().mapToInt(old -> old.members.size()).sum() > 450);
  }
}
