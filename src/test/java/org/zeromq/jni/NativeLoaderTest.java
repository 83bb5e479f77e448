// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnJre;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test loads the library in a separate JVM, since it is loaded once per JVM. */
@Timeout(120)
class NativeLoaderTest {
  private static final Platform PLATFORM = Platform.CURRENT;
  private static final LibraryResource RESOURCE = new LibraryResource(PLATFORM);

  @TempDir Path scratch;
  private Path temp;
  private Path home;
  private final List<Path> mounts = new ArrayList<>();

  @BeforeEach
  void makeDirectories() throws IOException {
    temp = Files.createDirectory(scratch.resolve("temp"));
    home = Files.createDirectory(scratch.resolve("home"));
  }

  @AfterEach
  void unmount() throws Exception {
    for (Path mount : mounts) {
      assertTrue(succeeds("umount", mount.toString()));
    }
  }

  // ---- where it is loaded from
  // --------------------------------------------------------------------

  @Test
  void loadsFromTheClassPath() throws Exception {
    assertLoadedFrom(RESOURCE.address(), load().run());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a cache stays")
  void leavesNothingOnDisk() throws Exception {
    try (JavaProcess java = setUp(JavaProcess.of(LoadAndStay.class)).start()) {
      java.awaitOutput("loaded");
      assertEmpty(temp);
      assertEmpty(home);
    }
  }

  @Test
  void theDirectoryPropertySetsTheDirectory() throws Exception {
    Path none = scratch.resolve("none");
    JavaProcess.Builder java = load().property("java.io.tmpdir", none).property("user.home", none);
    assertLoadedFrom(RESOURCE.address(), java.property("org.zeromq.library.dir", temp).run());
  }

  @Test
  void thePathPropertyComesFirst() throws Exception {
    Path file = Files.write(scratch.resolve("any name.bin"), RESOURCE.read());
    assertLoadedFrom(file.toString(), load().property("org.zeromq.library.path", file).run());
  }

  @Test
  void whereTheJarHasNoneTheInstalledLibraryIsLoaded() throws Exception {
    Path file = Files.write(home.resolve(PLATFORM.fileName()), RESOURCE.read());
    String path = temp + File.pathSeparator + home;
    String output = load().property("os.arch", "vax").property("java.library.path", path).run();
    assertLoadedFrom(file.toString(), output);
  }

  @Test
  void whereTheTemporaryDirectoryIsMissingAnotherOneIsUsed() throws Exception {
    String output = load().property("java.io.tmpdir", scratch.resolve("none")).run();
    assertLoadedFrom(RESOURCE.address(), output);
    assertEmpty(home, ".zmqjni");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whereTheTemporaryDirectoryIsNoexecAnotherOneIsUsed() throws Exception {
    mount(temp, "noexec");
    assertLoadedFrom(RESOURCE.address(), load().run());
    assertEmpty(temp);
    assertEmpty(home);
  }

  @Test
  void anInterruptedThreadLoadsItTooAndStaysInterrupted() throws Exception {
    String output = setUp(JavaProcess.of(LoadInterrupted.class)).run();
    assertTrue(output.contains("interrupted: true"), output);
    assertLoadedFrom(RESOURCE.address(), output);
  }

  // ---- messages of failures
  // ---------------------------------------------------------------

  @Test
  void aMissingFileIsNamedAndNothingElseIsTried() throws Exception {
    Path none = scratch.resolve("none.so");
    String output = load().property("org.zeromq.library.path", none).run();
    assertFailed(output, none.toString());
    assertFalse(output.contains("2. "), output);
  }

  @Test
  void aDirectoryInPlaceOfAFileIsRefused() throws Exception {
    assertFailed(load().property("org.zeromq.library.path", home).run(), home.toString());
  }

  @Test
  void aTextFileIsRefused() throws Exception {
    Path text = Files.write(scratch.resolve("text.so"), "not a library\n".getBytes());
    assertFailed(load().property("org.zeromq.library.path", text).run(), text.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 25, 50, 75})
  void aTruncatedFileIsRejected(int percent) throws Exception {
    Path part = Files.write(scratch.resolve("part.so"), firstPart(percent));
    assertFailed(load().property("org.zeromq.library.path", part).run(), part.toString());
  }

  @Test
  void aTruncatedResourceIsRejectedAndLeavesNothing() throws Exception {
    Path classes = resource(RESOURCE.name(), firstPart(50));
    assertFailed(load().classPathFirst(classes).run(), RESOURCE.name());
    if (!PLATFORM.os.equals("windows")) {
      assertEmpty(temp);
    }
  }

  @Test
  void aTruncatedInstalledFileIsRejected() throws Exception {
    Path file = Files.write(home.resolve(PLATFORM.fileName()), firstPart(50));
    String output = load().property("os.arch", "vax").property("java.library.path", home).run();
    assertFailed(output, file.toString());
  }

  @Test
  void aMissingResourceIsNamedWithEverythingThatWasTried() throws Exception {
    String output = load().property("os.arch", "vax").property("java.library.path", home).run();
    String name = RESOURCE.name().replace("-" + PLATFORM.arch, "-vax");
    assertFailed(
        output,
        "1. the file that org.zeromq.library.path names",
        "2. the resource " + name,
        "3. System.loadLibrary(\"zmqjni\")",
        "os.arch=vax",
        "java.library.path: " + home,
        "-Dorg.zeromq.library.path=",
        "-Dorg.zeromq.library.dir=",
        NativeLibrary.version());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aLibraryForTheOtherCLibraryIsMentioned() throws Exception {
    String other = Platform.of("Linux", "vax", CLibrary.find()).directoryOfOtherLibc();
    Path classes = resource("/org/zeromq/native/" + other + "/libzmqjni.so", new byte[0]);
    String output = load().property("os.arch", "vax").classPathFirst(classes).run();
    assertFailed(output, "which has " + other);
  }

  @Test
  void directoriesThatDoNotExistAreNamedWithTheProperty() throws Exception {
    Path none = scratch.resolve("none");
    assertFailed(
        load().property("org.zeromq.library.dir", file()).run(),
        file().toString(),
        "org.zeromq.library.dir");
    if (!PLATFORM.os.equals("windows")) {
      assertFailed(
          load().property("java.io.tmpdir", none).property("user.home", none).run(),
          none + " (java.io.tmpdir): NoSuchFileException",
          "-Dorg.zeromq.library.dir=");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aNoexecDirectoryIsReported() throws Exception {
    mount(temp, "noexec");
    String output = load().property("org.zeromq.library.dir", temp).run();
    assertFailed(output, "mounted noexec", temp + " (org.zeromq.library.dir)");
    assertEmpty(temp);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aReadOnlyDirectoryIsReported() throws Exception {
    mount(temp, "ro");
    String output = load().property("org.zeromq.library.dir", temp).run();
    assertFailed(output, "Read-only file system", temp + " (org.zeromq.library.dir)");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDirectoryIsReportedAndLeftEmpty() throws Exception {
    mount(temp, "size=16k");
    String output = load().property("org.zeromq.library.dir", temp).run();
    assertFailed(output, "No space left on device", temp + " (org.zeromq.library.dir)");
    assertEmpty(temp);
  }

  @Test
  void anotherVersionIsRefusedAndBothAreNamed() throws Exception {
    Path classes = resource("/org/zeromq/jni/version.properties", "version=1.2.3\n".getBytes());
    String output = load().classPathFirst(classes).run();
    assertFailed(
        output,
        "Java:   1.2.3, loaded from file:",
        "native: " + NativeLibrary.version() + ", loaded from " + RESOURCE.address());
  }

  @Test
  void aLibraryOtherThanZmqjniIsRejected() throws Exception {
    Path foreign = scratch.resolve("foreign.so");
    try (Stream<Path> jdk = Files.walk(Paths.get(System.getProperty("java.home")), 3)) {
      Path library =
          jdk.filter(p -> p.endsWith(System.mapLibraryName("prefs"))).findAny().orElse(null);
      assumeTrue(library != null, "this JDK has no library to try it with");
      Files.copy(library, foreign);
    }
    assertFailed(
        load().property("org.zeromq.library.path", foreign).run(),
        "no version function",
        foreign.toString(),
        NativeLibrary.version());
  }

  @Test
  void deniedNativeAccessIsReported() throws Exception {
    assumeTrue(javaFeature() >= 24, "earlier Java denies nothing");
    String output = load().option("--illegal-native-access=deny").run();
    assertFailed(output, "IllegalCallerException", "--enable-native-access");
  }

  @Test
  void everyFailureHasTheSameMessage() throws Exception {
    String output =
        setUp(JavaProcess.of(FailTwice.class))
            .property("org.zeromq.library.path", scratch.resolve("none"))
            .run();
    assertTrue(output.contains("the same message: true"), output);
  }

  // ---- concurrent loading and other files
  // ------------------------------------------------------------------------------------

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "symbolic links need a privilege there")
  void filesOfOthersInTheTemporaryDirectoryAreNotUsed() throws Exception {
    Path victim = Files.write(scratch.resolve("victim"), "text".getBytes());
    Files.createSymbolicLink(temp.resolve("libzmqjni.so"), victim);
    Files.createSymbolicLink(temp.resolve("zmqjni"), scratch.resolve("nowhere"));
    Files.write(temp.resolve("zmqjni.so"), "text".getBytes());
    assertLoadedFrom(RESOURCE.address(), load().run());
    assertEquals("text", new String(Files.readAllBytes(victim)));
    assertFalse(Files.exists(scratch.resolve("nowhere")));
    assertEmpty(temp, "libzmqjni.so", "zmqjni", "zmqjni.so");
  }

  @Test
  void manyProcessesLoadConcurrently() throws Exception {
    List<JavaProcess> processes = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) {
        processes.add(load().start());
      }
      for (JavaProcess java : processes) {
        assertEquals(0, java.awaitExit(), java::output);
        assertLoadedFrom(RESOURCE.address(), java.output());
      }
    } finally {
      processes.forEach(JavaProcess::close);
    }
  }

  @Test
  void manyThreadsLoadConcurrently() throws Exception {
    String output = setUp(JavaProcess.of(LoadInThreads.class)).run();
    assertEquals(LoadInThreads.COUNT, count(output, "loaded from " + RESOURCE.address()), output);
  }

  @Test
  void twoClassLoadersLoadConcurrently() throws Exception {
    String output = setUp(JavaProcess.of(LoadInClassLoaders.class)).run();
    assertEquals(2, count(output, "loaded from " + RESOURCE.address()), output);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "an ELF file under the name of a DLL")
  @DisabledOnJre(value = JRE.JAVA_8, disabledReason = "its file systems depend on os.name")
  void onWindowsEachClassLoaderHasItsOwnFile() throws Exception {
    Platform windows = Platform.of("Windows 11", System.getProperty("os.arch"), "");
    Path classes = resource(new LibraryResource(windows).name(), RESOURCE.read());
    for (int run = 0; run < 2; run++) {
      String output =
          setUp(JavaProcess.of(LoadInClassLoaders.class))
              .classPathFirst(classes)
              .property("org.zeromq.library.dir", temp)
              .property("os.name", "Windows 11")
              .run();
      assertEquals(2, count(output, "loaded from file:"), output);
      try (Stream<Path> files = Files.walk(temp)) {
        assertEquals(2, files.filter(Files::isRegularFile).count());
      }
    }
  }

  // ---- the programs
  // -------------------------------------------------------------------------------

  /** Loads the library and prints its origin, or the failure. */
  static class Load {
    public static void main(String[] arguments) {
      try {
        NativeLibrary.load();
        System.out.println("loaded from " + NativeLibrary.origin());
      } catch (UnsatisfiedLinkError e) {
        System.out.println("failed: " + e.getMessage());
      }
    }
  }

  static class LoadInterrupted {
    public static void main(String[] arguments) {
      Thread.currentThread().interrupt();
      Load.main(arguments);
      System.out.println("interrupted: " + Thread.currentThread().isInterrupted());
    }
  }

  static class LoadAndStay {
    public static void main(String[] arguments) throws Exception {
      NativeLibrary.load();
      System.out.println("loaded");
      System.in.read();
    }
  }

  static class FailTwice {
    public static void main(String[] arguments) {
      String first = null;
      try {
        Zmq.zmq_version();
      } catch (UnsatisfiedLinkError e) {
        first = e.getMessage();
      }
      for (int i = 0; i < 2; i++) {
        try {
          NativeLibrary.load();
        } catch (UnsatisfiedLinkError e) {
          System.out.println("the same message: " + e.getMessage().equals(first));
        }
      }
    }
  }

  static class LoadInThreads {
    static final int COUNT = 8;

    public static void main(String[] arguments) throws Exception {
      atOnce(COUNT, NativeLibrary::origin);
    }

    /** Runs the task in threads that start together, and prints the results. */
    static void atOnce(int count, Callable<Object> task) throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(count);
      CyclicBarrier begin = new CyclicBarrier(count);
      List<Future<Object>> results = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        results.add(
            threads.submit(
                () -> {
                  begin.await();
                  return task.call();
                }));
      }
      threads.shutdown();
      for (Future<Object> result : results) {
        System.out.println("loaded from " + result.get());
      }
    }
  }

  static class LoadInClassLoaders {
    public static void main(String[] arguments) throws Exception {
      List<URL> urls = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        urls.add(new File(entry).toURI().toURL());
      }
      LoadInThreads.atOnce(
          2,
          () ->
              new URLClassLoader(urls.toArray(new URL[0]), null)
                  .loadClass(NativeLibrary.class.getName())
                  .getMethod("origin")
                  .invoke(null));
    }
  }

  // ---- helpers
  // ------------------------------------------------------------------------------------

  private JavaProcess.Builder load() {
    return setUp(JavaProcess.of(Load.class));
  }

  /** Only {@link #temp} and {@link #home} are writable directories. */
  private JavaProcess.Builder setUp(JavaProcess.Builder java) {
    return java.property("java.io.tmpdir", temp)
        .property("user.home", home)
        .environment("LOCALAPPDATA", temp)
        .environment("XDG_RUNTIME_DIR", null);
  }

  private static byte[] firstPart(int percent) throws IOException {
    byte[] whole = RESOURCE.read();
    return Arrays.copyOf(whole, whole.length / 100 * percent);
  }

  /** An existing file that is not a directory. */
  private Path file() throws IOException {
    Path file = scratch.resolve("file");
    return Files.exists(file) ? file : Files.createFile(file);
  }

  /** A class path entry with one resource. */
  private Path resource(String name, byte[] content) throws IOException {
    Path classes = scratch.resolve("classes");
    Path file = classes.resolve(name.substring(1));
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return classes;
  }

  private void mount(Path directory, String options) throws Exception {
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", options, "tmpfs", directory.toString()),
        "may not mount a file system here");
    mounts.add(directory);
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int javaFeature() {
    String version = System.getProperty("java.specification.version");
    return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
  }

  private static void assertLoadedFrom(String origin, String output) {
    assertTrue(output.contains("loaded from " + origin), output);
  }

  private static void assertFailed(String output, String... parts) {
    assertTrue(output.contains("failed: "), output);
    for (String part : parts) {
      assertTrue(output.contains(part), () -> "no \"" + part + "\" in:\n" + output);
    }
  }

  private static void assertEmpty(Path directory, String... but) {
    List<String> left = new ArrayList<>(Arrays.asList(directory.toFile().list()));
    left.removeAll(Arrays.asList(but));
    assertEquals("[]", left.toString());
  }

  private static int count(String output, String line) {
    return output.split(Pattern.quote(line), -1).length - 1;
  }
}
