// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.util.HashMap;
import java.util.Map;

/** One line of key=value words, the first of them the kind of job; bench/native/job.h in Java. */
final class Job {
  final String kind;
  private final Map<String, String> values = new HashMap<>();

  Job(String line) {
    String[] words = line.trim().split(" +");
    kind = words[0];
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      values.put(words[i].substring(0, equals), words[i].substring(equals + 1));
    }
  }

  String text(String key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  int number(String key, int otherwise) {
    String text = values.get(key);
    return text == null ? otherwise : Integer.parseInt(text);
  }

  boolean is(String key, String value) {
    return value.equals(values.get(key));
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  int size() {
    return number("size", 8);
  }

  int warmup() {
    return number("warmup", 0);
  }

  int messages() {
    return number("messages", 1);
  }
}
