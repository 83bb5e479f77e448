// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The warning about another jzmq or JeroMQ on the class path. */
@Timeout(120)
class ClassPathCheckTest {
  private static final String WARNING = "jzmq: warning: ";

  @TempDir Path folder;

  @Test
  void withoutAnotherJarThereIsNoWarning() throws Exception {
    assertFalse(JavaProcess.of(Load.class).run().contains(WARNING));
  }

  @Test
  void anotherJarWithTheSameClassesIsNamedInOneLine() throws Exception {
    Path other = otherJar();
    String output = loadWith(other).run();
    // other lines may be the JVM's
    List<String> lines =
        Stream.of(output.split("\\R"))
            .filter(line -> line.startsWith(WARNING))
            .collect(Collectors.toList());
    assertEquals(1, lines.size(), output);
    assertTrue(lines.get(0).contains(other.toString()), output);
    assertTrue(lines.get(0).contains("-Dorg.zeromq.classpath.check=false"), output);
    assertTrue(output.contains("loaded"), output);
  }

  @Test
  void aPropertyDisablesTheWarning() throws Exception {
    String output = loadWith(otherJar()).property("org.zeromq.classpath.check", "false").run();
    assertFalse(output.contains(WARNING), output);
    assertTrue(output.contains("loaded"), output);
  }

  @Test
  void placesAreShownAsInTheClassPath() {
    String name = "org/zeromq/ZMQ.class";
    assertEquals("/lib/a.jar", ClassPathCheck.place("jar:file:/lib/a.jar!/" + name));
    assertEquals("/classes/", ClassPathCheck.place("file:/classes/" + name));
    assertEquals("jrt:/module/", ClassPathCheck.place("jrt:/module/" + name));
  }

  /** A jar with an invalid class file: loading it instead of ours would fail. */
  private Path otherJar() throws IOException {
    Path jar = folder.resolve("jzmq-3.1.0.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("org/zeromq/ZMQ.class"));
    }
    return jar;
  }

  private static JavaProcess.Builder loadWith(Path jar) {
    return JavaProcess.of(Load.class).classPathFirst(jar);
  }

  /** Loads the library, but none of the classes that are in both jars. */
  static final class Load {
    public static void main(String[] args) {
      NativeLoader.load();
      System.out.println("loaded");
    }
  }
}
