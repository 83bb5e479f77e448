// SPDX-License-Identifier: MPL-2.0
package org.zeromq.artifacts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.artifacts.Artifacts.NATIVES;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.ZMQ;
import org.zeromq.jni.NativeLibrary;

@Timeout(60)
class JarContentIT {
  @Test
  void theMainJarHasTheLibrariesOfPlatformsThatWereBuilt() throws IOException {
    Set<String> inJar = platforms(Artifacts.content(Artifacts.main()));
    assertFalse(inJar.isEmpty());
    assertTrue(Artifacts.platforms().containsAll(inJar), inJar.toString());
    assertTrue(inJar.contains(NativeLibrary.platform()), inJar.toString());
  }

  @Test
  void everyClassIsForJava8ButTheModulesDescription() throws IOException {
    for (Map.Entry<String, byte[]> entry : Artifacts.content(Artifacts.main()).entrySet()) {
      String name = entry.getKey();
      if (name.endsWith(".class")) {
        int version = ByteBuffer.wrap(entry.getValue()).getShort(6);
        assertEquals(name.equals("module-info.class") ? 53 : 52, version, name);
      }
    }
  }

  @Test
  void theSlimJarIsTheMainJarWithoutLibraries() throws IOException {
    TreeMap<String, byte[]> main = Artifacts.content(Artifacts.main());
    TreeMap<String, byte[]> slim = Artifacts.content(Artifacts.slim());
    main.keySet().removeIf(name -> name.startsWith(NATIVES));
    main.keySet().removeIf(name -> name.matches("META-INF/(licenses|sbom)/.*"));
    assertEquals(main.keySet(), slim.keySet());
    for (Map.Entry<String, byte[]> entry : main.entrySet()) {
      assertArrayEquals(entry.getValue(), slim.get(entry.getKey()), entry.getKey());
    }
  }

  @Test
  void eachPlatformHasAJarOfItsOwnWithTheSameLibraryAsTheMainJar() throws IOException {
    TreeMap<String, byte[]> main = Artifacts.content(Artifacts.main());
    for (String platform : Artifacts.platforms()) {
      TreeMap<String, byte[]> jar = Artifacts.content(Artifacts.ofPlatform(platform));
      assertEquals(Collections.singleton(platform), platforms(jar));
      assertTrue(jar.containsKey("module-info.class"), jar.keySet().toString());
      assertEquals(1, jar.keySet().stream().filter(n -> n.endsWith(".class")).count());
      for (String name : jar.keySet()) {
        if (name.startsWith(NATIVES) && main.containsKey(name)) {
          assertArrayEquals(main.get(name), jar.get(name), name);
        }
      }
    }
  }

  @Test
  void eachPlatformThatNarCanNameHasANar() throws IOException {
    TreeSet<String> libraries = new TreeSet<>();
    for (Path nar : Artifacts.nars()) {
      TreeMap<String, byte[]> content = Artifacts.content(nar);
      String file = nar.getFileName().toString();
      String aol =
          file.substring(("jzmq-" + Artifacts.VERSION + "-").length()).replace("-jni.nar", "");
      List<String> inside =
          content.keySet().stream().filter(n -> n.startsWith("lib/")).collect(Collectors.toList());
      assertEquals(1, inside.size(), file + inside);
      assertTrue(inside.get(0).matches("lib/" + aol + "/jni/(lib)?zmqjni\\.(so|dylib|dll)"), file);
      Properties properties =
          properties(content.get("META-INF/nar/org.zeromq/jzmq/nar.properties"));
      assertEquals("org.zeromq:jzmq:nar:${aol}-jni", properties.getProperty("nar.jni"));
      assertEquals("jni", properties.getProperty("libs.binding"));
      assertTrue(libraries.add(aol));
    }
    long named = Artifacts.platforms().stream().filter(p -> !p.endsWith("-musl")).count();
    assertEquals(named, libraries.size(), libraries.toString());
  }

  @Test
  void everyJarWithLibrariesHasTheirLicences() throws IOException {
    byte[] own = Files.readAllBytes(Paths.get("LICENSE"));
    List<Path> jars = Artifacts.nars();
    jars.add(Artifacts.main());
    for (String platform : Artifacts.platforms()) {
      jars.add(Artifacts.ofPlatform(platform));
    }
    for (Path jar : jars) {
      TreeMap<String, byte[]> content = Artifacts.content(jar);
      assertArrayEquals(own, content.get("META-INF/LICENSE"), jar.toString());
      if (libzmqIsInside()) {
        assertTrue(texts(content, "libzmq").contains(licenceOfLibzmq()), jar.toString());
        assertTrue(texts(content, "libsodium").contains("ISC License"), jar.toString());
      }
    }
  }

  private static String licenceOfLibzmq() {
    return ZMQ.getFullVersion() < ZMQ.makeVersion(4, 3, 5)
        ? "SPECIAL EXCEPTION GRANTED BY COPYRIGHT HOLDERS"
        : "Mozilla Public License Version 2.0";
  }

  /** False with -Dzmq.from=system. */
  static boolean libzmqIsInside() {
    return Files.isDirectory(Artifacts.TARGET.resolve("natives/META-INF/licenses"));
  }

  private static String texts(TreeMap<String, byte[]> content, String library) {
    return content.keySet().stream()
        .filter(name -> name.startsWith("META-INF/licenses/" + library + "/"))
        .map(name -> new String(content.get(name), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private static Properties properties(byte[] text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(new String(text, StandardCharsets.ISO_8859_1)));
    return properties;
  }

  private static Set<String> platforms(TreeMap<String, byte[]> content) {
    return content.keySet().stream()
        .filter(name -> name.matches(NATIVES + "[^/]+/(lib)?zmqjni\\.(so|dylib|dll)"))
        .map(name -> name.substring(NATIVES.length(), name.lastIndexOf('/')))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
