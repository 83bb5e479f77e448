// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.IOException;
import java.util.List;

/**
 * Build step: takes the native libraries, of however many platforms, and makes of them what is
 * packed and published. The same input gives the same bytes.
 *
 * <p>Usage: {@code java packing.Main key=value...}, with the keys of {@link Settings}.
 */
public final class Main {
  public static void main(String[] args) throws IOException {
    Settings settings = Settings.of(args);
    Natives natives = Natives.in(settings.natives());
    natives.requireLibzmq(settings.requiredLibzmq());
    natives.requirePlatforms(settings.requiredPlatforms());
    List<NativePlatform> inJar = natives.chosen(settings.jarPlatforms());

    new JarContent(settings, natives).write(inJar);
    Folders.delete(settings.nars());
    Attachments attachments = new Attachments(settings);
    for (NativePlatform platform : natives.platforms()) {
      attachments.add(new NativeJar(settings, natives, platform).write(), platform.name(), "jar");
      Nar nar = new Nar(settings, natives, platform);
      if (nar.exists()) {
        nar.layOut();
      }
    }
    attachments.add(
        new Sbom(settings, natives, natives.platforms()).writeFile(), "cyclonedx", "json");
    attachments.add(new JeromqNames(settings).write(), JeromqNames.CLASSIFIER, "jar");
    attachments.add(settings.mainJar(), "", "nar"); // for those who depend on the type nar
    attachments.write();
    System.out.println(
        "libzmq %s, libsodium %s; in the jar: %s; all: %s"
            .formatted(natives.libzmq(), natives.libsodium(), inJar, natives.platforms()));
  }
}
