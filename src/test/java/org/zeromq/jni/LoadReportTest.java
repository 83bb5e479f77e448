// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class LoadReportTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/tmp/a.so: failed to map segment from shared object                       | noexec",
        "Error loading shared library /tmp/a.so: Operation not permitted           | noexec",
        "/lib64/libc.so.6: version `GLIBC_2.38' not found (required by /tmp/a.so)  | newer glibc",
        "libc.musl-x86_64.so.1: cannot open shared object file: No such file       | for musl",
        "Error relocating /tmp/a.so: __sprintf_chk: symbol not found               | for glibc",
        "/tmp/a.so: wrong ELF class: ELFCLASS64                                    | processor",
        "a.so: cannot open (Possible cause: can't load AMD 64 .so on a ARM platform) | processor",
        "a.dylib: (mach-o file, but is an incompatible architecture (have 'arm64'))  | processor",
        "zmqjni.dll: Can't find dependent libraries                                | DLL",
        "Illegal native access from an unnamed module (file:/a.jar) | --enable-native-access",
        "Native Library /a.so already loaded in another classloader                | class loader",
      })
  void messagesOfTheDynamicLoaderAreExplained(String message, String meaning) {
    String hint = LoadReport.hint(message);
    assertTrue(hint.contains(meaning), hint);
  }

  @Test
  void unknownMessagesAreNotExplained() {
    assertEquals("", LoadReport.hint("no zmqjni in java.library.path"));
  }

  @Test
  void theErrorListsEveryStepWithItsReason() {
    IOException full = new IOException("No space left on device");
    UnsatisfiedLinkError error =
        new LoadReport()
            .step("this")
            .outcome("not set")
            .step("that")
            .failure("put into /tmp", full)
            .error(Platform.of("Linux", "vax", "/lib/ld-musl-vax.so.1"));
    String message = error.getMessage();
    for (String part :
        new String[] {
          "1. this\n     not set\n",
          "2. that\n     put into /tmp: IOException: No space left on device\n",
          "Platform: linux-vax-musl (os.name=" + System.getProperty("os.name"),
          "os.arch=" + System.getProperty("os.arch"),
          "C library: musl",
          "-Dorg.zeromq.library.path=",
          "-Dorg.zeromq.library.dir=",
          "java.library.path: " + System.getProperty("java.library.path"),
        }) {
      assertTrue(message.contains(part), message);
    }
    assertEquals(full, error.getSuppressed()[0]);
  }
}
