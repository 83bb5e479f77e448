// SPDX-License-Identifier: MPL-2.0
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compiles the examples against the built jar and runs them, each pair as two programs.
 *
 * <p>Usage: {@code java Demo.java <jar> <folder of the examples> <folder for classes>}
 */
public final class Demo {
  private static final int SECONDS = 60;

  private final Path jar;
  private final Path classes;

  private Demo(Path jar, Path classes) {
    this.jar = jar;
    this.classes = classes;
  }

  public static void main(String[] args) throws Exception {
    Demo demo = new Demo(Path.of(args[0]), Path.of(args[2]));
    demo.compile(Path.of(args[1]));
    demo.run("HelloServer 10", "HelloClient 10");
    // the publisher goes on long enough for a subscriber that is slow to start
    demo.run("WeatherPublisher 100", "WeatherSubscriber 20");
  }

  private void compile(Path examples) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--release", "8", "-Xlint:-options"));
    arguments.addAll(List.of("-cp", jar.toString(), "-d", classes.toString()));
    try (Stream<Path> sources = Files.list(examples)) {
      sources.map(Path::toString).filter(s -> s.endsWith(".java")).forEach(arguments::add);
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    if (result != 0) {
      throw new IllegalStateException("the examples do not compile");
    }
  }

  /** Each program is the name of its class, and how many messages it has to do with. */
  private void run(String binding, String connecting) throws Exception {
    int port = freePort();
    List<Process> processes =
        List.of(start(binding, "tcp://*:" + port), start(connecting, "tcp://localhost:" + port));
    for (Process process : processes) {
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        processes.forEach(Process::destroyForcibly);
        throw new IllegalStateException(
            binding + ", " + connecting + ": " + (ended ? "failed" : "not finished in time"));
      }
    }
  }

  private Process start(String program, String endpoint) throws IOException {
    String[] words = program.split(" ");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 24) { // which warn of native code
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", jar + File.pathSeparator + classes));
    command.addAll(List.of(words[0], endpoint, words[1]));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    new Thread(() -> print(words[0], process)).start();
    return process;
  }

  private static void print(String name, Process process) {
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(line -> System.out.println("[" + name + "] " + line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
