// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there LibraryCache is used")
class PrivateCopyTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path parent;

  @Test
  void holdsTheContentAndIsGoneAfterClose() throws IOException {
    Path file;
    try (PrivateCopy copy = new PrivateCopy(parent, "a.so", CONTENT)) {
      file = copy.file();
      assertArrayEquals(CONTENT, Files.readAllBytes(file));
    }
    assertFalse(Files.exists(file));
    assertEquals(0, parent.toFile().list().length);
  }

  @Test
  void onlyTheOwnerMayEnterTheDirectory() throws IOException {
    try (PrivateCopy copy = new PrivateCopy(parent, "a.so", CONTENT)) {
      assertEquals("rwx------", permissions(copy.file().getParent()));
    }
  }

  @Test
  void twoCopiesAreTwoFilesOfUnpredictableName() throws IOException {
    try (PrivateCopy one = new PrivateCopy(parent, "a.so", CONTENT);
        PrivateCopy two = new PrivateCopy(parent, "a.so", CONTENT)) {
      assertNotEquals(one.file(), two.file());
    }
  }

  @Test
  void aWriteThatFailsLeavesNothing() {
    assertThrows(IOException.class, () -> new PrivateCopy(parent, "no/such/a.so", CONTENT));
    assertEquals(0, parent.toFile().list().length);
  }

  @Test
  void aMissingParentIsNotCreated() {
    Path none = parent.resolve("none");
    assertThrows(NoSuchFileException.class, () -> new PrivateCopy(none, "a.so", CONTENT));
    assertFalse(Files.exists(none));
  }

  @Test
  void anInterruptedThreadCanWriteToo() throws IOException {
    Thread.currentThread().interrupt();
    try (PrivateCopy copy = new PrivateCopy(parent, "a.so", CONTENT)) {
      assertArrayEquals(CONTENT, WholeFile.read(copy.file()));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
