// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zeromq.LegacySurface.OldClass;

/**
 * Every public and protected member that the packages {@code org.zeromq} of released JeroMQ jars
 * have is here, or listed in {@code jeromq-differences.txt} with a reason.
 */
@Timeout(60)
class JeromqSurfaceTest {
  @ParameterizedTest
  @ValueSource(strings = {"0.6.0", "0.5.4", "0.4.3"})
  void everyMemberLinksOrIsListed(String version) throws IOException {
    Set<String> found = new TreeSet<>();
    for (OldClass old : classes(version)) {
      found.addAll(SurfaceComparison.differences(old));
      found.addAll(SurfaceComparison.newAbstractMethods(old));
    }
    assertEquals(lines(listed(version)), lines(found));
  }

  /** The numbers of docs/migrating-from-jeromq.md. */
  @ParameterizedTest
  @CsvSource({"0.6.0, 94, 1174, 5", "0.5.4, 92, 1133, 9", "0.4.3, 76, 888, 7"})
  void theNumbersOfTheGuideAreRight(String version, int classes, int members, int differences)
      throws IOException {
    List<OldClass> surface = classes(version);
    assertEquals(classes, surface.size());
    assertEquals(members, surface.stream().mapToInt(old -> old.members.size()).sum());
    assertEquals(differences, listed(version).size());
  }

  private static List<OldClass> classes(String version) throws IOException {
    Path jar = Paths.get(System.getProperty("legacy.dir"), "jeromq-" + version + ".jar");
    return JarSurface.classes(jar, "org.zeromq");
  }

  private static String lines(Set<String> differences) {
    return String.join("\n", differences);
  }

  /** The differences of a version: lines of its number, or of several, and the difference. */
  private static Set<String> listed(String version) throws IOException {
    Set<String> listed = new TreeSet<>();
    boolean reason = false;
    for (String line : resource()) {
      if (line.startsWith("# ")) {
        reason = true;
      } else if (line.isEmpty()) {
        reason = false;
      } else {
        assertTrue(reason, "no reason: " + line);
        String[] fields = line.split(" ", 2);
        if (Arrays.asList(fields[0].split(",")).contains(version)) {
          listed.add("org.zeromq." + fields[1]);
        }
      }
    }
    return listed;
  }

  private static List<String> resource() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                JeromqSurfaceTest.class.getResourceAsStream("jeromq-differences.txt"),
                StandardCharsets.UTF_8))) {
      return in.lines().collect(Collectors.toCollection(ArrayList::new));
    }
  }
}
