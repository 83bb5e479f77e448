// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Distinguishes virtual threads from platform threads; also on Java 8, which has no virtual
 * threads.
 */
public final class VirtualThreads {
  /** {@code Thread.isVirtual()}; null if there is no such method. */
  private static final MethodHandle IS_VIRTUAL = find();

  private VirtualThreads() {}

  private static MethodHandle find() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** Returns whether the calling thread is a virtual thread. */
  public static boolean isCurrent() {
    if (IS_VIRTUAL == null) {
      return false;
    }
    try {
      return (boolean) IS_VIRTUAL.invokeExact(Thread.currentThread());
    } catch (Throwable e) {
      throw new AssertionError(e); // isVirtual() throws nothing
    }
  }
}
