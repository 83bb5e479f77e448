// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** docs/configuration.md lists the system properties that the code reads. */
@Timeout(30)
class SystemPropertiesTest {
  private static final Path PAGE = Paths.get("docs/configuration.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");
  private static final Pattern LITERAL =
      Pattern.compile("\"(org\\.zeromq\\.[a-z]+(?:\\.[a-z]+)*)\"");

  @Test
  void pageListsThePropertiesOfTheCode() throws IOException {
    Set<String> inCode = new TreeSet<>();
    for (Path source : sources()) {
      inCode.addAll(find(LITERAL, source));
    }
    assertTrue(inCode.size() > 3, inCode::toString);
    assertEquals(inCode, find(ROW, PAGE));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Paths.get("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList());
    }
  }

  private static Set<String> find(Pattern pattern, Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(new String(Files.readAllBytes(file), UTF_8));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
