// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar or nar, whose bytes depend on nothing but its content. */
final class Archive {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private final Map<String, byte[]> entries = new TreeMap<>();

  void add(String name, byte[] content) {
    entries.put(name, content);
  }

  void add(String name, Path file) throws IOException {
    add(name, Files.readAllBytes(file));
  }

  void write(Path file, Instant timestamp) throws IOException {
    LocalDateTime time = LocalDateTime.ofInstant(timestamp, ZoneOffset.UTC);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] manifest = entries.remove(MANIFEST); // java.util.jar wants it first
      if (manifest != null) {
        put(zip, MANIFEST, manifest, time);
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(zip, entry.getKey(), entry.getValue(), time);
      }
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content, LocalDateTime time)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time); // written as it is, whatever the time zone
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
