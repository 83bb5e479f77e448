// SPDX-License-Identifier: MPL-2.0
package packing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An object of JSON: its values are objects, lists, numbers and strings. */
final class Json {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds a value, behind those that are there; null is left out. */
  Json with(String key, Object value) {
    if (value != null) {
      values.put(key, value);
    }
    return this;
  }

  String string(String key) {
    return (String) values.get(key);
  }

  @Override
  public String toString() {
    return text(this, "\n") + "\n";
  }

  private static String text(Object value, String newLine) {
    String inner = newLine + "  ";
    if (value instanceof Json json) {
      return json.values.entrySet().stream()
          .map(e -> quoted(e.getKey()) + ": " + text(e.getValue(), inner))
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
