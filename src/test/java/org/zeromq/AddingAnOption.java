// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

/** Where CONTRIBUTING.md says what an option of libzmq takes. */
public final class AddingAnOption {
  private AddingAnOption() {}

  /** For the message of a failed test. */
  public static String step(int number) {
    return " (CONTRIBUTING.md, \"Add an option of libzmq\", step " + number + ")";
  }
}
