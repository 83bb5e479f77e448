// SPDX-License-Identifier: MPL-2.0
package org.zeromq.docs;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of Java code in the docs: a whole program, or statements.
 *
 * <p>A comment in the line before a block may have settings: {@code <!-- given: ZMQ.Socket socket;
 * java: 21; prints: hello; needs: reactor-core -->}: what statements use without declaring it; the
 * Java version; a line that a program prints; a library for which the block is not compiled.
 */
final class JavaBlock {
  private static final Pattern PROGRAM = Pattern.compile("(?m)^public class (\\w+)");
  private static final String IMPORTS =
      "import java.nio.*; import java.time.*; import java.util.*; import java.util.concurrent.*; "
          + "import org.zeromq.*;\n";

  private final String place;
  private final String code;
  private final Map<String, String> settings = new HashMap<>();

  JavaBlock(String place, String settings, String code) {
    this.place = place;
    this.code = code;
    for (String setting : settings.split(";")) {
      int colon = setting.indexOf(':');
      if (colon > 0) {
        this.settings.put(setting.substring(0, colon).trim(), setting.substring(colon + 1).trim());
      }
    }
  }

  boolean isProgram() {
    return PROGRAM.matcher(code).find() && code.contains("static void main(");
  }

  /** The lowest Java version for it. */
  int java() {
    return Integer.parseInt(settings.getOrDefault("java", "8"));
  }

  boolean isCompilable() {
    return !settings.containsKey("needs");
  }

  /** A line of the program's output; empty if the docs do not name one. */
  String prints() {
    return settings.getOrDefault("prints", "");
  }

  String className() {
    Matcher program = PROGRAM.matcher(code);
    return program.find() ? program.group(1) : place;
  }

  String source() {
    if (isProgram()) {
      return code;
    }
    return IMPORTS
        + ("class " + place + " {\n")
        + ("void run(" + settings.getOrDefault("given", "") + ") throws Exception {\n")
        + (code + "\n}\n}\n");
  }

  @Override
  public String toString() {
    return place;
  }
}
