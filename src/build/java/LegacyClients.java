// SPDX-License-Identifier: MPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Build step: compiles the programs written for jzmq and for JeroMQ against the jars of those, and
 * the former from source against the new classes too; never with two of them on one class path.
 *
 * <p>Usage: {@code java LegacyClients.java <output> <jzmq's jar> <JeroMQ's jar> <new classes>}
 */
public final class LegacyClients {
  /** It overrides a method that returned void; in source that is no longer possible. */
  private static final String CLASS_FILES_ONLY = "OverriddenVoid.java";

  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[0]);
    List<Path> jzmq = sources("src/test/legacy-client/java");
    compile(jzmq, args[1], output.resolve("class-files"));
    compile(sources("src/test/jeromq-client/java"), args[2], output.resolve("jeromq-class-files"));
    jzmq.removeIf(source -> source.endsWith(CLASS_FILES_ONLY));
    compile(jzmq, args[3], output.resolve("from-source"));
  }

  private static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }

  private static void compile(List<Path> sources, String against, Path to) throws IOException {
    if (Files.exists(to)) {
      try (Stream<Path> old = Files.walk(to).sorted(Comparator.reverseOrder())) {
        for (Path file : (Iterable<Path>) old::iterator) {
          Files.delete(file);
        }
      }
    }
    List<String> arguments = new ArrayList<>(List.of("-g", "-nowarn", "-Xlint:-options"));
    arguments.addAll(List.of("--release", "8", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-cp", against, "-d", to.toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    if (result != 0) {
      throw new IllegalStateException("a client does not compile against " + against);
    }
  }
}
