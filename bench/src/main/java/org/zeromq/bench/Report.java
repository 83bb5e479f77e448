// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Results as JSON, for programs, and as tables, for people. */
final class Report {
  private static final String JSON = "results.json";
  private static final String TABLES = "results.md";

  private final Map<String, String> machine;
  private final Results results;
  private final Bars bars;

  Report(Map<String, String> machine, Results results, Bars bars) {
    this.machine = machine;
    this.results = results;
    this.bars = bars;
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(JSON), json());
    Files.writeString(folder.resolve(TABLES), tables());
  }

  private String json() {
    List<Map<String, Object>> measured = new ArrayList<>();
    for (Key key : results.keys()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("suite", key.suite().name().toLowerCase(java.util.Locale.ROOT));
      entry.put("scenario", key.scenario());
      entry.put("transport", key.transport());
      entry.put("size", key.size());
      entry.put("contender", key.contender());
      entry.put("rounds", results.rounds(key));
      measured.add(entry);
    }
    List<String> missing = new ArrayList<>(results.notes());
    missing.addAll(results.failures());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", machine);
    all.put("results", measured);
    all.put("missing", missing);
    all.put("bars", bars.all());
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .serializeSpecialFloatingPointValues()
        .create()
        .toJson(all);
  }

  private String tables() {
    StringBuilder text = new StringBuilder("# Results\n\n| | |\n|---|---|\n");
    machine.forEach((what, value) -> text.append(row(what, value)));
    text.append(
        """

        Medians of the rounds, behind them the lowest and the highest round. Ratios are medians of
        the ratios within a round.
        """);
    Set<Key> groups = new LinkedHashSet<>();
    results
        .keys()
        .forEach(key -> groups.add(new Key(key.suite(), key.scenario(), key.transport(), 0, "")));
    groups.forEach(group -> new Table(results, group).write(text));
    text.append("\n## Bars\n\n| what | where | value | wanted | |\n|---|---|---|---|---|\n");
    for (Bar bar : bars.all()) {
      String wanted = (bar.atLeast() ? ">= " : "<= ") + Numbers.text(bar.limit());
      text.append(
          row(
              bar.what(),
              bar.where(),
              Numbers.text(bar.value()),
              wanted,
              bar.isMet() ? "met" : "**missed**"));
    }
    text.append("\n## Missing\n\n");
    results.notes().forEach(note -> text.append("- ").append(note).append('\n'));
    results.failures().forEach(failure -> text.append("- ").append(failure).append("\n"));
    return text.toString();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** For the end of the run. */
  String summary() {
    long met = bars.all().stream().filter(Bar::isMet).count();
    StringBuilder text = new StringBuilder();
    text.append(met).append(" of ").append(bars.all().size()).append(" bars met");
    for (Bar bar : bars.all()) {
      if (!bar.isMet()) {
        text.append(
            String.format(
                "%n  %s, %s: %s, wanted %s%s",
                bar.what(),
                bar.where(),
                Numbers.text(bar.value()),
                bar.atLeast() ? ">= " : "<= ",
                Numbers.text(bar.limit())));
      }
    }
    results.failures().forEach(failure -> text.append("\n  could not: ").append(failure));
    return text.toString();
  }
}
