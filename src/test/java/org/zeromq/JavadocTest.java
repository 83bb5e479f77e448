// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
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

/** Rules that the javadoc tool does not check. */
@Timeout(30)
class JavadocTest {
  private static final Path API = Paths.get("src/main/java/org/zeromq");
  private static final Pattern DEPRECATED = Pattern.compile(" *@Deprecated\\b.*");

  /** The constants of the package {@code zmq} are JeroMQ's, deprecated, and not explained. */
  @Test
  void everyPublicConstantHasJavadoc() throws IOException, ClassNotFoundException {
    int constants = 0;
    List<String> bare = new ArrayList<>();
    for (Path source : publicSources()) {
      List<String> lines = Files.readAllLines(source);
      for (Field constant : constants(mainClass(source))) {
        constants++;
        int line = declaration(constant, lines);
        if (line < 0 || commentAbove(lines, line).isEmpty()) {
          bare.add(source + ":" + (line + 1) + ": " + constant);
        }
      }
    }
    assertEquals(Collections.emptyList(), bare, "no Javadoc");
    assertTrue(constants > 400, constants + " constants");
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

  private static List<Path> publicSources() throws IOException {
    try (Stream<Path> files = Files.walk(API)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.startsWith(API.resolve("internal")))
          .filter(f -> !f.endsWith("package-info.java"))
          .collect(toList());
    }
  }

  private static Class<?> mainClass(Path source) throws ClassNotFoundException {
    String path = Paths.get("src/main/java").relativize(source).toString();
    String name = path.replace(".java", "").replace(File.separatorChar, '.');
    return Class.forName(name, false, JavadocTest.class.getClassLoader());
  }

  /** The public constants of a class and of its nested classes. */
  private static List<Field> constants(Class<?> type) {
    List<Field> constants = new ArrayList<>();
    if (Modifier.isPublic(type.getModifiers())) {
      for (Field field : type.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        if (Modifier.isPublic(modifiers)
            && Modifier.isStatic(modifiers)
            && Modifier.isFinal(modifiers)
            && !field.isSynthetic()) {
          constants.add(field);
        }
      }
    }
    for (Class<?> nested : type.getDeclaredClasses()) {
      constants.addAll(constants(nested));
    }
    return constants;
  }

  /** The index of the line that declares a constant; -1 if it is not found. */
  private static int declaration(Field constant, List<String> lines) {
    String type = constant.getDeclaringClass().getSimpleName();
    Pattern start = Pattern.compile(".*\\b(class|enum|interface) " + type + "\\b.*");
    Pattern field =
        Pattern.compile(
            constant.isEnumConstant()
                ? " *(@\\w+ )*" + constant.getName() + "\\b.*"
                : " *(@\\w+ )*(public )?(static )?(final )?\\S+ "
                    + constant.getName()
                    + "( =.*|;)");
    boolean inType = false;
    for (int i = 0; i < lines.size(); i++) {
      inType = inType || start.matcher(lines.get(i)).matches();
      if (inType && field.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return -1;
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
