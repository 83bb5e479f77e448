// SPDX-License-Identifier: MPL-2.0
package packing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, numbers and strings as JSON. */
final class Json {
  private Json() {}

  /** A map that keeps the order of its keys and values, and leaves out what is null. */
  static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      if (keysAndValues[i + 1] != null) {
        map.put((String) keysAndValues[i], keysAndValues[i + 1]);
      }
    }
    return map;
  }

  static String text(Object value) {
    return text(value, "\n") + "\n";
  }

  private static String text(Object value, String newLine) {
    String inner = newLine + "  ";
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> quoted((String) e.getKey()) + ": " + text(e.getValue(), inner))
          .collect(Collectors.joining("," + inner, "{" + inner, newLine + "}"));
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "[]"
          : list.stream()
              .map(each -> text(each, inner))
              .collect(Collectors.joining("," + inner, "[" + inner, newLine + "]"));
    }
    return value instanceof Number ? value.toString() : quoted(value.toString());
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
