// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The archive that the nar plugin unpacks on one platform: {@code <aol>-jni.nar}. */
final class Nar {
  private final Settings settings;
  private final Natives natives;
  private final NativePlatform platform;

  Nar(Settings settings, Natives natives, NativePlatform platform) {
    this.settings = settings;
    this.natives = natives;
    this.platform = platform;
  }

  Path write() throws IOException {
    String aol = Aol.of(platform.name());
    Archive archive = new Archive();
    archive.add(propertiesName(settings), properties(settings, List.of(platform)));
    archive.add("lib/" + aol + "/jni/" + platform.library().getFileName(), platform.library());
    archive.add(Natives.LICENSE, settings.license());
    for (Path license : natives.licenses()) {
      archive.add(natives.resource(license), license);
    }
    Path file = settings.artifact(aol + "-jni", "nar");
    archive.write(file, settings.timestamp());
    return file;
  }

  static String propertiesName(Settings settings) {
    return "META-INF/nar/" + settings.groupId() + "/" + settings.artifactId() + "/nar.properties";
  }

  /** Tells the plugin which artifact to fetch on these platforms. */
  static byte[] properties(Settings settings, List<NativePlatform> platforms) {
    StringBuilder text = new StringBuilder();
    text.append("includes.type=local\n");
    text.append("libs.binding=jni\n");
    text.append("output=zmqjni\n");
    text.append(
        "nar.jni=%s\\:%s\\:nar\\:${aol}-jni\n"
            .formatted(settings.groupId(), settings.artifactId()));
    for (NativePlatform platform : platforms) {
      if (Aol.has(platform.name())) {
        String aol = Aol.of(platform.name());
        text.append(aol).append(".libs.binding=jni\n");
        text.append(aol).append(".output=zmqjni\n");
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
