// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes of jzmq 3 in the resource {@code legacy-surface.txt}. */
final class LegacySurface {
  private static final Map<String, Integer> MODIFIERS = new HashMap<>();

  static {
    MODIFIERS.put("public", Modifier.PUBLIC);
    MODIFIERS.put("protected", Modifier.PROTECTED);
    MODIFIERS.put("static", Modifier.STATIC);
    MODIFIERS.put("final", Modifier.FINAL);
    MODIFIERS.put("abstract", Modifier.ABSTRACT);
    MODIFIERS.put("interface", Modifier.INTERFACE);
    MODIFIERS.put("enum", 0);
    MODIFIERS.put("class", 0);
  }

  private LegacySurface() {}

  /** A class of jzmq 3. */
  static final class OldClass {
    final String name;
    final int modifiers;
    final List<String> supertypes;
    final List<OldMember> members;

    OldClass(String name, int modifiers, List<String> supertypes, List<OldMember> members) {
      this.name = name;
      this.modifiers = modifiers;
      this.supertypes = supertypes;
      this.members = members;
    }

    private OldClass(String line) {
      members = new ArrayList<>();
      int colon = line.indexOf(" : ");
      String[] words = (colon < 0 ? line : line.substring(0, colon)).split(" ");
      name = "org.zeromq." + words[1];
      modifiers = modifiers(words, 2, words.length);
      supertypes =
          colon < 0
              ? Collections.emptyList()
              : Arrays.asList(line.substring(colon + 3).trim().split(" "));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A method, constructor or field of such a class. */
  static final class OldMember {
    final String name;
    final String descriptor;
    final int modifiers;

    /** Of a field; null for none. */
    final String constant;

    /** The exceptions of a method. */
    final List<String> thrown;

    OldMember(String name, String descriptor, int modifiers, String constant, List<String> thrown) {
      this.name = name;
      this.descriptor = descriptor;
      this.modifiers = modifiers;
      this.constant = constant;
      this.thrown = thrown;
    }

    private OldMember(String line) {
      String[] words = line.trim().split(" ");
      int count = 0;
      while (MODIFIERS.containsKey(words[count])) {
        count++;
      }
      modifiers = modifiers(words, 0, count);
      name = words[count];
      descriptor = words[count + 1];
      boolean more = words.length > count + 2;
      constant = more && words[count + 2].equals("=") ? words[count + 3] : null;
      thrown =
          more && words[count + 2].equals("throws")
              ? Arrays.asList(words[count + 3].split(","))
              : Collections.emptyList();
    }

    boolean isField() {
      return !descriptor.startsWith("(");
    }

    @Override
    public String toString() {
      return name + " " + descriptor;
    }
  }

  /** All classes of jzmq 3. */
  static List<OldClass> classes() {
    List<OldClass> classes = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                LegacySurface.class.getResourceAsStream("legacy-surface.txt"),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("class ")) {
          classes.add(new OldClass(line));
        } else if (!line.startsWith("#")) {
          classes.get(classes.size() - 1).members.add(new OldMember(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }

  private static int modifiers(String[] words, int from, int to) {
    int modifiers = 0;
    for (int i = from; i < to; i++) {
      modifiers |= MODIFIERS.get(words[i]);
    }
    return modifiers;
  }
}
