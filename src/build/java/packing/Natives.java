// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All native libraries of this build; they are made of the same libzmq and libsodium. */
final class Natives {
  static final String FOLDER = "org/zeromq/native/";
  static final String LICENSE = "META-INF/LICENSE";
  static final String LICENSES = "META-INF/licenses/";

  private final Path root;
  private final List<NativePlatform> platforms;

  private Natives(Path root, List<NativePlatform> platforms) {
    this.root = root;
    this.platforms = platforms;
  }

  static Natives in(Path root) throws IOException {
    Path folder = root.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      throw new IOException("no native library in " + root + ": the native build comes first");
    }
    try (Stream<Path> folders = Files.list(folder)) {
      List<Path> sorted = folders.filter(Files::isDirectory).sorted().toList();
      List<NativePlatform> platforms = new ArrayList<>();
      for (Path each : sorted) {
        platforms.add(NativePlatform.in(each));
      }
      platforms.sort(Comparator.comparing(NativePlatform::name));
      return new Natives(root, List.copyOf(platforms));
    }
  }

  List<NativePlatform> platforms() {
    return platforms;
  }

  /** Those whose names are given; where the build made only one, that one. */
  List<NativePlatform> chosen(List<String> names) {
    return platforms.size() == 1
        ? platforms
        : platforms.stream().filter(platform -> names.contains(platform.name())).toList();
  }

  String libzmq() {
    return agreed("libzmq", NativePlatform::libzmq);
  }

  /** Empty if there is none, or it is not known which. */
  String libsodium() {
    return agreed("libsodium", NativePlatform::libsodium);
  }

  /** The names of our patches that are in libzmq. */
  List<String> fixes() {
    String fixes = agreed("the fixes of libzmq", NativePlatform::fixes);
    return fixes.isEmpty() ? List.of() : List.of(fixes.split(";"));
  }

  private String agreed(String what, Function<NativePlatform, String> version) {
    Set<String> versions =
        platforms.stream().map(version).collect(Collectors.toCollection(TreeSet::new));
    if (versions.size() != 1) {
      throw new IllegalStateException(
          "the native libraries differ in " + what + ": " + versions + ". Start anew: mvn clean");
    }
    return versions.iterator().next();
  }

  void requireLibzmq(String version) {
    if (!version.isEmpty() && !version.equals(libzmq())) {
      throw new IllegalStateException(
          "a release has libzmq " + version + ", and this build has " + libzmq());
    }
  }

  void requirePlatforms(List<String> names) {
    List<String> missing = new ArrayList<>(names);
    missing.removeAll(platforms.stream().map(NativePlatform::name).toList());
    if (!missing.isEmpty()) {
      throw new IllegalStateException("a release has libraries for " + missing + ", too");
    }
  }

  /** The licences of what is inside the libraries, as they are in the jar; by name. */
  List<Path> licenses() throws IOException {
    Path folder = root.resolve(LICENSES);
    if (!Files.isDirectory(folder)) {
      return List.of(); // libzmq is the system's, and not in the library
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** {@code META-INF/licenses/libzmq/LICENSE}. */
  String resource(Path license) {
    return root.relativize(license).toString().replace('\\', '/');
  }
}
