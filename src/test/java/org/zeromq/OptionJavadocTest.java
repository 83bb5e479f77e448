// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The compiler does not report missing Javadoc. */
@Timeout(30)
class OptionJavadocTest {
  private static final Pattern METHOD = Pattern.compile("  public [^=;]*\\(.*");
  private static final Pattern ANNOTATION = Pattern.compile("  @.*");

  @Test
  void everyAccessorOfAnOptionHasJavadoc() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Paths.get("src/main/java"))) {
      sources = files.filter(f -> f.toString().endsWith("Options.java")).collect(toList());
    }
    assertFalse(sources.isEmpty());
    List<String> bare = new ArrayList<>();
    for (Path source : sources) {
      List<String> lines = Files.readAllLines(source);
      for (int i = 0; i < lines.size(); i++) {
        if (METHOD.matcher(lines.get(i)).matches() && !isAfterComment(lines, i)) {
          bare.add(source + ":" + (i + 1) + ":" + lines.get(i));
        }
      }
    }
    assertEquals(Collections.emptyList(), bare, "no Javadoc" + AddingAnOption.step(3));
  }

  private static boolean isAfterComment(List<String> lines, int method) {
    int above = method - 1;
    while (ANNOTATION.matcher(lines.get(above)).matches()) {
      above--;
    }
    return lines.get(above).endsWith("*/");
  }
}
