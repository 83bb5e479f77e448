// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells in CycloneDX's JSON what is inside: the native libraries, and what is inside of them. */
final class Sbom {
  static final String RESOURCE = "META-INF/sbom/jzmq.cdx.json";

  private final Settings settings;
  private final Natives natives;
  private final List<NativePlatform> platforms;

  Sbom(Settings settings, Natives natives, List<NativePlatform> platforms) {
    this.settings = settings;
    this.natives = natives;
    this.platforms = platforms;
  }

  Path writeFile() throws IOException {
    Path file = settings.artifact("cyclonedx", "json");
    Files.write(file, content());
    return file;
  }

  byte[] content() throws IOException {
    Map<String, Object> bom = bom("urn:uuid:00000000-0000-0000-0000-000000000000");
    UUID uuid = UUID.nameUUIDFromBytes(Json.text(bom).getBytes(StandardCharsets.UTF_8));
    return Json.text(bom("urn:uuid:" + uuid)).getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> bom(String serialNumber) throws IOException {
    List<Object> components = new ArrayList<>();
    List<Object> dependencies = new ArrayList<>();
    List<String> inside = new ArrayList<>();
    for (Map<String, Object> library : libraries()) {
      components.add(library);
      inside.add((String) library.get("bom-ref"));
    }
    List<String> files = new ArrayList<>();
    for (NativePlatform platform : platforms) {
      Map<String, Object> file = file(platform);
      components.add(file);
      files.add((String) file.get("bom-ref"));
    }
    dependencies.add(Json.object("ref", purl(), "dependsOn", files));
    for (String file : files) {
      dependencies.add(Json.object("ref", file, "dependsOn", inside));
    }
    return Json.object(
        "bomFormat",
        "CycloneDX",
        "specVersion",
        "1.5",
        "serialNumber",
        serialNumber,
        "version",
        1,
        "metadata",
        Json.object("timestamp", settings.timestamp().toString(), "component", binding()),
        "components",
        components,
        "dependencies",
        dependencies);
  }

  private String purl() {
    return "pkg:maven/%s/%s@%s?type=jar"
        .formatted(settings.groupId(), settings.artifactId(), settings.version());
  }

  private Map<String, Object> binding() {
    return Json.object(
        "type", "library",
        "bom-ref", purl(),
        "group", settings.groupId(),
        "name", settings.artifactId(),
        "version", settings.version(),
        "licenses", license("id", "MPL-2.0"),
        "purl", purl());
  }

  private List<Map<String, Object>> libraries() throws IOException {
    List<Map<String, Object>> libraries = new ArrayList<>();
    String libzmq = natives.libzmq();
    String purl = "pkg:github/zeromq/libzmq@v" + libzmq;
    libraries.add(
        Json.object(
            "type",
            "library",
            "bom-ref",
            purl,
            "name",
            "libzmq",
            "version",
            libzmq,
            "licenses",
            licenseOfLibzmq(),
            "cpe",
            "cpe:2.3:a:zeromq:libzmq:" + libzmq + ":*:*:*:*:*:*:*",
            "purl",
            purl));
    String libsodium = natives.libsodium();
    if (!libsodium.isEmpty()) {
      String sodiumPurl = "pkg:github/jedisct1/libsodium@" + libsodium;
      libraries.add(
          Json.object(
              "type",
              "library",
              "bom-ref",
              sodiumPurl,
              "name",
              "libsodium",
              "version",
              libsodium,
              "licenses",
              license("id", "ISC"),
              "purl",
              sodiumPurl));
    }
    return libraries;
  }

  /** It changed with 4.3.5; what came with the sources says it. Null where they are not ours. */
  private List<Object> licenseOfLibzmq() throws IOException {
    StringBuilder texts = new StringBuilder();
    for (Path license : natives.licenses()) {
      if (natives.resource(license).contains("/libzmq/")) {
        texts.append(Files.readString(license));
      }
    }
    if (texts.indexOf("Mozilla Public License Version 2.0") >= 0) {
      return license("id", "MPL-2.0");
    }
    return texts.length() == 0
        ? null
        : license("name", "LGPL-3.0-or-later with an exception for static linking");
  }

  private static List<Object> license(String key, String value) {
    return List.of(Json.object("license", Json.object(key, value)));
  }

  private Map<String, Object> file(NativePlatform platform) throws IOException {
    String name = platform.resource(platform.library());
    String hash = sha256(Files.readAllBytes(platform.library()));
    return Json.object(
        "type", "file",
        "bom-ref", name,
        "name", name,
        "version", settings.version(),
        "hashes", List.of(Json.object("alg", "SHA-256", "content", hash)),
        "licenses", license("id", "MPL-2.0"),
        "properties",
            List.of(
                Json.object("name", "jzmq:platform", "value", platform.name()),
                Json.object("name", "jzmq:compiler", "value", platform.compiler())));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every JDK has it
    }
  }
}
