// SPDX-License-Identifier: MPL-2.0
package org.zeromq.artifacts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The build step that packs the native libraries, with files that stand for those of platforms. */
@Timeout(120)
class PackingIT {
  @TempDir Path scratch;

  @Test
  void theMainJarGetsThePlatformsItIsToHaveAndEachGetsAJar() throws Exception {
    platforms("4.3.5", "linux-x86_64", "linux-x86_64-musl", "linux-s390x", "windows-x86_64");
    pack("jarPlatforms=linux-x86_64 linux-x86_64-musl windows-x86_64 macos-aarch64");
    assertEquals(
        set("linux-x86_64", "linux-x86_64-musl", "windows-x86_64"),
        names(scratch.resolve("classes/org/zeromq/native")));
    assertEquals(
        set(
            "attach.xml",
            "jzmq-1.2-cyclonedx.json",
            "jzmq-1.2-jeromq-names.jar",
            "jzmq-1.2-linux-s390x.jar",
            "jzmq-1.2-linux-x86_64-musl.jar",
            "jzmq-1.2-linux-x86_64.jar",
            "jzmq-1.2-windows-x86_64.jar",
            "nar"),
        names(scratch.resolve("output")));
    String attached = new String(Files.readAllBytes(scratch.resolve("output/attach.xml")));
    for (String file : names(scratch.resolve("output"))) {
      assertEquals(file.startsWith("jzmq-"), attached.contains("/" + file + "\""), file);
    }
  }

  @Test
  void theNarPluginFindsAFolderForEachPlatformThatItCanName() throws Exception {
    platforms("4.3.5", "linux-x86_64", "linux-x86_64-musl", "linux-armhf", "macos-x86_64");
    pack("jarPlatforms=");
    Path nars = scratch.resolve("output/nar");
    assertEquals(
        set(
            "jzmq-1.2-amd64-Linux-gpp-jni",
            "jzmq-1.2-arm-Linux-gpp-jni",
            "jzmq-1.2-x86_64-MacOSX-gpp-jni"),
        names(nars));
    Path nar = nars.resolve("jzmq-1.2-amd64-Linux-gpp-jni");
    Path library = nar.resolve("lib/amd64-Linux-gpp/jni/libzmqjni.so");
    assertEquals("linux-x86_64", new String(Files.readAllBytes(library)));
    assertTrue(Files.exists(nar.resolve("META-INF/LICENSE")));
  }

  @Test
  void aNarDoesNotDependOnFileOrderAndTimes() throws Exception {
    Path folder = Files.createDirectories(scratch.resolve("nars"));
    Path one = folder.resolve("one-jni.nar");
    Path other = folder.resolve("other-jni.nar");
    zip(one, 1_000_000_000_000L, "b/", "b/c", "a");
    zip(other, 1_500_000_000_000L, "a", "b/c");
    step("Nars", folder.toString(), "2026-01-01T00:00:00Z");
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
  }

  private static void zip(Path file, long time, String... names) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(time);
        zip.putNextEntry(entry);
        if (!entry.isDirectory()) {
          zip.write(name.getBytes());
        }
      }
    }
  }

  @Test
  void aPlatformOfAnEarlierBuildIsNotInTheJar() throws Exception {
    platforms("4.3.5", "linux-x86_64");
    Path old = scratch.resolve("classes/org/zeromq/native/linux-vax/libzmqjni.so");
    Files.createDirectories(old.getParent());
    Files.createFile(old);
    pack("jarPlatforms=");
    assertFalse(Files.exists(old.getParent()));
    assertTrue(Files.exists(scratch.resolve("classes/org/zeromq/native/linux-x86_64")));
  }

  @Test
  void theSameFilesMakeTheSameBytesInAnotherTimeZone() throws Exception {
    platforms("4.3.5", "linux-x86_64", "macos-aarch64");
    List<byte[]> bytes = new ArrayList<>();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String id : Arrays.asList("UTC", "Asia/Kolkata")) {
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        pack("jarPlatforms=linux-x86_64");
        bytes.add(Files.readAllBytes(scratch.resolve("output/jzmq-1.2-macos-aarch64.jar")));
        bytes.add(Files.readAllBytes(scratch.resolve("output/jzmq-1.2-cyclonedx.json")));
      }
    } finally {
      TimeZone.setDefault(zone);
    }
    assertArrayEquals(bytes.get(0), bytes.get(2));
    assertArrayEquals(bytes.get(1), bytes.get(3));
  }

  @Test
  void librariesWithDifferentVersionsOfLibzmqAreRefused() throws Exception {
    platforms("4.3.5", "linux-x86_64");
    platforms("4.3.4", "linux-aarch64");
    assertFails("differ in libzmq: [4.3.4, 4.3.5]", "jarPlatforms=");
  }

  @Test
  void aReleaseHasTheVersionOfLibzmqAndThePlatformsThatItMustHave() throws Exception {
    platforms("4.3.4", "linux-x86_64");
    assertFails("a release has libzmq 4.3.5", "jarPlatforms=", "requiredLibzmq=4.3.5");
    assertFails(
        "a release has libraries for [windows-x86_64]",
        "jarPlatforms=",
        "requiredPlatforms=linux-x86_64 windows-x86_64");
  }

  @Test
  void nothingIsPackedWhereNothingWasBuilt() throws Exception {
    Files.createDirectories(scratch.resolve("natives"));
    assertFails("the native build comes first", "jarPlatforms=");
  }

  private void platforms(String libzmq, String... names) throws IOException {
    Path nar = scratch.resolve("classes/META-INF/nar/org.zeromq/jzmq/nar.properties");
    Files.createDirectories(nar.getParent());
    Files.write(nar, "output=zmqjni".getBytes());
    for (String name : names) {
      Path folder = scratch.resolve("natives/org/zeromq/native").resolve(name);
      Files.createDirectories(folder);
      String library = name.startsWith("windows") ? "zmqjni.dll" : "libzmqjni.so";
      Files.write(folder.resolve(library), name.getBytes());
      String built = "libzmq=" + libzmq + "\nlibsodium=1.0.18\ncompiler=GNU 12\n";
      Files.write(folder.resolve("libzmq.properties"), built.getBytes());
    }
  }

  /** In this JVM, whose Java is that of the build. */
  private void pack(String... more) throws Exception {
    List<String> arguments = new ArrayList<>(Arrays.asList(more));
    for (String name : Arrays.asList("requiredLibzmq", "requiredPlatforms")) {
      if (arguments.stream().noneMatch(a -> a.startsWith(name + "="))) {
        arguments.add(name + "=");
      }
    }
    Collections.addAll(
        arguments,
        "natives=" + scratch.resolve("natives"),
        "classes=" + scratch.resolve("classes"),
        "output=" + scratch.resolve("output"),
        "license=LICENSE",
        "groupId=org.zeromq",
        "artifactId=jzmq",
        "version=1.2",
        "timestamp=2026-01-01T00:00:00Z");
    step("Main", arguments.toArray(new String[0]));
  }

  private static void step(String name, String... arguments) throws Exception {
    URL[] classes = {Artifacts.TARGET.resolve("packing").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, PackingIT.class.getClassLoader())) {
      Method main = loader.loadClass("packing." + name).getMethod("main", String[].class);
      main.invoke(null, (Object) arguments);
    }
  }

  private void assertFails(String reason, String... arguments) {
    InvocationTargetException e =
        assertThrows(InvocationTargetException.class, () -> pack(arguments));
    assertTrue(e.getCause().getMessage().contains(reason), e.getCause()::toString);
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static Set<String> set(String... names) {
    return new TreeSet<>(Arrays.asList(names));
  }
}
