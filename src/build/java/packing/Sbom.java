// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.Issue;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Patch;
import org.cyclonedx.model.Pedigree;
import org.cyclonedx.model.Property;

/** CycloneDX's list of what is inside: the native libraries, and what they contain. */
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
    Bom bom = bom();
    bom.setSerialNumber("urn:uuid:" + UUID.nameUUIDFromBytes(json(bom)));
    return json(bom);
  }

  private static byte[] json(Bom bom) {
    try {
      String json = BomGeneratorFactory.createJson(Version.VERSION_15, bom).toJsonString();
      return (json.replace("\r", "") + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (GeneratorException e) {
      throw new IllegalStateException(e);
    }
  }

  private Bom bom() throws IOException {
    List<Component> libraries = libraries();
    List<Component> files = new ArrayList<>();
    for (NativePlatform platform : platforms) {
      files.add(file(platform));
    }
    Bom bom = new Bom();
    Metadata metadata = new Metadata();
    metadata.setTimestamp(Date.from(settings.timestamp()));
    metadata.setComponent(binding());
    bom.setMetadata(metadata);
    libraries.forEach(bom::addComponent);
    files.forEach(bom::addComponent);
    bom.addDependency(dependency(binding(), files));
    files.forEach(file -> bom.addDependency(dependency(file, libraries)));
    return bom;
  }

  private static Dependency dependency(Component component, List<Component> on) {
    Dependency dependency = new Dependency(component.getBomRef());
    on.forEach(each -> dependency.addDependency(new Dependency(each.getBomRef())));
    return dependency;
  }

  private Component binding() {
    String purl =
        "pkg:maven/%s/%s@%s?type=jar"
            .formatted(settings.groupId(), settings.artifactId(), settings.version());
    Component binding = library(settings.artifactId(), settings.version(), purl);
    binding.setGroup(settings.groupId());
    binding.setLicenses(licenceById("MPL-2.0"));
    return binding;
  }

  private List<Component> libraries() throws IOException {
    List<Component> libraries = new ArrayList<>();
    String version = natives.libzmq();
    Component libzmq = library("libzmq", version, "pkg:github/zeromq/libzmq@v" + version);
    libzmq.setLicenses(licenceOfLibzmq());
    libzmq.setCpe("cpe:2.3:a:zeromq:libzmq:" + version + ":*:*:*:*:*:*:*");
    libzmq.setPedigree(pedigree());
    libraries.add(libzmq);
    version = natives.libsodium();
    if (!version.isEmpty()) {
      Component libsodium =
          library("libsodium", version, "pkg:github/jedisct1/libsodium@" + version);
      libsodium.setLicenses(licenceById("ISC"));
      libraries.add(libsodium);
    }
    return libraries;
  }

  private static Component library(String name, String version, String purl) {
    Component library = component(Component.Type.LIBRARY, purl, name, version);
    library.setPurl(purl);
    return library;
  }

  private static Component component(
      Component.Type type, String reference, String name, String version) {
    Component component = new Component();
    component.setType(type);
    component.setBomRef(reference);
    component.setName(name);
    component.setVersion(version);
    return component;
  }

  /** The patches of cmake/bundled/patches; null if there is none. */
  private Pedigree pedigree() {
    List<Patch> patches = new ArrayList<>();
    for (String fix : natives.fixes()) {
      Issue defect = new Issue();
      defect.setType(Issue.Type.DEFECT);
      defect.setName(fix);
      Patch patch = new Patch();
      patch.setType(Patch.Type.UNOFFICIAL);
      patch.setResolves(List.of(defect));
      patches.add(patch);
    }
    if (patches.isEmpty()) {
      return null;
    }
    Pedigree pedigree = new Pedigree();
    pedigree.setPatches(patches);
    return pedigree;
  }

  /** It changed with 4.3.5; the text that came with the sources says which. Null without them. */
  private LicenseChoice licenceOfLibzmq() throws IOException {
    StringBuilder texts = new StringBuilder();
    for (Path license : natives.licenses()) {
      if (natives.resource(license).contains("/libzmq/")) {
        texts.append(Files.readString(license));
      }
    }
    if (texts.indexOf("Mozilla Public License Version 2.0") >= 0) {
      return licenceById("MPL-2.0");
    }
    if (texts.length() == 0) {
      return null;
    }
    License license = new License();
    license.setName("LGPL-3.0-or-later with an exception for static linking");
    return choice(license);
  }

  private static LicenseChoice licenceById(String id) {
    License license = new License();
    license.setId(id);
    return choice(license);
  }

  private static LicenseChoice choice(License license) {
    LicenseChoice choice = new LicenseChoice();
    choice.addLicense(license);
    return choice;
  }

  private Component file(NativePlatform platform) throws IOException {
    String name = platform.resource(platform.library());
    Component file = component(Component.Type.FILE, name, name, settings.version());
    String hash = sha256(Files.readAllBytes(platform.library()));
    file.setHashes(List.of(new Hash(Hash.Algorithm.SHA_256, hash)));
    file.setLicenses(licenceById("MPL-2.0"));
    file.setProperties(
        List.of(
            new Property("jzmq:platform", platform.name()),
            new Property("jzmq:compiler", platform.compiler())));
    return file;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every JDK has it
    }
  }
}
