// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A separate JVM for a main class of the tests: for events that occur once per process, or end it.
 *
 * <pre>{@code
 * try (JavaProcess java = JavaProcess.of(Main.class, "argument").property("a", "b").start()) {
 *   java.awaitOutput("ready");
 *   assertEquals(0, java.awaitExit(), java::output);
 * }
 * }</pre>
 *
 * <p>It has the native library and the class path of this JVM, or what {@link
 * Builder#classPathFirst} puts before it. What it writes, to either stream, is collected. {@link
 * #close()} kills it if it still runs.
 */
public final class JavaProcess extends ForkedProcess {
  private static final String LIBRARY_PATH = "org.zeromq.library.path";

  private JavaProcess(Process process, Charset charset) {
    super(process, charset);
  }

  /** Prints a thread dump. */
  @Override
  protected void printDiagnostics() throws InterruptedException {
    try {
      Object pid = Process.class.getMethod("pid").invoke(process());
      new ProcessBuilder("kill", "-QUIT", pid.toString()).start().waitFor();
      TimeUnit.SECONDS.sleep(2); // nothing reports when all is written
    } catch (ReflectiveOperationException | IOException e) {
      // JDK 8 has no pid, and Windows has no kill
    }
  }

  /** A JVM that will run this class's main method. */
  public static Builder of(Class<?> main, String... arguments) {
    return of(main.getName(), arguments);
  }

  /** A JVM that will run the main method of the class of this name. */
  public static Builder of(String main, String... arguments) {
    return new Builder(main, arguments);
  }

  /** The settings of the JVM. */
  public static final class Builder {
    private final String main;
    private final List<String> arguments;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private String classPath = System.getProperty("java.class.path");
    private Charset charset = Charset.defaultCharset();
    private Path workingDirectory = Paths.get("").toAbsolutePath();
    // of an emulated JVM java.home has a program that does not start here (cmake/ForeignJvm.cmake)
    private Path javaHome =
        Paths.get(System.getProperty("test.java.home", System.getProperty("java.home")));
    private String shell;

    private Builder(String main, String... arguments) {
      this.main = main;
      this.arguments = Arrays.asList(arguments);
      String library = System.getProperty(LIBRARY_PATH);
      if (library != null) {
        property(LIBRARY_PATH, library);
      }
    }

    /** Sets a system property. */
    public Builder property(String name, Object value) {
      return option("-D" + name + "=" + value);
    }

    /** Adds an option of the JVM: {@code -Xcheck:jni}. */
    public Builder option(String option) {
      options.add(option);
      return this;
    }

    /** Disables core dumps. Java 8 does not know the option. */
    public Builder withoutCoreDump() {
      return option("-XX:+IgnoreUnrecognizedVMOptions").option("-XX:-CreateCoredumpOnCrash");
    }

    /** Sets an environment variable; null removes it. */
    public Builder environment(String name, Object value) {
      environment.put(name, value == null ? null : value.toString());
      return this;
    }

    /** Puts a directory or jar before everything else on the class path. */
    public Builder classPathFirst(Path entry) {
      classPath = entry + File.pathSeparator + classPath;
      return this;
    }

    /** Sets the class path: the folders or jars of these classes, and nothing else. */
    public Builder classPathOf(Class<?>... classes) {
      Set<String> places = new LinkedHashSet<>();
      for (Class<?> each : classes) {
        URL place = each.getProtectionDomain().getCodeSource().getLocation();
        try {
          places.add(Paths.get(place.toURI()).toString());
        } catch (URISyntaxException e) {
          throw new IllegalArgumentException(e);
        }
      }
      classPath = String.join(File.pathSeparator, places);
      return this;
    }

    /** Sets the charset of the output; the default is that of this JVM. */
    public Builder outputIn(Charset charset) {
      this.charset = charset;
      return this;
    }

    /** Sets the working directory; the default is that of this JVM. */
    public Builder workingDirectory(Path directory) {
      workingDirectory = directory;
      return this;
    }

    /** Sets the JDK; the default is that of this JVM. */
    public Builder javaHome(Path home) {
      javaHome = home;
      return this;
    }

    /** Sets a shell command to run before the JVM starts: {@code ulimit -n 64}. */
    public Builder shell(String command) {
      shell = command;
      return this;
    }

    /** Starts the JVM. */
    public JavaProcess start() throws IOException {
      List<String> command = new ArrayList<>();
      if (shell != null) {
        command.addAll(Arrays.asList("sh", "-c", shell + "; exec \"$@\"", "sh"));
      }
      command.add(javaHome.resolve("bin").resolve("java").toString());
      command.addAll(options);
      command.add("-cp");
      command.add(classPath);
      command.add(main);
      command.addAll(arguments);
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.directory(workingDirectory.toFile());
      builder.redirectErrorStream(true);
      // many are killed without cleanup; leaks are checked in this JVM only
      builder
          .environment()
          .computeIfPresent("ASAN_OPTIONS", (name, options) -> options + ":detect_leaks=0");
      environment.forEach(
          (name, value) -> {
            if (value == null) {
              builder.environment().remove(name);
            } else {
              builder.environment().put(name, value);
            }
          });
      return new JavaProcess(builder.start(), charset);
    }

    /** Starts the JVM, waits for its end and returns its output; fails unless it exits with 0. */
    public String run() throws IOException, InterruptedException {
      try (JavaProcess java = start()) {
        return java.awaitSuccess();
      }
    }
  }
}
