// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.neilalexander.jnacl.crypto.curve25519xsalsa20poly1305;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.regex.Pattern;
import org.zeromq.ZMQ;
import org.zeromq.jni.BuiltLibzmq;
import org.zeromq.jni.JavaProcess;

/** Runs one case in a separate JVM. */
final class MisuseRun {
  private static final long LIMIT_SECONDS = 30;
  private static final int FIRST_THAT_WARNS = 22;

  /** Whether the cases run whose patches were left out: a failed assertion must be an exception. */
  private static final boolean CONTAINED = Boolean.getBoolean("misuse.contained");

  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

  /**
   * Java 8's own launcher causes one warning for each argument of a program. No Java method has
   * called it, so no stack trace follows.
   */
  private static final Pattern LAUNCHER_OF_JAVA_8 =
      Pattern.compile(
          "WARNING in native method: JNI call made without checking exceptions when required to"
              + " from CallStaticObjectMethod\\R(?!\\s+at )");

  private final Method method;
  private final Case misuse;

  MisuseRun(Method method) {
    this.method = method;
    misuse = method.getAnnotation(Case.class);
  }

  /** Whether this run includes the case. */
  static boolean isWanted(Method method) throws IOException {
    String fix = method.getAnnotation(Case.class).fix();
    return !CONTAINED || !fix.isEmpty() && !BuiltLibzmq.hasFix(fix);
  }

  /** Fails unless the JVM ends by itself, in time, with 0, and without warnings about JNI. */
  Void verify() throws Exception {
    boolean isAsked = CONTAINED || !System.getProperty("misuse.only", "").isEmpty();
    assumeTrue(
        isAsked || !BuiltLibzmq.fixes().isEmpty(),
        "only the bundled libzmq has the promise of docs/safety.md");
    assumeTrue(
        isAsked || misuse.fix().isEmpty() || BuiltLibzmq.hasFix(misuse.fix()),
        () -> "this libzmq was built without " + misuse.fix());
    assumeTrue(
        System.getenv("ASAN_OPTIONS") == null || !misuse.shell().contains("ulimit -v"),
        "AddressSanitizer takes more address space than the case leaves");
    JavaProcess.Builder java =
        JavaProcess.of(MisuseMain.class, method.getDeclaringClass().getName(), method.getName())
            .property(BuiltLibzmq.FILE, System.getProperty(BuiltLibzmq.FILE))
            // few jars: Java 8 keeps them open, and some cases have few descriptors
            .classPathOf(MisuseMain.class, ZMQ.class, curve25519xsalsa20poly1305.class)
            .withoutCoreDump()
            .option("-Xcheck:jni")
            .option("-Xshare:auto")
            .option("-XX:TieredStopAtLevel=1")
            .option("-Xmx64m")
            .option("-XX:ErrorFile=" + System.getProperty("java.io.tmpdir") + "/hs_err_%p.log");
    if (System.getProperty("os.name").equals("Linux")) {
      // otherwise the JVM opens and closes files of the cgroup, also while a case has no descriptor
      java.option("-XX:-UseContainerSupport");
    }
    if (misuse.newest() && version() < FIRST_WITH_VIRTUAL_THREADS) {
      Path home = newest();
      assumeTrue(home != null, "there is no JDK of " + FIRST_WITH_VIRTUAL_THREADS + " or later");
      java.javaHome(home);
    }
    boolean warns = misuse.newest() || version() >= FIRST_THAT_WARNS;
    if (warns && misuse.nativeAccess()) {
      java.option("--enable-native-access=ALL-UNNAMED");
    }
    for (String option : misuse.jvm()) {
      java.option(option);
    }
    if (!misuse.shell().isEmpty()) {
      java.shell(misuse.shell());
    }
    try (JavaProcess process = java.start()) {
      int status = process.awaitExit(LIMIT_SECONDS);
      String output = LAUNCHER_OF_JAVA_8.matcher(process.output()).replaceAll("");
      if (CONTAINED && status != 0) {
        assertEquals(1, status, output); // an uncaught exception
        assertTrue(output.contains(": ENOTRECOVERABLE, libzmq: assertion failed: "), output);
        return null;
      }
      assertEquals(0, status, output);
      assertTrue(output.contains(misuse.writes()), output);
      assertFalse(output.contains("WARNING"), output);
      assertFalse(output.contains("FATAL"), output);
    }
    return null;
  }

  /** The home of the newest JDK of this machine that has virtual threads; null if none has. */
  private static Path newest() throws IOException {
    Path found = null;
    int version = FIRST_WITH_VIRTUAL_THREADS - 1;
    Path all = Paths.get("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return null;
    }
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(all)) {
      for (Path home : homes) {
        int its = version(home);
        if (its > version) {
          version = its;
          found = home;
        }
      }
    }
    return found;
  }

  /** The version of this JVM. */
  private static int version() {
    String version = System.getProperty("java.specification.version");
    return version.startsWith("1.") ? 8 : Integer.parseInt(version);
  }

  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return 0;
    }
    for (String line : Files.readAllLines(release)) {
      if (line.startsWith("JAVA_VERSION=\"")) {
        return Integer.parseInt(line.substring("JAVA_VERSION=\"".length()).split("[.\"]")[0]);
      }
    }
    return 0;
  }
}
