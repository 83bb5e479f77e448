// SPDX-License-Identifier: MPL-2.0
package org.zeromq.artifacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.License;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.ZMQ;
import org.zeromq.jni.BuiltLibzmq;
import org.zeromq.jni.NativeLibrary;

@Timeout(60)
class SbomIT {
  private static final String RESOURCE = "META-INF/sbom/jzmq.cdx.json";

  @Test
  void sbomOfTheJarListsEachLibrary() throws Exception {
    assertListsItsLibraries(Artifacts.main());
  }

  @Test
  void sbomOfThePlatformJarListsItsLibrary() throws Exception {
    assertListsItsLibraries(Artifacts.ofThisPlatform());
  }

  private static void assertListsItsLibraries(Path jar) throws Exception {
    TreeMap<String, byte[]> content = Artifacts.content(jar);
    Bom bom = parsed(content.get(RESOURCE));
    Set<String> libraries =
        content.keySet().stream()
            .filter(n -> n.startsWith(Artifacts.NATIVES) && n.contains("zmqjni"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(libraries, files(bom));
    for (Component file : bom.getComponents()) {
      if (file.getType() == Component.Type.FILE) {
        assertEquals(sha256(content.get(file.getName())), file.getHashes().get(0).getValue());
      }
    }
  }

  @Test
  void publishedSbomListsAllPlatforms() throws Exception {
    Path file = Artifacts.TARGET.resolve("jzmq-" + Artifacts.VERSION + "-cyclonedx.json");
    Set<String> platforms =
        files(parsed(Files.readAllBytes(file))).stream()
            .map(name -> name.split("/")[3])
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Artifacts.platforms(), platforms);
  }

  @Test
  void versionsAndLicencesAreThoseOfTheBuild() throws Exception {
    Bom bom = parsed(Artifacts.content(Artifacts.main()).get(RESOURCE));
    assertEquals(NativeLibrary.version(), bom.getMetadata().getComponent().getVersion());
    assertEquals("MPL-2.0", licence(bom.getMetadata().getComponent()).getId());

    Component libzmq = component(bom, "libzmq");
    assertEquals(ZMQ.getVersionString(), libzmq.getVersion());
    assertEquals(BuiltLibzmq.fixes(), patches(libzmq));
    assumeTrue(JarContentIT.libzmqIsInside(), "the system's libzmq, whose licence is not known");
    if (ZMQ.getFullVersion() < ZMQ.makeVersion(4, 3, 5)) {
      assertTrue(licence(libzmq).getName().startsWith("LGPL-3.0"), licence(libzmq).getName());
    } else {
      assertEquals("MPL-2.0", licence(libzmq).getId());
    }
    Component libsodium = component(bom, "libsodium");
    assertEquals(BuiltLibzmq.sodium(), libsodium.getVersion());
    assertEquals("ISC", licence(libsodium).getId());
  }

  /** Valid by CycloneDX's own schema. */
  private static Bom parsed(byte[] json) throws Exception {
    JsonParser parser = new JsonParser();
    assertEquals(Collections.emptyList(), parser.validate(json, Version.VERSION_15));
    return parser.parse(json);
  }

  private static Set<String> files(Bom bom) {
    return bom.getComponents().stream()
        .filter(c -> c.getType() == Component.Type.FILE)
        .map(Component::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Component component(Bom bom, String name) {
    List<Component> found =
        bom.getComponents().stream()
            .filter(c -> c.getName().equals(name))
            .collect(Collectors.toList());
    assertEquals(1, found.size(), name);
    return found.get(0);
  }

  private static String patches(Component component) {
    return component.getPedigree() == null
        ? ""
        : component.getPedigree().getPatches().stream()
            .map(patch -> patch.getResolves().get(0).getName())
            .collect(Collectors.joining(";"));
  }

  private static License licence(Component component) {
    return component.getLicenses().getLicenses().get(0);
  }

  private static String sha256(byte[] content) throws Exception {
    StringBuilder hex = new StringBuilder();
    for (byte b : MessageDigest.getInstance("SHA-256").digest(content)) {
      hex.append(String.format("%02x", b));
    }
    return hex.toString();
  }
}
