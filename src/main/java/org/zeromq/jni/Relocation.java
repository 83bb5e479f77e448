// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/**
 * Detects that a build tool has moved the classes to another package: the native library finds them
 * by name only.
 */
final class Relocation {
  /** Joined at run time, because such tools also rename packages in string constants. */
  private static final String PACKAGE = String.join(".", "org", "zeromq", "jni");

  private Relocation() {}

  /**
   * Checks the package of the classes.
   *
   * @throws UnsatisfiedLinkError if it is not the original one
   */
  static void check() {
    check(Relocation.class.getName());
  }

  static void check(String className) {
    String found = className.substring(0, className.lastIndexOf('.'));
    if (!found.equals(PACKAGE)) {
      throw new UnsatisfiedLinkError(
          "The classes of jzmq were relocated from "
              + (PACKAGE + " to " + found)
              + ". The native library works only with the original package: exclude jzmq from "
              + "the relocation of the shaded jar.");
    }
  }
}
