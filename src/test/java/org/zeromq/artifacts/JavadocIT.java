// SPDX-License-Identifier: MPL-2.0
package org.zeromq.artifacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pages of the javadoc jar. */
@Timeout(60)
class JavadocIT {
  private static final Pattern HIDDEN_BASE = Pattern.compile("(?m)^class (\\w+) ");
  private static final Pattern SUBCLASSED = Pattern.compile("(?m)class \\w+ extends (\\w+)");

  @Test
  void noPageHasTheNameOfAPackagePrivateSuperclass() throws IOException {
    List<String> names = packagePrivateSuperclasses();
    assertTrue(names.remove("SocketBase"), names::toString); // also the name of a public class
    assertTrue(names.contains("SocketOptions"), names::toString);
    Pattern hidden = Pattern.compile("\\b(" + String.join("|", names) + ")\\b[.<(]");
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, byte[]> page : pages().entrySet()) {
      Matcher matcher = hidden.matcher(text(page.getValue()));
      if (page.getKey().startsWith("org/") && matcher.find()) {
        found.add(page.getKey() + ": " + matcher.group());
      }
    }
    assertEquals(Collections.emptyList(), found);
  }

  @Test
  void theListOfDeprecatedMembersHasThoseOfSocketAndContext() throws IOException {
    String list = text(pages().get("deprecated-list.html"));
    assertTrue(list.contains("org.zeromq.ZMQ.Socket.setSwap"), list);
    assertTrue(list.contains("org.zeromq.ZMQ.Context.getBlocky"), list);
  }

  @Test
  void theFirstPageBeginsWithAProgram() throws IOException {
    String page = text(pages().get("index.html"));
    assertTrue(page.contains("public static void main"), page);
  }

  private static List<String> packagePrivateSuperclasses() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(Paths.get("src/main/java/org/zeromq"))) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList())) {
        sources.add(text(Files.readAllBytes(file)));
      }
    }
    String all = String.join("\n", sources);
    List<String> names = new ArrayList<>();
    Matcher hidden = HIDDEN_BASE.matcher(all);
    while (hidden.find()) {
      Matcher subclassed = SUBCLASSED.matcher(all);
      while (subclassed.find()) {
        if (subclassed.group(1).equals(hidden.group(1))) {
          names.add(hidden.group(1));
        }
      }
    }
    return names;
  }

  private static TreeMap<String, byte[]> pages() throws IOException {
    TreeMap<String, byte[]> pages = Artifacts.content(Artifacts.javadoc());
    pages.keySet().removeIf(name -> !name.endsWith(".html"));
    assertFalse(pages.isEmpty());
    return pages;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
