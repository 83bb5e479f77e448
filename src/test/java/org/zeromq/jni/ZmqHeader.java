// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions and constants of a zmq.h, drafts included. */
final class ZmqHeader {
  private static final Pattern MACRO =
      Pattern.compile("#define +(E[A-Z]+|ZMQ_[A-Z0-9_]+)(?![A-Za-z0-9_(])([^\n]*)");
  private static final Pattern FUNCTION = Pattern.compile("ZMQ_EXPORT[^;(]*?\\b(zmq_\\w+)\\s*\\(");

  private final Map<String, String> macros = new TreeMap<>();
  private final Set<String> functions = new TreeSet<>();

  /** The header the natives were built against; it must be known. */
  static ZmqHeader ofTheBuild() throws IOException {
    String path = System.getProperty("zmq.header");
    String build = System.getProperty("libzmq.properties");
    if (path == null && build != null) {
      Properties properties = new Properties();
      try (InputStream in = Files.newInputStream(Paths.get(build))) {
        properties.load(in);
      }
      path = properties.getProperty("header");
    }
    assertNotNull(path, "the system property zmq.header is to name the zmq.h of the build");
    return new ZmqHeader(Paths.get(path));
  }

  private ZmqHeader(Path path) throws IOException {
    String text =
        new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
            .replace("\r\n", "\n")
            .replaceAll("(?s)/\\*.*?\\*/", " ")
            .replaceAll("//[^\n]*", " ")
            .replace("\\\n", " ");
    Matcher macro = MACRO.matcher(text);
    while (macro.find()) {
      macros.putIfAbsent(macro.group(1), macro.group(2).trim());
    }
    Matcher function = FUNCTION.matcher(text);
    while (function.find()) {
      functions.add(function.group(1));
    }
    assertTrue(functions.size() > 80 && macros.size() > 200, "read too little of " + path);
  }

  Set<String> functions() {
    return functions;
  }

  Set<String> macros() {
    return macros.keySet();
  }

  /** What a macro is defined as. */
  String text(String macro) {
    return macros.get(macro);
  }

  /** As {@code ZMQ_MAKE_VERSION} has it. */
  int version() {
    return (int)
        (number("ZMQ_VERSION_MAJOR") * 10000
            + number("ZMQ_VERSION_MINOR") * 100
            + number("ZMQ_VERSION_PATCH"));
  }

  /** The value of a macro, or of numbers and macros with + or | between. */
  long number(String expression) {
    String text = expression.replace("(", "").replace(")", "").trim();
    if (text.contains("|")) {
      return Arrays.stream(text.split("\\|")).mapToLong(this::number).reduce(0, (a, b) -> a | b);
    }
    if (text.contains("+")) {
      return Arrays.stream(text.split("\\+")).mapToLong(this::number).sum();
    }
    return macros.containsKey(text) ? number(macros.get(text)) : Long.decode(text);
  }
}
