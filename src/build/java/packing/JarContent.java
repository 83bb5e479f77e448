// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the main jar has beyond its classes; the slim jar leaves out what is about the native
 * libraries.
 */
final class JarContent {
  private final Settings settings;
  private final Natives natives;

  JarContent(Settings settings, Natives natives) {
    this.settings = settings;
    this.natives = natives;
  }

  void write(List<NativePlatform> platforms) throws IOException {
    clear(Natives.FOLDER);
    clear(Natives.LICENSES);
    clear("META-INF/MANIFEST.MF"); // bnd would make another one of it
    for (NativePlatform platform : platforms) {
      for (Path file :
          List.of(platform.library(), platform.folder().resolve("libzmq.properties"))) {
        put(platform.resource(file), Files.readAllBytes(file));
      }
    }
    put(Natives.LICENSE, Files.readAllBytes(settings.license()));
    for (Path license : natives.licenses()) {
      put(natives.resource(license), Files.readAllBytes(license));
    }
    put(Sbom.RESOURCE, new Sbom(settings, natives, platforms).content());
  }

  /** What an earlier build may have left. */
  private void clear(String name) throws IOException {
    Folders.delete(settings.classes().resolve(name));
  }

  private void put(String name, byte[] content) throws IOException {
    Path file = settings.classes().resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
