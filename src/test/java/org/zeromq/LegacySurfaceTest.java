// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Type;
import org.zeromq.LegacySurface.OldClass;
import org.zeromq.LegacySurface.OldMember;

/**
 * Everything public and protected of jzmq 3.1.0 and of its last master, as class files look for it:
 * by descriptor, with the visibility, the {@code static} and the constants it had. japicmp, which
 * the build runs, compares with 3.1.0 only, and of master there is no jar.
 */
@Timeout(60)
class LegacySurfaceTest {
  /** What differs on purpose, and why; docs/migrating-from-jzmq.md tells users. */
  private static final Map<String, String> DIFFERENCES = new HashMap<>();

  static {
    differs("ZMQ: EVENT_ALL I: 65535 instead of 2047", "libzmq has more events than old jzmq knew");
    differs(
        "ZMQ$Socket: getLastEndpoint ()[B: missing",
        "a String, as in JeroMQ; only master had bytes, and master was never released");
    for (String method :
        Arrays.asList(
            "ZCert: savePublic (Ljava/lang/String;)V",
            "ZCert: saveSecret (Ljava/lang/String;)V",
            "ZConfig: save (Ljava/lang/String;)V",
            "ZConfig: load (Ljava/lang/String;)Lorg/zeromq/ZConfig;")) {
      differs(
          method + ": throws [java.io.IOException] instead of []",
          "as in JeroMQ; only master hid it, and master was never released");
    }
  }

  private static void differs(String difference, String reason) {
    DIFFERENCES.put("org.zeromq." + difference, reason);
  }

  static List<OldClass> classes() {
    return LegacySurface.classes();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void everyMemberOfOldIsThere(OldClass old) throws ClassNotFoundException {
    List<String> found = differences(old);
    found.removeAll(DIFFERENCES.keySet());
    assertEquals(Collections.emptyList(), found);
  }

  @Test
  void everyListedDifferenceIsReal() throws ClassNotFoundException {
    Set<String> found = new LinkedHashSet<>();
    for (OldClass old : classes()) {
      found.addAll(differences(old));
    }
    Set<String> listed = new LinkedHashSet<>(DIFFERENCES.keySet());
    listed.removeAll(found);
    assertEquals(Collections.emptySet(), listed);
  }

  @Test
  void theListIsWhole() {
    assertEquals(33, classes().size());
    assertTrue(classes().stream().mapToInt(old -> old.members.size()).sum() > 450);
  }

  // ---- one class

  private static List<String> differences(OldClass old) throws ClassNotFoundException {
    Class<?> now = Class.forName(old.name);
    List<String> found = new ArrayList<>();
    compareModifiers(old.name, old.modifiers, now.getModifiers(), found);
    for (String supertype : old.supertypes) {
      if (!Class.forName(supertype).isAssignableFrom(now)) {
        found.add(old.name + ": is no " + supertype);
      }
    }
    for (OldMember member : old.members) {
      String name = old.name + ": " + member;
      Member here = find(now, member);
      if (here == null) {
        found.add(name + ": missing");
        continue;
      }
      compareModifiers(name, member.modifiers, here.getModifiers(), found);
      if (member.isField()) {
        compareConstant(name, member, (Field) here, found);
      } else {
        compareThrown(name, member, (Executable) here, found);
      }
    }
    return found;
  }

  private static void compareModifiers(String name, int old, int now, List<String> found) {
    if (Modifier.isPublic(old) && !Modifier.isPublic(now)) {
      found.add(name + ": not public");
    }
    if (Modifier.isProtected(old) && (now & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0) {
      found.add(name + ": not even protected");
    }
    if (Modifier.isFinal(now) && !Modifier.isFinal(old)) {
      found.add(name + ": final");
    }
    // every interface is abstract, which the list does not say
    boolean isInterface = Modifier.isInterface(old);
    int same = Modifier.STATIC | Modifier.INTERFACE | (isInterface ? 0 : Modifier.ABSTRACT);
    if ((old & same) != (now & same)) {
      found.add(
          name + ": " + Modifier.toString(now & same) + " not " + Modifier.toString(old & same));
    }
  }

  private static void compareConstant(String name, OldMember old, Field now, List<String> found) {
    if (old.constant == null) {
      return;
    }
    try {
      String value = String.valueOf(now.get(null));
      if (!value.equals(old.constant)) {
        found.add(name + ": " + value + " instead of " + old.constant);
      }
    } catch (IllegalAccessException e) {
      found.add(name + ": " + e);
    }
  }

  /** Source that catches what is not thrown does not compile, nor that which misses what is. */
  private static void compareThrown(
      String name, OldMember old, Executable now, List<String> found) {
    Set<String> before = new LinkedHashSet<>();
    for (String thrown : old.thrown) {
      addChecked(thrown, before);
    }
    Set<String> after = new LinkedHashSet<>();
    for (Class<?> thrown : asWritten(now).getExceptionTypes()) {
      addChecked(thrown.getName(), after);
    }
    if (!before.equals(after)) {
      found.add(name + ": throws " + after + " instead of " + before);
    }
  }

  private static void addChecked(String exception, Set<String> checked) {
    try {
      if (!RuntimeException.class.isAssignableFrom(Class.forName(exception))) {
        checked.add(exception);
      }
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Of a bridge the method that it leads to. */
  private static Executable asWritten(Executable executable) {
    if (executable.isSynthetic()) {
      for (Class<?> c = executable.getDeclaringClass(); c != null; c = c.getSuperclass()) {
        for (Method method : c.getDeclaredMethods()) {
          if (!method.isSynthetic()
              && method.getName().equals(executable.getName())
              && Arrays.equals(method.getParameterTypes(), executable.getParameterTypes())) {
            return method;
          }
        }
      }
    }
    return executable;
  }

  // ---- one member, found as the JVM finds it

  private static Member find(Class<?> type, OldMember old) {
    if (old.name.equals("<init>")) {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (Type.getConstructorDescriptor(constructor).equals(old.descriptor)) {
          return constructor;
        }
      }
      return null;
    }
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      Member member = old.isField() ? field(c, old) : method(c, old);
      if (member != null) {
        return member;
      }
    }
    return null;
  }

  private static Field field(Class<?> type, OldMember old) {
    for (Field field : type.getDeclaredFields()) {
      if (field.getName().equals(old.name)
          && Type.getDescriptor(field.getType()).equals(old.descriptor)) {
        return field;
      }
    }
    return null;
  }

  private static Method method(Class<?> type, OldMember old) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(old.name)
          && Type.getMethodDescriptor(method).equals(old.descriptor)) {
        return method;
      }
    }
    return null;
  }
}
