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

/** What the javadoc tool does not check. */
@Timeout(30)
class JavadocTest {
  private static final Path API = Paths.get("src/main/java/org/zeromq");
  private static final Pattern CONSTANT =
      Pattern.compile(" *(@Deprecated )?public static final \\S+ \\w+ ?=.*");
  private static final Pattern ENUM_CONSTANT = Pattern.compile(" *[A-Z][A-Z_0-9]+\\(.*\\)[,;]");
  private static final Pattern DEPRECATED = Pattern.compile(" *@Deprecated\\b.*");

  @Test
  void everyPublicConstantHasJavadoc() throws IOException {
    List<String> bare = new ArrayList<>();
    for (Path source : sources()) {
      List<String> lines = Files.readAllLines(source);
      for (int i = 0; i < lines.size(); i++) {
        boolean constant =
            CONSTANT.matcher(lines.get(i)).matches()
                || ENUM_CONSTANT.matcher(lines.get(i)).matches();
        if (constant && commentAbove(lines, i).isEmpty()) {
          bare.add(source + ":" + (i + 1) + ":" + lines.get(i));
        }
      }
    }
    assertEquals(Collections.emptyList(), bare, "no Javadoc");
  }

  @Test
  void everyDeprecatedMemberNamesAnAlternativeOrReason() throws IOException {
    List<String> bare = new ArrayList<>();
    for (Path source : sources()) {
      List<String> lines = Files.readAllLines(source);
      for (int i = 0; i < lines.size(); i++) {
        if (DEPRECATED.matcher(lines.get(i)).matches()
            && !commentAbove(lines, i).contains("@deprecated ")) {
          bare.add(source + ":" + (i + 1));
        }
      }
    }
    assertEquals(Collections.emptyList(), bare, "no @deprecated in the Javadoc");
  }

  @Test
  void packagePageNamesEveryPublicType() throws IOException {
    String page =
        String.join("\n", Files.readAllLines(API.resolve("package-info.java")))
            .replaceAll("\\s+\\*?\\s*", " ");
    List<String> missing = new ArrayList<>();
    for (Path source : sources()) {
      String type = source.getFileName().toString().replace(".java", "");
      Pattern declaration =
          Pattern.compile("public [a-z ]*(class|interface|enum) " + type + "\\b.*");
      if (Files.readAllLines(source).stream().anyMatch(l -> declaration.matcher(l).matches())
          && !page.contains("{@link " + type)) {
        missing.add(type);
      }
    }
    assertEquals(Collections.emptyList(), missing, "not in package-info.java");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(API)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).collect(toList());
      assertFalse(sources.isEmpty());
      return sources;
    }
  }

  /** The Javadoc of a declaration, annotations in between; empty if it has none. */
  private static String commentAbove(List<String> lines, int declaration) {
    int end = declaration - 1;
    while (end > 0 && lines.get(end).matches(" *@.*")) {
      end--;
    }
    int start = end;
    if (!lines.get(end).endsWith("*/")) {
      return "";
    }
    while (start > 0 && !lines.get(start).contains("/**")) {
      start--;
    }
    return String.join("\n", lines.subList(start, end + 1));
  }
}
