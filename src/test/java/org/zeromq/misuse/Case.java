// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A way to misuse the library: a static method that runs in a separate JVM and must return. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Case {
  /** Further options of the JVM. */
  String[] jvm() default {};

  /** A shell command to run before the JVM starts: {@code ulimit -n 64}. */
  String shell() default "";

  /** Needs JDK 21 or later: that of the tests, otherwise the newest installed. */
  boolean newest() default false;

  /** Whether native access is enabled on JDK 24 and later. */
  boolean nativeAccess() default true;

  /** The patch of libzmq that it needs: a name in cmake/bundled/patches. */
  String fix() default "";

  /** Text that the output of the JVM must contain. */
  String writes() default "";
}
