// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

/** The steps of CONTRIBUTING.md that add an option of libzmq. */
public final class AddingAnOption {
  private AddingAnOption() {}

  /** For the message of a failed test. */
  public static String step(int number) {
    return " (CONTRIBUTING.md, \"Add an option of libzmq\", step " + number + ")";
  }
}
