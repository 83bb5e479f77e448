// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents, comments, messages and test names do not use some words that are not plain. */
@Timeout(60)
class PlainEnglishTest {
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(tells|told|nobody|somebody|for ever|so many|lets? in|passed over|for want of"
              + "|in vain|let be|has to say|goes when|counts at once)\\b",
          Pattern.CASE_INSENSITIVE);

  /** As words of a name, in lower case: {@code tellsNobody} is "tells nobody". */
  private static final Pattern NAME_WORDS =
      Pattern.compile(
          "\\b(tells?|told|nobody|somebody|anybody|whoever|vain|amid|beside|thrice|for ever"
              + "|lets? in|kept out|passed over|goes by|is none|are none)\\b");

  private static final Pattern TEXT_FILE =
      Pattern.compile(".*\\.(md|java|c|h|cmake|yml|html)|.*CMakeLists\\.txt");

  /** Built files, the patches, which have reviews of their own, and the categories of a table. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(.*/)?(target|node_modules|bundled|(PlainEnglishTest|AssertionAudit)\\.java)(/.*)?");

  private static final Pattern STRING = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern METHOD = Pattern.compile("\\b([a-z]\\w*)\\(");
  private static final Pattern COMMENT = Pattern.compile("//.*|/\\*.*|^\\s*\\*.*");

  @Test
  void documentsAndSourcesUseNoneOfTheWords() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String root :
        Arrays.asList("docs", "src/main", "src/build", "native", "examples", ".github", "cmake")) {
      files.addAll(textFiles(Paths.get(root)));
    }
    for (String name : Arrays.asList("README", "ARCHITECTURE", "CONTRIBUTING", "CHANGELOG")) {
      files.add(Paths.get(name + ".md"));
    }
    assertTrue(files.size() > 200, () -> files.size() + " files");
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file, UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        check(file, i, lines.get(i), found);
      }
    }
    assertEquals(Collections.emptyList(), found);
  }

  @Test
  void commentsOfTestsUseNoneOfTheWords() throws IOException {
    List<Path> files = textFiles(Paths.get("src/test"));
    files.addAll(textFiles(Paths.get("bench")));
    assertTrue(files.size() > 200, () -> files.size() + " files");
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file, UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        Matcher comment = COMMENT.matcher(STRING.matcher(lines.get(i)).replaceAll(""));
        if (comment.find()) {
          check(file, i, comment.group(), found);
        }
      }
    }
    assertEquals(Collections.emptyList(), found);
  }

  @Test
  void namesOfTestMethodsUseNoneOfTheWords() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : textFiles(Paths.get("src/test"))) {
      for (String line : Files.readAllLines(file, UTF_8)) {
        Matcher method = METHOD.matcher(STRING.matcher(line).replaceAll(""));
        while (method.find()) {
          String words = method.group(1).replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
          if (NAME_WORDS.matcher(words).find()) {
            found.add(file + ": " + method.group(1));
          }
        }
      }
    }
    assertEquals(Collections.emptyList(), found);
  }

  private static void check(Path file, int line, String text, List<String> found) {
    if (WORDS.matcher(text).find()) {
      found.add(file + ":" + (line + 1) + ": " + text.trim());
    }
  }

  private static List<Path> textFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> TEXT_FILE.matcher(file.toString()).matches())
          .filter(file -> !LEFT_OUT.matcher(file.toString().replace('\\', '/')).matches())
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }
}
