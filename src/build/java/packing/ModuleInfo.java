// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** The descriptor of a module that has resources only. */
final class ModuleInfo {
  private ModuleInfo() {}

  static byte[] compile(String moduleName) throws IOException {
    Path folder = Files.createTempDirectory("module");
    try {
      Path source = folder.resolve("module-info.java");
      Files.writeString(source, "module " + moduleName + " {}\n");
      String[] args = {"--release", "9", "-Xlint:-options,-module", "-d", "" + folder, "" + source};
      int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, args);
      if (result != 0) {
        throw new IOException("javac ended with " + result + " for the module " + moduleName);
      }
      return Files.readAllBytes(folder.resolve("module-info.class"));
    } finally {
      Folders.delete(folder);
    }
  }
}
