// SPDX-License-Identifier: MPL-2.0
package org.zeromq.artifacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.jni.NativeLibrary;

/** The jars as modules: on the module path, and linked into a runtime image. */
@Timeout(120)
class ModulePathIT {
  private static final Path JDK = Paths.get(System.getProperty("java.home"));
  private static final Path SOURCES = Paths.get("src/test/module-consumer").toAbsolutePath();

  /** For programs that run for about a second. */
  private static final String[] QUICK = {"-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"};

  @TempDir static Path consumer;
  @TempDir Path scratch;

  @BeforeAll
  static void compile() throws Exception {
    run(
        tool("javac"),
        QUICK[0],
        QUICK[1],
        "--module-path",
        Artifacts.slim().toString(),
        "-d",
        consumer.toString(),
        SOURCES.resolve("module-info.java").toString(),
        SOURCES.resolve("consumer/Main.java").toString());
  }

  @Test
  void theMainJarRunsOnTheModulePath() throws Exception {
    String output = run(tool("java"), "-p", path(Artifacts.main()), "-m", "consumer/consumer.Main");
    assertRan(output, "jar:file:");
  }

  @Test
  void theSlimJarTakesThePlatformsJarAsAModule() throws Exception {
    String output =
        run(
            tool("java"),
            "-p",
            path(Artifacts.slim(), Artifacts.ofThisPlatform()),
            "--add-modules",
            platformModule(),
            "-m",
            "consumer/consumer.Main");
    assertRan(output, "jar:file:");
    assertTrue(output.contains(Artifacts.ofThisPlatform().getFileName() + "!/"), output);
  }

  @Test
  void moduleThatRequiresJeromqsRunsWithTheJarOfItsName() throws Exception {
    Path source = scratch.resolve("module-info.java");
    String descriptor = "module consumer { requires org.zeromq.jeromq; }";
    Files.write(source, descriptor.getBytes(StandardCharsets.UTF_8));
    Path module = scratch.resolve("consumer");
    String jars = Artifacts.main() + File.pathSeparator + Artifacts.jeromqNames();
    run(
        tool("javac"),
        "--module-path",
        jars,
        "-d",
        module.toString(),
        source.toString(),
        SOURCES.resolve("consumer/Main.java").toString());
    String path = module + File.pathSeparator + jars;
    assertRan(run(tool("java"), "-p", path, "-m", "consumer/consumer.Main"), "jar:file:");
  }

  @Test
  void aLinkedImageOfTheMainJarRuns() throws Exception {
    Path image = link(path(Artifacts.main()), "consumer");
    assertRan(run(java(image), "-m", "consumer/consumer.Main"), "jrt:/org.zeromq.jzmq/");
  }

  @Test
  void aLinkedImageOfTheSlimJarAndThePlatformsJarRuns() throws Exception {
    String modules = "consumer," + platformModule();
    Path image = link(path(Artifacts.slim(), Artifacts.ofThisPlatform()), modules);
    String output =
        run(java(image), "--add-modules", platformModule(), "-m", "consumer/consumer.Main");
    assertRan(output, "jrt:/" + platformModule() + "/");
  }

  private Path link(String modulePath, String modules) throws Exception {
    Path image = scratch.resolve("image");
    run(
        tool("jlink"),
        QUICK[0],
        QUICK[1],
        "--module-path",
        modulePath,
        "--add-modules",
        modules,
        "--output",
        image.toString());
    return image;
  }

  private static String platformModule() {
    return "org.zeromq.jzmq." + NativeLibrary.platform().replace('-', '_');
  }

  private String path(Path... jars) {
    List<String> path = new ArrayList<>();
    path.add(consumer.toString());
    for (Path jar : jars) {
      path.add(jar.toString());
    }
    return String.join(File.pathSeparator, path);
  }

  private static String tool(String name) {
    return JDK.resolve("bin").resolve(name).toString();
  }

  private static String java(Path image) {
    return image.resolve("bin").resolve("java").toString();
  }

  private static void assertRan(String output, String origin) {
    assertTrue(output.contains("hello World " + origin), output);
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output;
    try (InputStream in = process.getInputStream();
        Scanner all = new Scanner(in, StandardCharsets.UTF_8.name()).useDelimiter("\\A")) {
      output = all.hasNext() ? all.next() : "";
    }
    assertEquals(0, process.waitFor(), Arrays.toString(command) + "\n" + output);
    return output;
  }
}
