// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.record;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A type of JFR event, disabled unless a recording enables it. It is defined when it is first used,
 * by {@code jdk.jfr.EventFactory}, since the classes of the jar are for Java 8, whose {@code
 * jdk.jfr} is optional.
 *
 * <p>A problem of the recorder does not fail the call that is recorded: the event is not recorded.
 */
final class EventType {
  private static final String PACKAGE = "jdk.jfr.";

  private final Object factory;
  private final MethodHandle newEvent;
  private final MethodHandle isEnabled;
  private final MethodHandle begin;
  private final MethodHandle end;
  private final MethodHandle shouldCommit;
  private final MethodHandle set;
  private final MethodHandle commit;

  /**
   * Defines a type.
   *
   * @param threshold the default threshold, as {@code 20 ms}; null for an event without duration
   * @param fields names of fields, all of type String
   * @return null if the JVM has another or an incomplete recorder
   */
  static EventType define(
      String name, String label, String description, String threshold, String... fields) {
    try {
      return new EventType(name, label, description, threshold, fields);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return null;
    }
  }

  private EventType(
      String name, String label, String description, String threshold, String... fields)
      throws ReflectiveOperationException {
    List<Object> annotations = new ArrayList<>();
    annotations.add(annotation("Name", name));
    annotations.add(annotation("Label", label));
    annotations.add(annotation("Description", description));
    annotations.add(annotation("Category", new String[] {"ZeroMQ"}));
    annotations.add(annotation("Enabled", false));
    annotations.add(annotation("StackTrace", threshold != null));
    if (threshold != null) {
      annotations.add(annotation("Threshold", threshold));
    }
    List<Object> descriptors = new ArrayList<>();
    Constructor<?> descriptor =
        type("ValueDescriptor").getConstructor(Class.class, String.class, List.class);
    for (String field : fields) {
      descriptors.add(
          descriptor.newInstance(String.class, field, Collections.singletonList(label(field))));
    }
    factory =
        type("EventFactory")
            .getMethod("create", List.class, List.class)
            .invoke(null, annotations, descriptors);
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    Class<?> event = type("Event");
    newEvent =
        lookup
            .findVirtual(factory.getClass(), "newEvent", MethodType.methodType(event))
            .asType(MethodType.methodType(Object.class, Object.class));
    isEnabled = method(lookup, event, "isEnabled", boolean.class);
    begin = method(lookup, event, "begin", void.class);
    end = method(lookup, event, "end", void.class);
    shouldCommit = method(lookup, event, "shouldCommit", boolean.class);
    commit = method(lookup, event, "commit", void.class);
    set =
        lookup
            .findVirtual(event, "set", MethodType.methodType(void.class, int.class, Object.class))
            .asType(MethodType.methodType(void.class, Object.class, int.class, String.class));
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PACKAGE + name);
  }

  private static Object annotation(String name, Object value) throws ReflectiveOperationException {
    return type("AnnotationElement")
        .getConstructor(Class.class, Object.class)
        .newInstance(type(name).asSubclass(Annotation.class), value);
  }

  private static Object label(String field) throws ReflectiveOperationException {
    return annotation("Label", Character.toUpperCase(field.charAt(0)) + field.substring(1));
  }

  /** Returns a handle of type (Object)T, for {@code invokeExact}. */
  private static MethodHandle method(
      MethodHandles.Lookup lookup, Class<?> event, String name, Class<?> result)
      throws ReflectiveOperationException {
    return lookup
        .findVirtual(event, name, MethodType.methodType(result))
        .asType(MethodType.methodType(result, Object.class));
  }

  /** Begins an event; returns null if no recording has enabled the type. */
  Object begin() {
    try {
      Object event = (Object) newEvent.invokeExact(factory);
      if (!(boolean) isEnabled.invokeExact(event)) {
        return null;
      }
      begin.invokeExact(event);
      return event;
    } catch (Throwable e) {
      return null;
    }
  }

  /** Ends an event; returns whether it is long enough to be recorded. */
  boolean shouldCommit(Object event) {
    try {
      end.invokeExact(event);
      return (boolean) shouldCommit.invokeExact(event);
    } catch (Throwable e) {
      return false;
    }
  }

  /** Records an event with the values of its fields. */
  void commit(Object event, String... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        set.invokeExact(event, i, values[i]);
      }
      commit.invokeExact(event);
    } catch (Throwable e) {
      // not recorded
    }
  }
}
