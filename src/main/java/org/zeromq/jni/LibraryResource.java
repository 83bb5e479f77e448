// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/**
 * Reads the native library of a platform from the jar or from another jar: a class finds only
 * resources of its own module, its class loader those of all modules.
 */
final class LibraryResource {
  private final Platform platform;

  LibraryResource(Platform platform) {
    this.platform = platform;
  }

  /** Returns the absolute name of the resource. */
  String name() {
    return name(platform.directory());
  }

  private String name(String directory) {
    return "/org/zeromq/native/" + directory + "/" + platform.fileName();
  }

  /** Returns the address of the resource; its name if the class loader provides no address. */
  String address() {
    URL url = find(name());
    return url == null ? name() : url.toString();
  }

  /**
   * Returns the content of the library.
   *
   * @throws FileNotFoundException with a reason, if there is no such resource
   */
  byte[] read() throws IOException {
    try (InputStream in = open(name())) {
      if (in == null) {
        throw new FileNotFoundException(reasonMissing());
      }
      return WholeFile.read(in);
    }
  }

  private static URL find(String name) {
    URL own = LibraryResource.class.getResource(name);
    ClassLoader loader = LibraryResource.class.getClassLoader();
    return own != null || loader == null ? own : loader.getResource(name.substring(1));
  }

  private static InputStream open(String name) {
    InputStream own = LibraryResource.class.getResourceAsStream(name);
    ClassLoader loader = LibraryResource.class.getClassLoader();
    return own != null || loader == null ? own : loader.getResourceAsStream(name.substring(1));
  }

  private String reasonMissing() {
    String other = platform.directoryOfOtherLibc();
    if (other != null && find(name(other)) != null) {
      return "not on the class path, which has " + other + ": that is for another C library";
    }
    return "not on the class path: no jar has a library for "
        + platform.directory()
        + "; where jzmq is published for it, its jar has the classifier "
        + platform.directory();
  }
}
