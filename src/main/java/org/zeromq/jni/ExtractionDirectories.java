// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Determines the directories in which the library of the jar can be placed, in order of preference.
 */
final class ExtractionDirectories {
  private ExtractionDirectories() {}

  /** Returns the directories, by the name of the setting that each is taken from. */
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
