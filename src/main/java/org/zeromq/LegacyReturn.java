// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The return type a method had in jzmq 3.1.0: class files compiled against that call it so.
 *
 * <p>The build adds a synthetic bridge with that return type (src/build/java/LegacyBridges.java).
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface LegacyReturn {
  Class<?> value();
}
