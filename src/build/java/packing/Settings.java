// SPDX-License-Identifier: MPL-2.0
package packing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the build says.
 *
 * @param natives the folder that the native build filled, laid out as the jar
 * @param classes the folder that becomes the jar
 * @param license the text of this project's own licence
 * @param output where the other artifacts go
 * @param timestamp the time that all entries of all archives get
 * @param jarPlatforms the platforms whose libraries are in the main jar
 * @param requiredLibzmq the version that libzmq must have; empty if any will do
 * @param requiredPlatforms the platforms that must have been built
 */
record Settings(
    Path natives,
    Path classes,
    Path license,
    Path output,
    String groupId,
    String artifactId,
    String version,
    Instant timestamp,
    List<String> jarPlatforms,
    String requiredLibzmq,
    List<String> requiredPlatforms) {
  static Settings of(String[] args) {
    Map<String, String> values = new TreeMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      values.put(arg.substring(0, equals), arg.substring(equals + 1).strip());
    }
    return new Settings(
        Path.of(values.get("natives")),
        Path.of(values.get("classes")),
        Path.of(values.get("license")),
        Path.of(values.get("output")),
        values.get("groupId"),
        values.get("artifactId"),
        values.get("version"),
        Instant.parse(values.get("timestamp")),
        names(values.get("jarPlatforms")),
        values.get("requiredLibzmq"),
        names(values.get("requiredPlatforms")));
  }

  private static List<String> names(String list) {
    return list.isEmpty() ? List.of() : Arrays.asList(list.split("[\\s,]+"));
  }

  /** A file of this build: {@code jzmq-4.0.0-linux-x86_64.jar}. */
  Path artifact(String classifier, String type) {
    return output.resolve(fileName(classifier) + "." + type);
  }

  Path mainJar() {
    return output.resolve(artifactId + "-" + version + ".jar");
  }

  /** The folder with one folder for each nar that the nar plugin is to pack. */
  Path nars() {
    return output.resolve("nar");
  }

  String fileName(String classifier) {
    return artifactId + "-" + version + "-" + classifier;
  }

  /** As OSGi writes it, whose versions have dots only: {@code 4.0.0.SNAPSHOT}. */
  String osgiVersion() {
    return version.replace('-', '.');
  }
}
