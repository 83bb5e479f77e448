// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class CLibraryTest {
  private static final String RANGE = "7f0000000000-7f0000026000 r--p 00000000 fe:00 123  ";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/lib/ld-musl-x86_64.so.1",
        "/usr/lib/x86_64-linux-gnu/libc.so.6",
        "/lib64/libc-2.17.so",
        "/gnu/store/0a-glibc-2.35/lib/libc.so.6",
        "/apex/com.android.runtime/lib64/bionic/libc.so",
      })
  void theMappedFileIsUsed(String file) throws IOException {
    assertEquals(file, CLibrary.find(maps(RANGE + "/a.jar", RANGE + file, RANGE + "[heap]")));
  }

  @Test
  void aDeletedMappedFileIsUsed() throws IOException {
    assertEquals(
        "/lib/ld-musl-x86_64.so.1",
        CLibrary.find(maps(RANGE + "/lib/ld-musl-x86_64.so.1 (deleted)")));
  }

  @Test
  void aDirectoryNamedAfterMuslIsIgnored() throws IOException {
    assertEquals("", CLibrary.find(maps(RANGE + "/home/ld-musl-x86_64.so.1/a.jar")));
  }

  @Test
  void muslPosingAsGlibcIsMusl() throws IOException {
    Path maps = maps(RANGE + "/lib/ld-musl-x86_64.so.1", RANGE + "/lib/libc.so.6");
    assertTrue(CLibrary.isMusl(CLibrary.find(maps)));
  }

  @Test
  void withoutProcTheInstalledLoaderIsUsed() throws IOException {
    Files.createFile(directory.resolve("ld-musl-aarch64.so.1"));
    assertTrue(CLibrary.isMusl(CLibrary.find(directory.resolve("none"), directory)));
  }

  @Test
  void withoutProcTheLoaderOfGlibcIsPreferred() throws IOException {
    Files.createFile(directory.resolve("ld-musl-aarch64.so.1"));
    Files.createFile(directory.resolve("ld-linux-aarch64.so.1"));
    assertFalse(CLibrary.isMusl(CLibrary.find(directory.resolve("none"), directory)));
  }

  @Test
  void withoutAnyOfThemTheResultIsEmpty() {
    Path none = directory.resolve("none");
    assertEquals("", CLibrary.find(none, none));
    assertEquals("", CLibrary.find(directory, directory));
  }

  @Test
  void onLinuxTheResultForThisProcessIsNotEmpty() {
    assumeTrue(Files.exists(directory.getFileSystem().getPath("/proc/self/maps")));
    assertFalse(CLibrary.find().isEmpty());
  }

  private Path maps(String... lines) throws IOException {
    return Files.write(directory.resolve("maps"), String.join("\n", lines).getBytes(ISO_8859_1));
  }
}
