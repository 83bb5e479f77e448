// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each of the 150 recorded rows of the behaviour of jzmq 3 has a test. */
@Timeout(60)
class LegacyRowsTest {
  @Test
  void everyRowHasATest() throws IOException {
    Map<Integer, String> tests = annotated();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                LegacyRowsTest.class.getResourceAsStream("legacy-behaviour.txt"),
                StandardCharsets.UTF_8))) {
      List<String[]> rows =
          in.lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t"))
              .collect(Collectors.toList());
      assertEquals(
          IntStream.rangeClosed(1, 150).boxed().collect(Collectors.toList()),
          rows.stream().map(row -> Integer.valueOf(row[0])).collect(Collectors.toList()));
      for (String[] row : rows) {
        assertTrue(row[1].equals("K") || row[1].equals("F"), row[1]);
        if (row.length > 4) {
          assertTrue(exists(row[4]), () -> "row " + row[0] + " names no test: " + row[4]);
        } else {
          assertTrue(tests.containsKey(Integer.valueOf(row[0])), () -> "no test of row " + row[0]);
        }
      }
    }
  }

  private static Map<Integer, String> annotated() {
    Map<Integer, String> tests = new TreeMap<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.zeromq")
            .stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(LegacyRows.class))
            .forEach(method -> add(method, tests));
    return tests;
  }

  private static void add(JavaMethod method, Map<Integer, String> tests) {
    for (int row : method.getAnnotationOfType(LegacyRows.class).value()) {
      tests.put(row, method.getFullName());
    }
  }

  /** Whether a test named {@code Class#method} exists. */
  private static boolean exists(String test) {
    String[] names = test.split("#");
    try {
      Class.forName("org.zeromq." + names[0]).getDeclaredMethod(names[1]);
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
