// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All that was measured, by round. */
final class Results {
  private final Map<Key, List<Values>> rounds = new LinkedHashMap<>();
  private final Map<Key, List<String>> failures = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  /** Reads what {@link Report} has written. */
  static Results of(JsonObject json) {
    Results results = new Results();
    for (JsonElement element : json.getAsJsonArray("results")) {
      JsonObject entry = element.getAsJsonObject();
      Key key =
          new Key(
              SuiteName.valueOf(entry.get("suite").getAsString().toUpperCase(Locale.ROOT)),
              entry.get("scenario").getAsString(),
              entry.get("transport").getAsString(),
              entry.get("size").getAsInt(),
              entry.get("contender").getAsString());
      for (JsonElement round : entry.getAsJsonArray("rounds")) {
        Values values = new Values();
        round
            .getAsJsonObject()
            .entrySet()
            .forEach(e -> values.put(e.getKey(), e.getValue().getAsDouble()));
        results.add(key, values);
      }
    }
    json.getAsJsonArray("missing").forEach(note -> results.note(note.getAsString()));
    return results;
  }

  void add(Key key, Values values) {
    rounds.computeIfAbsent(key, k -> new ArrayList<>()).add(values);
  }

  void fail(Key key, String why) {
    failures.computeIfAbsent(key, k -> new ArrayList<>()).add(why);
  }

  void note(String note) {
    notes.add(note);
  }

  Set<Key> keys() {
    return rounds.keySet();
  }

  /** What went wrong, how often, and whether another attempt did better. */
  List<String> failures() {
    List<String> texts = new ArrayList<>();
    failures.forEach(
        (key, all) ->
            texts.add(
                key
                    + ": "
                    + all.get(0)
                    + (all.size() > 1 ? ", " + all.size() + " times" : "")
                    + (rounds.containsKey(key) ? ", then it did" : "")));
    return texts;
  }

  List<String> notes() {
    return notes;
  }

  List<Values> rounds(Key key) {
    return rounds.getOrDefault(key, List.of());
  }

  double[] all(Key key, String value) {
    return rounds(key).stream()
        .filter(values -> values.containsKey(value))
        .mapToDouble(values -> values.get(value))
        .toArray();
  }

  /** NaN when it was not measured. */
  double median(Key key, String value) {
    return Statistics.median(all(key, value));
  }

  /**
   * How many times the value of another contender: the median of the rounds' ratios, since both
   * were measured right after each other. NaN when one was not measured.
   */
  double ratio(Key key, String other, String value) {
    double[] here = all(key, value);
    double[] there = all(key.of(other), value);
    double[] ratios = new double[Math.min(here.length, there.length)];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = here[i] / there[i];
    }
    return Statistics.median(ratios);
  }
}
