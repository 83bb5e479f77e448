// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Loads the native library, once for this class loader; {@link NativeLibrary#origin()} returns its
 * location.
 *
 * <p>Every class with a native method calls {@link #load()} in its static initialiser.
 */
final class NativeLoader {
  private static final String NAME = "zmqjni";

  /** Whether a thread is loading the library. */
  private static final AtomicBoolean LOADING = new AtomicBoolean();

  private static volatile String origin;
  private static volatile String failure;

  private NativeLoader() {}

  /**
   * Loads the library unless it is loaded, in which case the call costs nothing.
   *
   * @throws UnsatisfiedLinkError if that fails, with the same message for each call
   */
  static void load() {
    if (origin == null) {
      loadOnce();
    }
  }

  /** Returns the location from which the library was loaded. */
  static String origin() {
    load();
    return origin;
  }

  /**
   * Loads the library without a monitor, since a virtual thread that waits for one may have no
   * carrier to acquire it.
   */
  private static void loadOnce() {
    while (!LOADING.compareAndSet(false, true)) {
      Thread.yield();
    }
    try {
      if (origin == null) {
        loadOrFail();
      }
    } finally {
      LOADING.set(false);
    }
  }

  private static void loadOrFail() {
    if (failure != null) {
      throw new UnsatisfiedLinkError(failure);
    }
    ClassPathCheck.warn();
    try {
      Relocation.check();
      String from = loadFromAnywhere(Platform.CURRENT, new LoadReport());
      checkVersion(from);
      origin = from;
    } catch (UnsatisfiedLinkError e) {
      failure = e.getMessage();
      throw e;
    }
  }

  private static String loadFromAnywhere(Platform platform, LoadReport report) {
    String path = System.getProperty(LoaderProperties.PATH, "");
    if (!path.isEmpty()) {
      report.step("only the file that " + LoaderProperties.PATH + " names: " + path);
      if (loadFile(path, platform, report)) {
        return path;
      }
      throw report.error(platform);
    }
    report
        .step("the file that " + LoaderProperties.PATH + " names")
        .outcome("the property is not set");

    LibraryResource resource = new LibraryResource(platform);
    report.step("the resource " + resource.name());
    if (loadResource(resource, platform, report)) {
      return resource.address();
    }

    report.step("System.loadLibrary(\"" + NAME + "\"), which searches java.library.path");
    Path installed = installed();
    if (loadInstalled(installed, platform, report)) {
      return installed == null ? "java.library.path" : installed.toString();
    }
    throw report.error(platform);
  }

  private static boolean loadFile(String path, Platform platform, LoadReport report) {
    try {
      Path file = Paths.get(path).toAbsolutePath();
      checkWhole(WholeFile.read(file), platform);
      System.load(file.toString());
      return true;
    } catch (IOException | RuntimeException | UnsatisfiedLinkError e) {
      report.failure("", e);
      return false;
    }
  }

  private static boolean loadResource(
      LibraryResource resource, Platform platform, LoadReport report) {
    byte[] content;
    try {
      content = resource.read();
      checkWhole(content, platform);
    } catch (IOException e) {
      report.failure("", e);
      return false;
    }
    Map<String, String> directories =
        ExtractionDirectories.of(platform, System.getProperties(), System.getenv());
    for (Map.Entry<String, String> directory : directories.entrySet()) {
      try {
        extractAndLoad(Paths.get(directory.getValue()), platform, content);
        return true;
      } catch (IOException | RuntimeException | UnsatisfiedLinkError e) {
        report.failure("put into " + directory.getValue() + " (" + directory.getKey() + ")", e);
        if (!isDirectoryUnusable(e)) {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean isDirectoryUnusable(Throwable reason) {
    return reason instanceof IOException
        || reason instanceof InvalidPathException
        || LoadReport.isNoExec(reason);
  }

  private static void extractAndLoad(Path directory, Platform platform, byte[] content)
      throws IOException {
    if (platform.os.equals("windows")) {
      loadCached(new LibraryCache(directory, platform.fileName(), content));
      return;
    }
    try (PrivateCopy copy = new PrivateCopy(directory, platform.fileName(), content)) {
      System.load(copy.file().toString());
    }
  }

  private static void loadCached(LibraryCache cache) throws IOException {
    for (int copy = 0; ; copy++) {
      Path file = cache.file(copy);
      try {
        System.load(file.toString());
        return;
      } catch (UnsatisfiedLinkError e) {
        if (!String.valueOf(e.getMessage()).contains("already loaded in another classloader")) {
          throw e;
        }
      }
    }
  }

  private static boolean loadInstalled(Path installed, Platform platform, LoadReport report) {
    try {
      if (installed != null) {
        checkWhole(WholeFile.read(installed), platform);
      }
      System.loadLibrary(NAME);
      return true;
    } catch (IOException | RuntimeException | UnsatisfiedLinkError e) {
      report.failure(installed == null ? "" : installed.toString(), e);
      return false;
    }
  }

  /**
   * Returns the file that {@code System.loadLibrary} will load, which that method does not report;
   * null for none.
   */
  private static Path installed() {
    String path = System.getProperty("java.library.path", "");
    for (String directory : path.split(File.pathSeparator)) {
      File file = new File(directory, System.mapLibraryName(NAME));
      if (file.isFile()) {
        return file.toPath().toAbsolutePath();
      }
    }
    return null;
  }

  private static void checkWhole(byte[] content, Platform platform) throws IOException {
    if (platform.os.equals("linux")) {
      ElfFile.checkWhole(content);
    }
  }

  private static void checkVersion(String from) {
    String expected = BindingVersion.VERSION;
    String found = nativeVersion();
    if (!found.equals(expected)) {
      throw new UnsatisfiedLinkError(
          "The native library is of another version than the Java classes of jzmq.\n  native: "
              + (found + ", loaded from " + from)
              + ("\n  Java:   " + expected + ", loaded from ")
              + BindingVersion.origin()
              + "\nLook for a second jzmq on the class path, or for an old file where -D"
              + (LoaderProperties.PATH + " or java.library.path points to."));
    }
  }

  private static String nativeVersion() {
    byte[] version = new byte[64];
    try {
      int length = version(version);
      return length < 0
          ? "unknown (error " + -length + ")"
          : new String(version, 0, Math.min(length, version.length), StandardCharsets.US_ASCII);
    } catch (UnsatisfiedLinkError e) {
      return "unknown (it has no version function, so it is not of jzmq 4)";
    }
  }

  /**
   * Copies the version with which the library was built, in ASCII and without a terminating zero.
   *
   * @return its length in bytes, or -EINVAL if the array is null or too short
   */
  private static native int version(byte[] version);
}
