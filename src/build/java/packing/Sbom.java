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

  /** The same content has the same serial number. */
  byte[] content() throws IOException {
    UUID uuid = UUID.nameUUIDFromBytes(bytes(bom("")));
    return bytes(bom("urn:uuid:" + uuid));
  }

  private static byte[] bytes(Json json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Json bom(String serialNumber) throws IOException {
    List<Json> libraries = libraries();
    List<Json> files = new ArrayList<>();
    for (NativePlatform platform : platforms) {
      files.add(file(platform));
    }
    List<Json> components = new ArrayList<>(libraries);
    components.addAll(files);

    List<Json> dependencies = new ArrayList<>();
    dependencies.add(dependency(binding(), files));
    for (Json file : files) {
      dependencies.add(dependency(file, libraries));
    }
    return new Json()
        .with("bomFormat", "CycloneDX")
        .with("specVersion", "1.5")
        .with("serialNumber", serialNumber)
        .with("version", 1)
        .with(
            "metadata",
            new Json()
                .with("timestamp", settings.timestamp().toString())
                .with("component", binding()))
        .with("components", components)
        .with("dependencies", dependencies);
  }

  private static Json dependency(Json component, List<Json> on) {
    return new Json()
        .with("ref", component.string("bom-ref"))
        .with("dependsOn", on.stream().map(each -> each.string("bom-ref")).toList());
  }

  private Json binding() {
    String purl =
        "pkg:maven/%s/%s@%s?type=jar"
            .formatted(settings.groupId(), settings.artifactId(), settings.version());
    return new Json()
        .with("type", "library")
        .with("bom-ref", purl)
        .with("group", settings.groupId())
        .with("name", settings.artifactId())
        .with("version", settings.version())
        .with("licenses", license("id", "MPL-2.0"))
        .with("purl", purl);
  }

  private List<Json> libraries() throws IOException {
    List<Json> libraries = new ArrayList<>();
    String libzmq = natives.libzmq();
    libraries.add(
        library("libzmq", libzmq, "pkg:github/zeromq/libzmq@v" + libzmq)
            .with("licenses", licenseOfLibzmq())
            .with("cpe", "cpe:2.3:a:zeromq:libzmq:" + libzmq + ":*:*:*:*:*:*:*")
            .with("pedigree", pedigree()));
    String libsodium = natives.libsodium();
    if (!libsodium.isEmpty()) {
      libraries.add(
          library("libsodium", libsodium, "pkg:github/jedisct1/libsodium@" + libsodium)
              .with("licenses", license("id", "ISC")));
    }
    return libraries;
  }

  private static Json library(String name, String version, String purl) {
    return new Json()
        .with("type", "library")
        .with("bom-ref", purl)
        .with("name", name)
        .with("version", version)
        .with("purl", purl);
  }

  /** The patches of cmake/bundled/patches; null if there is none. */
  private Json pedigree() {
    List<Json> patches = new ArrayList<>();
    for (String fix : natives.fixes()) {
      Json defect = new Json().with("type", "defect").with("name", fix);
      patches.add(new Json().with("type", "unofficial").with("resolves", List.of(defect)));
    }
    return patches.isEmpty() ? null : new Json().with("patches", patches);
  }

  /** It changed with 4.3.5; what came with the sources says it. Null where they are not ours. */
  private List<Json> licenseOfLibzmq() throws IOException {
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

  private static List<Json> license(String key, String value) {
    return List.of(new Json().with("license", new Json().with(key, value)));
  }

  private Json file(NativePlatform platform) throws IOException {
    String name = platform.resource(platform.library());
    String hash = sha256(Files.readAllBytes(platform.library()));
    return new Json()
        .with("type", "file")
        .with("bom-ref", name)
        .with("name", name)
        .with("version", settings.version())
        .with("hashes", List.of(new Json().with("alg", "SHA-256").with("content", hash)))
        .with("licenses", license("id", "MPL-2.0"))
        .with(
            "properties",
            List.of(
                property("jzmq:platform", platform.name()),
                property("jzmq:compiler", platform.compiler())));
  }

  private static Json property(String name, String value) {
    return new Json().with("name", name).with("value", value);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every JDK has it
    }
  }
}
