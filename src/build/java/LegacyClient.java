// SPDX-License-Identifier: MPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Build step: compiles the programs written for the old release against its jar, and again from
 * source against the new classes; never with both on one class path.
 *
 * <p>Usage: {@code java LegacyClient.java <sources> <old jar> <new classes> <output>}
 */
public final class LegacyClient {
  /** It overrides a method that returned void; in source that is no longer possible. */
  private static final String CLASS_FILES_ONLY = "OverriddenVoid.java";

  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[3]);
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
    }
    compile(sources, args[1], output.resolve("class-files"));
    sources.removeIf(source -> source.endsWith(CLASS_FILES_ONLY));
    compile(sources, args[2], output.resolve("from-source"));
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
      throw new IllegalStateException("the old client does not compile against " + against);
    }
  }
}
