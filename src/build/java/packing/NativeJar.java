// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * The jar with the library of one platform and no classes. It is a module of its own, and to OSGi a
 * fragment of the main bundle.
 */
final class NativeJar {
  private final Settings settings;
  private final Natives natives;
  private final NativePlatform platform;

  NativeJar(Settings settings, Natives natives, NativePlatform platform) {
    this.settings = settings;
    this.natives = natives;
    this.platform = platform;
  }

  Path write() throws IOException {
    Archive archive = new Archive();
    archive.add("META-INF/MANIFEST.MF", manifest());
    archive.add("module-info.class", ModuleInfo.compile(platform.moduleName()));
    archive.add(platform.resource(platform.library()), platform.library());
    Path built = platform.folder().resolve("libzmq.properties");
    archive.add(platform.resource(built), built);
    archive.add(Natives.LICENSE, settings.license());
    for (Path license : natives.licenses()) {
      archive.add(natives.resource(license), license);
    }
    Sbom sbom = new Sbom(settings, natives, List.of(platform));
    archive.add(Sbom.RESOURCE, sbom.content());
    Path file = settings.artifact(platform.name(), "jar");
    archive.write(file, settings.timestamp());
    return file;
  }

  private byte[] manifest() throws IOException {
    String version = settings.osgiVersion();
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    Map.of(
            "Implementation-Title",
            "jzmq, native library for " + platform,
            "Implementation-Version",
            settings.version(),
            "Bundle-ManifestVersion",
            "2",
            "Bundle-Name",
            "jzmq, native library for " + platform,
            "Bundle-SymbolicName",
            "org.zeromq.jzmq." + platform,
            "Bundle-Version",
            version,
            "Bundle-License",
            "MPL-2.0",
            "Fragment-Host",
            "org.zeromq.jzmq;bundle-version=\"[%s,%s]\"".formatted(version, version))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> attributes.putValue(e.getKey(), e.getValue()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    manifest.write(out);
    return out.toByteArray();
  }
}
