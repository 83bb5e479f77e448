// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Another return type of a method, which it had in jzmq 3.1.0 or has in JeroMQ: class files
 * compiled against those versions call the method with this return type.
 *
 * <p>The build adds a synthetic bridge with that return type (src/build/java/LegacyBridges.java).
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface LegacyReturn {
  Class<?> value();

  /** A method of the same class that returns it, with the same parameters; none: a conversion. */
  String via() default "";
}
