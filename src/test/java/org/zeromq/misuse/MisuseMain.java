// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** The main class of the forked JVMs: runs one case and returns. */
final class MisuseMain {
  static final String DONE = "the case is done";

  private MisuseMain() {}

  public static void main(String[] arguments) throws Throwable {
    Method misuse = Class.forName(arguments[0]).getDeclaredMethod(arguments[1]);
    misuse.setAccessible(true);
    try {
      misuse.invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    System.out.println(DONE);
  }
}
