// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Properties;

/** The version of the Java classes, read from a resource that the build generates. */
final class BindingVersion {
  private static final String RESOURCE = "version.properties";

  static final String VERSION = read();

  private BindingVersion() {}

  /** Returns the location from which the version, and thus the Java classes, were loaded. */
  static String origin() {
    URL url = BindingVersion.class.getResource(RESOURCE);
    return url == null ? "an unknown place" : url.toString();
  }

  private static String read() {
    Properties properties = new Properties();
    try (InputStream in = BindingVersion.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException | IllegalArgumentException e) {
      return "unknown (" + e + ")";
    }
    return properties.getProperty("version", "unknown (no " + RESOURCE + ")");
  }
}
