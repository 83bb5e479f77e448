// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Says below which directories the library of the jar may be put, the best first. */
final class ExtractionDirectories {
  private ExtractionDirectories() {}

  /** The directories, each under the name of the setting it is taken from. */
  static Map<String, String> of(
      Platform platform, Properties properties, Map<String, String> environment) {
    Map<String, String> directories = new LinkedHashMap<>();
    put(
        directories,
        LoaderProperties.DIRECTORY,
        properties.getProperty(LoaderProperties.DIRECTORY),
        "");
    if (!directories.isEmpty()) {
      return directories;
    }
    if (platform.os.equals("windows")) {
      put(directories, "LOCALAPPDATA", environment.get("LOCALAPPDATA"), "\\zmqjni");
      put(directories, "user.home", properties.getProperty("user.home"), "\\.zmqjni");
    } else {
      put(directories, "java.io.tmpdir", properties.getProperty("java.io.tmpdir"), "");
      put(directories, "XDG_RUNTIME_DIR", environment.get("XDG_RUNTIME_DIR"), "");
      put(directories, "user.home", properties.getProperty("user.home"), "");
    }
    return directories;
  }

  private static void put(Map<String, String> map, String setting, String value, String below) {
    boolean unknownHome = "?".equals(value);
    if (value != null && !value.isEmpty() && !unknownHome && !map.containsValue(value + below)) {
      map.put(setting, value + below);
    }
  }
}
