// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collection;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.jni.JavaProcess;
import org.zeromq.jni.NativeLibrary;

@OnTheLibraryInTheJar
@Timeout(120)
class EmbeddedLibraryToolsTest {
  @TempDir Path scratch;

  /** Prints the results of the class. */
  static final class Main {
    public static void main(String[] args) {
      System.out.println("embedded=" + EmbeddedLibraryTools.LOADED_EMBEDDED_LIBRARY);
      System.out.println("list=" + EmbeddedLibraryTools.getEmbeddedLibraryList());
    }
  }

  private static String resource() {
    return "org/zeromq/native/" + NativeLibrary.platform() + "/" + System.mapLibraryName("zmqjni");
  }

  private Path extracted() throws IOException {
    Path file = scratch.resolve(System.mapLibraryName("zmqjni"));
    try (InputStream in = EmbeddedLibraryTools.class.getResourceAsStream("/" + resource())) {
      Files.copy(in, file);
    }
    return file;
  }

  @Test
  void theLibraryOfTheClassPathIsEmbedded() {
    assertTrue(EmbeddedLibraryTools.LOADED_EMBEDDED_LIBRARY);
    Collection<String> libraries = EmbeddedLibraryTools.getEmbeddedLibraryList();
    assertTrue(libraries.contains(resource()), libraries.toString());
  }

  @Test
  void thePlatformIsNamedAsJavaNamesIt() {
    String identifier = EmbeddedLibraryTools.getCurrentPlatformIdentifier();
    assertTrue(identifier.startsWith(System.getProperty("os.arch") + "/"), identifier);
    assertEquals(2, identifier.split("/").length);
  }

  @Test
  void aLibraryFromAFileIsNotEmbedded() throws Exception {
    String output =
        JavaProcess.of(Main.class).property("org.zeromq.library.path", extracted()).run();
    assertTrue(output.contains("embedded=false"), output);
  }

  @Test
  void aLibraryThatCannotBeLoadedIsNotEmbedded() throws Exception {
    String output =
        JavaProcess.of(Main.class).property("org.zeromq.library.path", "/no/such/file").run();
    assertTrue(output.contains("embedded=false"), output);
    assertTrue(output.contains(resource()), output);
  }

  @Test
  void theLibrariesInAJarAreListed() throws Exception {
    Path file = scratch.resolve("jzmq.jar");
    Path source =
        Paths.get(
            EmbeddedLibraryTools.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      if (Files.isDirectory(source)) {
        addAll(source, jar);
      } else {
        try (FileSystem zip = FileSystems.newFileSystem(source, (ClassLoader) null)) {
          addAll(zip.getPath("/"), jar);
        }
      }
      jar.putNextEntry(new JarEntry("org/zeromq/native/plan9-mips/libzmqjni.so"));
      jar.closeEntry();
    }
    String output = JavaProcess.of(Main.class).classPathFirst(file).run();
    assertTrue(output.contains("embedded=true"), output);
    assertTrue(output.contains(resource()), output);
    assertTrue(output.contains("org/zeromq/native/plan9-mips/libzmqjni.so"), output);
  }

  private static void addAll(Path folder, JarOutputStream jar) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        jar.putNextEntry(new JarEntry(folder.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, jar);
        jar.closeEntry();
      }
    }
  }
}
