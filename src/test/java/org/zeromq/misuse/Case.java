// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A way to misuse the library, which runs in a JVM of its own: a static method that returns. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Case {
  /** Further options of the JVM. */
  String[] jvm() default {};

  /** What the shell does before it becomes the JVM: {@code ulimit -n 64}. */
  String shell() default "";

  /** Needs JDK 21 at least: that of the tests, or else the newest of the machine. */
  boolean newest() default false;

  /** Whether native access is enabled on JDK 24 and later. */
  boolean nativeAccess() default true;

  /** The patch of libzmq that it needs: a name in cmake/bundled/patches. */
  String fix() default "";

  /** What the JVM must have written. */
  String writes() default "";
}
