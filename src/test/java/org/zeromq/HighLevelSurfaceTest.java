// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The members that old class files link to, or JeroMQ's sources call, are present. */
@Timeout(60)
class HighLevelSurfaceTest {
  private static final String JEROMQ = "jeromq060";

  /** One line of the list. */
  static final class Member {
    final String owner;
    final String kind;
    final List<String> modifiers;
    final String name;
    final String descriptor;
    final String value;
    final String where;

    Member(String line) {
      String[] fields = line.split("\t", -1);
      owner = fields[0];
      kind = fields[1];
      modifiers = Stream.of(fields[2].split(" ")).collect(Collectors.toList());
      name = fields[3];
      descriptor = fields[4];
      value = fields[5];
      where = fields[6];
    }

    @Override
    public String toString() {
      return owner + " " + modifiers + " " + name + descriptor + " of " + where;
    }
  }

  static List<Member> members() throws IOException {
    try (InputStream in = HighLevelSurfaceTest.class.getResourceAsStream("high-level-surface.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Member::new)
          .collect(Collectors.toList());
    }
  }

  @ParameterizedTest
  @MethodSource("members")
  void memberIsStillPresent(Member member) throws Exception {
    Class<?> owner = Class.forName(member.owner);
    switch (member.kind) {
      case "CLASS":
        checkClass(owner, member);
        break;
      case "FIELD":
        checkField(owner.getDeclaredField(member.name), member);
        break;
      default:
        checkExecutable(owner, member);
    }
  }

  private static void checkClass(Class<?> found, Member member) throws Exception {
    checkModifiers(found.getModifiers(), member);
    assertEquals(member.modifiers.contains("interface"), found.isInterface());
    assertTrue(!Modifier.isFinal(found.getModifiers()) || member.owner.endsWith("$ZSender"));
    if (!found.isInterface()) {
      assertEquals(member.name.replace('/', '.'), found.getSuperclass().getName());
    }
    for (String each : member.descriptor.split(",")) {
      if (!each.isEmpty()) {
        assertTrue(Class.forName(each.replace('/', '.')).isAssignableFrom(found), each);
      }
    }
  }

  private static void checkField(Field found, Member member) throws Exception {
    checkModifiers(found.getModifiers(), member);
    assertEquals(member.descriptor, descriptor(found.getType()));
    if (!member.value.isEmpty()) {
      assertEquals(member.value, String.valueOf(found.get(null)));
    }
  }

  private static void checkExecutable(Class<?> owner, Member member) {
    boolean inSource = member.where.contains(JEROMQ) && !member.modifiers.contains("bridge");
    for (Class<?> c = owner; c != null; c = c.getSuperclass()) {
      for (Executable candidate : declaredIn(c, member)) {
        if (descriptor(candidate).equals(member.descriptor)) {
          checkModifiers(candidate.getModifiers(), member);
          assertTrue(!inSource || !candidate.isSynthetic(), "javac does not see it");
          return;
        }
      }
    }
    fail("it is missing");
  }

  private static List<Executable> declaredIn(Class<?> owner, Member member) {
    if (member.name.equals("<init>")) {
      return Stream.of(owner.getDeclaredConstructors()).collect(Collectors.toList());
    }
    return Stream.of(owner.getDeclaredMethods())
        .filter(method -> method.getName().equals(member.name))
        .collect(Collectors.toList());
  }

  private static void checkModifiers(int found, Member member) {
    assertEquals(member.modifiers.contains("static"), Modifier.isStatic(found), "static");
    assertEquals(
        member.modifiers.contains("abstract") || member.modifiers.contains("interface"),
        Modifier.isAbstract(found),
        "abstract");
    boolean visible =
        Modifier.isPublic(found)
            || member.modifiers.contains("protected") && Modifier.isProtected(found);
    assertTrue(visible, "visible");
  }

  private static String descriptor(Executable executable) {
    String parameters =
        Stream.of(executable.getParameterTypes())
            .map(HighLevelSurfaceTest::descriptor)
            .collect(Collectors.joining());
    Class<?> returned =
        executable instanceof Constructor ? void.class : ((Method) executable).getReturnType();
    return "(" + parameters + ")" + descriptor(returned);
  }

  private static String descriptor(Class<?> type) {
    if (type == void.class) {
      return "V";
    }
    return java.lang.reflect.Array.newInstance(type, 0)
        .getClass()
        .getName()
        .substring(1)
        .replace('.', '/');
  }
}
