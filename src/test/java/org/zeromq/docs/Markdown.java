// SPDX-License-Identifier: MPL-2.0
package org.zeromq.docs;

import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file of the project. */
final class Markdown {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");
  private static final Pattern CODE = Pattern.compile("`[^`]*`");

  final Path file;
  private final List<String> lines;

  private Markdown(Path file) throws IOException {
    this.file = file;
    lines = Arrays.asList(read(file).split("\n", -1));
  }

  static List<Markdown> all() throws IOException {
    List<Path> files;
    try (Stream<Path> top = Files.list(Paths.get(""));
        Stream<Path> docs = Files.walk(Paths.get("docs"))) {
      files =
          Stream.concat(top, docs)
              .filter(f -> f.toString().endsWith(".md"))
              .sorted()
              .collect(toList());
    }
    List<Markdown> all = new ArrayList<>();
    for (Path file : files) {
      all.add(new Markdown(file));
    }
    return all;
  }

  static Markdown of(Path file) throws IOException {
    return new Markdown(file);
  }

  static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** The links outside of code, without those to other sites. */
  List<String> relativeLinks() {
    List<String> links = new ArrayList<>();
    for (String line : text()) {
      Matcher link = LINK.matcher(CODE.matcher(line).replaceAll("`"));
      while (link.find()) {
        if (!link.group(1).matches("[a-z]+:.*")) {
          links.add(link.group(1));
        }
      }
    }
    return links;
  }

  /** The anchors of the headings, as GitHub and GitLab make them. */
  Set<String> anchors() {
    Set<String> anchors = new HashSet<>();
    Map<String, Integer> seen = new HashMap<>();
    for (String line : text()) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        String anchor =
            heading
                .group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
        int count = seen.merge(anchor, 1, Integer::sum) - 1;
        anchors.add(count == 0 ? anchor : anchor + "-" + count);
      }
    }
    return anchors;
  }

  /** The lines outside of blocks of code. */
  private List<String> text() {
    List<String> text = new ArrayList<>();
    boolean code = false;
    for (String line : lines) {
      boolean fence = line.startsWith("```");
      code ^= fence;
      if (!code && !fence) {
        text.add(line);
      }
    }
    return text;
  }

  /** The blocks of Java code. */
  List<JavaBlock> javaBlocks() {
    List<JavaBlock> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("```java")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        String before = i == 0 ? "" : lines.get(i - 1);
        String settings = before.startsWith("<!-- ") ? before : "<!--  -->";
        String place = file.toString().replaceAll("\\W", "_") + "_" + (i + 1);
        blocks.add(
            new JavaBlock(
                place,
                settings.substring(5, settings.length() - 4),
                String.join("\n", lines.subList(i + 1, end))));
        i = end;
      }
    }
    return blocks;
  }
}
