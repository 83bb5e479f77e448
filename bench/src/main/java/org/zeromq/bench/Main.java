// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What bench/run calls. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    sortOptions = false,
    description = "Compares jzmq with C and its peers; writes JSON, tables and plots.")
public final class Main implements Callable<Integer> {
  @Option(names = "--suite", split = ",", description = "of: ${COMPLETION-CANDIDATES}")
  List<SuiteName> suites = List.of(SuiteName.values());

  @Option(
      names = "--contender",
      split = ",",
      description = "only these; --list names them; what a comparison needs has to be among them")
  List<String> contenders = List.of();

  @Option(names = "--size", split = ",", description = "only messages of these sizes, in bytes")
  List<Integer> sizes = List.of();

  @Option(names = "--transport", split = ",", description = "only these of tcp, ipc, inproc")
  List<String> transports = List.of();

  @Option(names = "--rounds", description = "how often each is measured, after one for warming up")
  int rounds = 3;

  @Option(names = "--millis", description = "how long one measurement takes")
  int millis = 100;

  @Option(names = "--seed", description = "of the order of the contenders within a round")
  long seed = 1;

  @Option(names = "--long", description = "the long version: 9 rounds of a second each, and more")
  boolean lasting;

  @Option(names = "--smoke", description = "everything once and tiny: only whether it works")
  boolean smoke;

  @Option(names = "--strict", description = "fails when a bar is missed, not only on garbage")
  boolean strict;

  @Option(names = "--list", description = "names the contenders, and why one is missing")
  boolean list;

  @Option(names = "--render", description = "measures nothing: tables and plots of a results.json")
  Path render;

  @Option(names = "--target", description = "where the build has put everything", hidden = true)
  Path target = Path.of("target");

  @Option(names = "--out", description = "where the results go")
  Path out;

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    if (lasting) {
      rounds = 9;
      millis = 1000;
    } else if (smoke) {
      rounds = 1;
      millis = 2;
    }
    Path folder = out == null ? target.resolve("results") : out;
    Files.createDirectories(folder);
    if (render != null) {
      JsonObject json = JsonParser.parseString(Files.readString(render)).getAsJsonObject();
      Map<String, String> machine = new LinkedHashMap<>();
      json.getAsJsonObject("machine")
          .entrySet()
          .forEach(fact -> machine.put(fact.getKey(), fact.getValue().getAsString()));
      return finish(machine, Results.of(json), folder);
    }
    Contenders known = Contenders.of(target);
    if (list) {
      known.all().forEach(c -> System.out.println(c.name() + ": " + c.label()));
      known.missing().forEach(System.out::println);
      return 0;
    }
    Results results = new Results();
    known.missing().forEach(results::note);
    Plan plan = new Plan(rounds, millis, seed, lasting, smoke, sizes, transports);
    Map<String, String> machine = Machine.describe(target, known, plan);
    List<Suite> chosen =
        Stream.of(SuiteName.values()).filter(suites::contains).map(SuiteName::suite).toList();
    try (Bench bench = new Bench(known.only(contenders), plan, results)) {
      bench.run(
          chosen, () -> new Report(machine, results, new Bars(results, !smoke)).write(folder));
    }
    return finish(machine, results, folder);
  }

  private int finish(Map<String, String> machine, Results results, Path folder) throws IOException {
    Bars bars = new Bars(results, !smoke);
    Report report = new Report(machine, results, bars);
    report.write(folder);
    Plots.write(results, folder);
    System.out.println(report.summary());
    System.out.println("Written to " + folder.toAbsolutePath().normalize());
    return bars.verdict(strict);
  }
}
