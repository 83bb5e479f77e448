// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zeromq.jni.NativeLibrary;

/** Describes the native libraries in the jar, as in jzmq; {@link NativeLibrary} has more. */
public class EmbeddedLibraryTools {
  private static final String FOLDER = "org/zeromq/native/";
  private static final String NAME = "zmqjni";

  /**
   * Whether the loaded native library is the one in the jar. Reading this field loads the library;
   * false if that fails.
   */
  public static final boolean LOADED_EMBEDDED_LIBRARY = isLoadedFromResource();

  /**
   * For subclasses in existing programs; all members are static.
   *
   * @since 4.0
   */
  public EmbeddedLibraryTools() {}

  /** Returns os.arch and os.name, without spaces: {@code amd64/Linux}. */
  public static String getCurrentPlatformIdentifier() {
    return System.getProperty("os.arch") + "/" + systemName(System.getProperty("os.name"));
  }

  private static String systemName(String name) {
    if (name.toLowerCase(Locale.ROOT).contains("windows")) {
      return "Windows";
    }
    return name.equalsIgnoreCase("Mac OS X") ? "Mac OS X" : name.replace(' ', '_');
  }

  /**
   * Returns the native libraries in the jar, one for each platform; empty if there are none, or if
   * the location of the classes is unknown.
   */
  public static Collection<String> getEmbeddedLibraryList() {
    CodeSource source = EmbeddedLibraryTools.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return new TreeSet<>();
    }
    try {
      File file = new File(source.getLocation().toURI());
      return file.isDirectory() ? inFolder(file.toPath()) : inJar(file);
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return new TreeSet<>();
    }
  }

  private static Collection<String> inFolder(Path classes) throws IOException {
    Path folder = classes.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return new TreeSet<>();
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.collect(Collectors.toList());
    }
    Collection<String> libraries = new TreeSet<>();
    for (Path file : files) {
      addLibrary(classes.relativize(file).toString().replace(File.separatorChar, '/'), libraries);
    }
    return libraries;
  }

  private static Collection<String> inJar(File file) throws IOException {
    Collection<String> libraries = new TreeSet<>();
    try (JarFile jar = new JarFile(file)) {
      for (Enumeration<JarEntry> e = jar.entries(); e.hasMoreElements(); ) {
        addLibrary(e.nextElement().getName(), libraries);
      }
    }
    return libraries;
  }

  private static void addLibrary(String resource, Collection<String> libraries) {
    if (resource.startsWith(FOLDER) && resource.matches(".*/(lib)?" + NAME + "\\.(so|dylib|dll)")) {
      libraries.add(resource);
    }
  }

  /** In this jar, or in another jar or module; null if there is none. */
  static URL resource(String name) {
    URL own = EmbeddedLibraryTools.class.getResource(name);
    ClassLoader loader = EmbeddedLibraryTools.class.getClassLoader();
    return own != null || loader == null ? own : loader.getResource(name.substring(1));
  }

  private static boolean isLoadedFromResource() {
    String origin;
    try {
      origin = NativeLibrary.origin();
    } catch (UnsatisfiedLinkError e) {
      return false;
    }
    String name = "/" + FOLDER + NativeLibrary.platform() + "/" + System.mapLibraryName(NAME);
    URL resource = resource(name);
    return origin.equals(resource == null ? name : resource.toString());
  }
}
