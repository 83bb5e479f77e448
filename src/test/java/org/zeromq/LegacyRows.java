// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rows of {@code legacy-behaviour.txt} that a test is about. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface LegacyRows {
  int[] value();
}
