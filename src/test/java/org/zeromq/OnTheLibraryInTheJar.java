// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Tests that say nothing when another library than the one in the jar is loaded. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
    named = "org.zeromq.library.path",
    matches = ".+",
    disabledReason = "it is about the library in the jar")
@interface OnTheLibraryInTheJar {}
