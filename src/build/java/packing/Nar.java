// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that the nar plugin packs and attaches as the nar of one platform. */
final class Nar {
  static final String PROPERTIES = "META-INF/nar/org.zeromq/jzmq/nar.properties";

  private final Settings settings;
  private final Natives natives;
  private final NativePlatform platform;

  Nar(Settings settings, Natives natives, NativePlatform platform) {
    this.settings = settings;
    this.natives = natives;
    this.platform = platform;
  }

  /** False for musl: nar's names do not distinguish C libraries. */
  boolean exists() {
    return !platform.name().endsWith("-musl");
  }

  void layOut() throws IOException {
    Path library = platform.library();
    put("lib/" + aol() + "/jni/" + library.getFileName(), library);
    put(PROPERTIES, settings.classes().resolve(PROPERTIES));
    put(Natives.LICENSE, settings.license());
    for (Path license : natives.licenses()) {
      put(natives.resource(license), license);
    }
  }

  private void put(String name, Path file) throws IOException {
    Path copy = settings.nars().resolve(settings.fileName(aol() + "-jni")).resolve(name);
    Files.createDirectories(copy.getParent());
    Files.copy(file, copy);
  }

  /** Architecture as os.arch has it, operating system, linker: {@code amd64-Linux-gpp}. */
  private String aol() {
    String[] words = platform.name().split("-");
    String os =
        switch (words[0]) {
          case "macos" -> "MacOSX";
          case "freebsd" -> "FreeBSD";
          default -> words[0].substring(0, 1).toUpperCase() + words[0].substring(1);
        };
    String architecture =
        switch (words[1]) {
          case "x86_64" -> os.equals("MacOSX") ? "x86_64" : "amd64";
          case "x86" -> os.equals("Windows") ? "x86" : "i386";
          case "armhf", "armel" -> "arm";
          default -> words[1];
        };
    return architecture + "-" + os + "-gpp";
  }
}
