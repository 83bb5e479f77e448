// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The artifacts that Maven is to install and publish beside the main one, as a build file of Ant's:
 * how many there are is known only now, and a pom cannot count.
 */
final class Attachments {
  private final Settings settings;
  private final StringBuilder tasks = new StringBuilder();

  Attachments(Settings settings) {
    this.settings = settings;
  }

  void add(Path file, String classifier, String type) {
    tasks.append(
        "    <attachartifact file=\"%s\" %stype=\"%s\"/>\n"
            .formatted(
                quoted(file),
                classifier.isEmpty() ? "" : "classifier=\"" + classifier + "\" ",
                type));
  }

  private static String quoted(Path file) {
    return file.toAbsolutePath().toString().replace("&", "&amp;").replace("<", "&lt;");
  }

  void write() throws IOException {
    Files.writeString(
        settings.output().resolve("attach.xml"),
        """
        <project name="attach" default="attach">
          <taskdef resource="org/apache/maven/ant/tasks/antlib.xml"/>
          <target name="attach">
        %s  </target>
        </project>
        """
            .formatted(tasks));
  }
}
