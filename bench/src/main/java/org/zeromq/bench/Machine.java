// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** What a result depends on besides the contenders. */
final class Machine {
  private Machine() {}

  static Map<String, String> describe(Path target, Contenders contenders, Plan plan)
      throws IOException, InterruptedException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("date", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
    facts.put("commit", output("git", "describe", "--always", "--dirty"));
    facts.put("processor", processor());
    facts.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    facts.put("apart means", Half.AVAILABLE ? "half of the processors each" : "nothing here");
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("JDK", System.getProperty("java.vm.name") + " " + Runtime.version());
    facts.put("libzmq of C and jzmq", libzmq(target));
    facts.put("batch sizes of c-tuned, as jzmq's", contenders.batchSizes());
    facts.put("rounds", String.valueOf(plan.rounds()));
    facts.put("milliseconds of a measurement", String.valueOf(plan.millis()));
    facts.put("seed", String.valueOf(plan.seed()));
    return facts;
  }

  private static String libzmq(Path target) throws IOException {
    Properties properties = new Properties();
    properties.load(Files.newBufferedReader(target.resolve("native/libzmq.properties")));
    return properties.getProperty("origin");
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).trim();
        }
      }
    }
    return System.getProperty("os.arch");
  }

  private static String output(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).start();
      String text =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
      return process.waitFor() == 0 ? text : "unknown";
    } catch (IOException e) {
      return "unknown";
    }
  }
}
