// SPDX-License-Identifier: MPL-2.0
package org.zeromq.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zeromq.jni.ForkedProcess;

/** A Python with pyzmq, which runs the scripts of {@code src/test/python}. */
final class Python {
  private static final Path SCRIPTS = Paths.get("src", "test", "python").toAbsolutePath();
  private static final String MISSING =
      "no Python with pyzmq found: install it, e.g. 'apt-get install python3-zmq' or"
          + " 'pip install pyzmq'";

  private static boolean searched;
  private static String executable;

  private Python() {}

  /** Skips the test where there is none; fails it if the property interop.required is true. */
  static void need() throws InterruptedException {
    if (find() == null) {
      if (Boolean.getBoolean("interop.required")) {
        fail(MISSING);
      }
      assumeTrue(false, MISSING);
    }
  }

  /** Whether pyzmq's libzmq has a capability. */
  static boolean has(String capability) throws IOException, InterruptedException {
    String answer = "import zmq; print(zmq.has('" + capability + "'))";
    try (ForkedProcess python = start(find(), "-c", answer)) {
      return python.awaitSuccess().contains("True");
    }
  }

  /** Starts a script; its arguments and its output are UTF-8. */
  static ForkedProcess run(String script, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(find());
    command.add(SCRIPTS.resolve(script).toString());
    command.addAll(Arrays.asList(arguments));
    return start(command.toArray(new String[0]));
  }

  private static synchronized String find() throws InterruptedException {
    for (String candidate : new String[] {"python3", "/usr/bin/python3", "python"}) {
      if (!searched && executable == null && hasPyzmq(candidate)) {
        executable = candidate;
      }
    }
    searched = true;
    return executable;
  }

  private static boolean hasPyzmq(String candidate) throws InterruptedException {
    try (ForkedProcess python = start(candidate, "-c", "import zmq")) {
      return python.awaitExit() == 0;
    } catch (IOException e) {
      return false; // the program does not exist
    }
  }

  private static ForkedProcess start(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONUTF8", "1");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    return new ForkedProcess(builder.start(), UTF_8);
  }
}
