// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The tables of one scenario on one transport: contenders by sizes, one table for each value. */
final class Table {
  /** What others are compared with, and by what. */
  private static final List<String> REFERENCES =
      List.of("c", "c-tuned", "jeromq-bytes", "legacy-bytes");

  private final Results results;
  private final Key group;
  private final Set<Integer> sizes = new TreeSet<>();
  private final Set<String> contenders = new TreeSet<>(ContenderNames.ORDER);
  private final Set<String> values = new LinkedHashSet<>();

  Table(Results results, Key group) {
    this.results = results;
    this.group = group;
    for (Key key : results.keys()) {
      if (new Key(key.suite(), key.scenario(), key.transport(), 0, "").equals(group)) {
        sizes.add(key.size());
        contenders.add(key.contender());
        results.rounds(key).forEach(round -> values.addAll(round.keySet()));
      }
    }
  }

  private Key key(int size, String contender) {
    return new Key(group.suite(), group.scenario(), group.transport(), size, contender);
  }

  void write(StringBuilder text) {
    String title = group.suite().name().toLowerCase(Locale.ROOT) + ": " + group.scenario();
    text.append("\n## ").append((title + " " + group.transport()).trim()).append("\n");
    for (String value : values) {
      header(text, value);
      for (String contender : contenders) {
        text.append("| ").append(contender).append(" |");
        sizes.forEach(
            size -> text.append(' ').append(cell(key(size, contender), value)).append(" |"));
        text.append('\n');
      }
    }
    for (String value : List.of(Values.RATE, Values.P50, Values.CPU)) {
      if (values.contains(value)) {
        REFERENCES.stream()
            .filter(contenders::contains)
            .forEach(reference -> ratios(text, value, reference));
      }
    }
  }

  private void ratios(StringBuilder text, String value, String reference) {
    header(text, value + " / " + reference + "'s");
    for (String contender : contenders) {
      if (contender.startsWith("jzmq")) {
        text.append("| ").append(contender).append(" |");
        for (int size : sizes) {
          double ratio = results.ratio(key(size, contender), reference, value);
          text.append(' ').append(Numbers.text(ratio)).append(" |");
        }
        text.append('\n');
      }
    }
  }

  private void header(StringBuilder text, String value) {
    text.append("\n| ").append(value).append(" |");
    sizes.forEach(size -> text.append(' ').append(size == 0 ? "" : Sizes.text(size)).append(" |"));
    text.append("\n|---|").append("---|".repeat(sizes.size())).append('\n');
  }

  private String cell(Key key, String value) {
    double[] all = results.all(key, value);
    if (all.length == 0) {
      return "";
    }
    String median = Numbers.text(Statistics.median(all));
    return all.length == 1
        ? median
        : median
            + " ("
            + Numbers.text(Arrays.stream(all).min().getAsDouble())
            + "–"
            + Numbers.text(Arrays.stream(all).max().getAsDouble())
            + ")";
  }
}
