// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LibraryCacheTest {
  private static final byte[] CONTENT = {'a', 'b', 'c'};
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path root;

  @Test
  void theFileLiesUnderTheHashOfItsContent() throws IOException {
    Path file = cache().file(0);
    assertEquals(root.toAbsolutePath().resolve(SHA256_OF_ABC).resolve("a.dll"), file);
    assertArrayEquals(CONTENT, Files.readAllBytes(file));
    assertEquals(1, count(file.getParent()));
  }

  @Test
  void theRootIsCreated() throws IOException {
    Path deep = root.resolve("x").resolve("y");
    assertTrue(Files.exists(new LibraryCache(deep, "a.dll", CONTENT).file(0)));
  }

  @Test
  void aRightFileIsNotWrittenAgain() throws IOException {
    Path file = cache().file(0);
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, old);
    assertEquals(file, cache().file(0));
    assertEquals(old, Files.getLastModifiedTime(file));
  }

  @Test
  void aWrongFileIsReplaced() throws IOException {
    for (String wrong : new String[] {"", "ab", "abd", "abcd"}) {
      Files.write(cache().file(0), wrong.getBytes());
      assertArrayEquals(CONTENT, Files.readAllBytes(cache().file(0)), wrong);
    }
  }

  @Test
  void aWrongFileThatCannotBeReplacedIsSkipped() throws IOException {
    Path file = cache().file(0);
    Files.delete(file);
    Files.createDirectories(file.resolve("in use"));
    Path other = cache().file(0);
    assertNotEquals(file, other);
    assertArrayEquals(CONTENT, Files.readAllBytes(other));
    assertEquals(2, count(file.getParent()));
  }

  @Test
  void eachCopyIsAnotherFile() throws IOException {
    assertNotEquals(cache().file(0), cache().file(1));
    assertEquals(cache().file(1), cache().file(1));
  }

  @Test
  void theNumberOfCopiesHasALimit() {
    assertThrows(IOException.class, () -> cache().file(LibraryCache.COPIES));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "symbolic links need a privilege there")
  void aSymbolicLinkIsReplacedAndItsTargetLeftAlone() throws IOException {
    Path target = Files.write(root.resolve("target"), CONTENT);
    Path file = cache().file(0);
    Files.delete(file);
    Files.createSymbolicLink(file, target);
    assertEquals(file, cache().file(0));
    assertTrue(!Files.isSymbolicLink(file));
    assertArrayEquals(CONTENT, Files.readAllBytes(target));
  }

  @Test
  void concurrentCallsGetTheSameFile() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Path>> files = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        files.add(threads.submit(() -> cache().file(0)));
      }
      for (Future<Path> file : files) {
        assertArrayEquals(CONTENT, Files.readAllBytes(file.get()));
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, count(root.resolve(SHA256_OF_ABC)));
  }

  private LibraryCache cache() {
    return new LibraryCache(root, "a.dll", CONTENT);
  }

  private static int count(Path directory) {
    return directory.toFile().list().length;
  }
}
