// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;
import org.zeromq.LegacySurface.OldClass;
import org.zeromq.LegacySurface.OldMember;

/**
 * Compares a class of an old release with the class of the same name here, as the JVM links it: by
 * descriptor, with its visibility, {@code static}, constants and exceptions.
 */
final class SurfaceComparison {
  private SurfaceComparison() {}

  /** The differences, one per line; empty if old class files and sources are compatible. */
  static List<String> differences(OldClass old) {
    List<String> found = new ArrayList<>();
    Class<?> now = load(old.name);
    if (now == null) {
      found.add(old.name + ": missing");
      return found;
    }
    compareModifiers(old.name, old.modifiers, now.getModifiers(), found);
    for (String supertype : old.supertypes) {
      Class<?> expected = load(supertype);
      if (expected == null || !expected.isAssignableFrom(now)) {
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

  /** Abstract methods that implementations of the old interface do not have. */
  static List<String> newAbstractMethods(OldClass old) {
    List<String> found = new ArrayList<>();
    Class<?> now = load(old.name);
    if (now == null || !Modifier.isAbstract(now.getModifiers())) {
      return found;
    }
    for (Method method : now.getMethods()) {
      boolean known =
          old.members.stream()
              .anyMatch(
                  member ->
                      member.name.equals(method.getName())
                          && member.descriptor.equals(Type.getMethodDescriptor(method)));
      if (Modifier.isAbstract(method.getModifiers()) && !known && !isInherited(old, method)) {
        found.add(
            old.name + ": " + method.getName() + " " + Type.getMethodDescriptor(method) + ": new");
      }
    }
    return found;
  }

  private static boolean isInherited(OldClass old, Method method) {
    return old.supertypes.contains(method.getDeclaringClass().getName());
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, SurfaceComparison.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
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
    // every interface is abstract; the list omits it
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

  /** A checked exception that was added or removed breaks the source. */
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
    Class<?> type = load(exception);
    if (type == null || !RuntimeException.class.isAssignableFrom(type)) {
      checked.add(exception);
    }
  }

  /** The target of a bridge method. */
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

  // ---- lookup of a member, as by the JVM

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
    for (Class<?> each : type.getInterfaces()) {
      Member member = find(each, old);
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
