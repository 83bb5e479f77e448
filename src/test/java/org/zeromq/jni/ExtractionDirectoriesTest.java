// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ExtractionDirectoriesTest {
  private final Properties properties = new Properties();
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void theTemporaryDirectoryComesFirst() {
    properties.setProperty("java.io.tmpdir", "/tmp");
    properties.setProperty("user.home", "/home/me");
    environment.put("XDG_RUNTIME_DIR", "/run/user/1");
    assertDirectories(
        "Linux", "{java.io.tmpdir=/tmp, XDG_RUNTIME_DIR=/run/user/1, user.home=/home/me}");
  }

  @Test
  void onWindowsItIsTheUsersOwn() {
    properties.setProperty("java.io.tmpdir", "C:\\Temp");
    properties.setProperty("user.home", "C:\\Users\\me");
    environment.put("LOCALAPPDATA", "C:\\Users\\me\\AppData\\Local");
    assertDirectories(
        "Windows 11",
        "{LOCALAPPDATA=C:\\Users\\me\\AppData\\Local\\zmqjni, user.home=C:\\Users\\me\\.zmqjni}");
  }

  @Test
  void thePropertyExcludesAllOthers() {
    properties.setProperty("java.io.tmpdir", "/tmp");
    properties.setProperty("org.zeromq.library.dir", "/opt/natives");
    assertDirectories("Linux", "{org.zeromq.library.dir=/opt/natives}");
    assertDirectories("Windows 11", "{org.zeromq.library.dir=/opt/natives}");
  }

  @Test
  void emptyUnknownAndRepeatedOnesAreLeftOut() {
    properties.setProperty("org.zeromq.library.dir", "");
    properties.setProperty("java.io.tmpdir", "/tmp");
    properties.setProperty("user.home", "?");
    environment.put("XDG_RUNTIME_DIR", "/tmp");
    assertDirectories("Linux", "{java.io.tmpdir=/tmp}");
  }

  private void assertDirectories(String osName, String directories) {
    Platform platform = Platform.of(osName, "amd64", "");
    assertEquals(
        directories, ExtractionDirectories.of(platform, properties, environment).toString());
  }
}
