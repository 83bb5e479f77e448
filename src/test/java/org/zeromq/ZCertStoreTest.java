// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ZCertStoreTest {
  private static final long LONG_AGO = 1_000_000_000_000L;

  @TempDir Path folder;

  private ZCert saved(String name) throws IOException {
    ZCert cert = new ZCert();
    cert.savePublic(folder.resolve(name).toString());
    return cert;
  }

  private ZCertStore store() {
    return new ZCertStore(folder.toString());
  }

  private void modified(String name, long time) throws IOException {
    Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(time));
  }

  // ---- lookup

  @Test
  void aMissingFolderIsCreated() {
    Path missing = folder.resolve("a/b");
    ZCertStore store = new ZCertStore(missing.toString());
    assertTrue(Files.isDirectory(missing));
    assertEquals(0, store.getAmountCertificates());
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThrows(UncheckedIOException.class, () -> new ZCertStore(file.toString()));
  }

  @Test
  void aLinkToAFolderIsFollowed() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = folder.resolve("link");
    try {
      Files.createSymbolicLink(link, real);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }
    ZCert cert = saved("real/a");
    assertTrue(new ZCertStore(link.toString()).containsPublicKey(cert.getPublicKey()));
  }

  @Test
  void aKeyIsFoundInBothForms() throws IOException {
    ZCert cert = saved("a.txt");
    ZCertStore store = store();
    assertTrue(store.containsPublicKey(cert.getPublicKey()));
    assertTrue(store.containsPublicKey(cert.getPublicKeyAsZ85()));
    assertTrue(store.containsPublicKey(cert.getPublicKeyAsZ85().getBytes(UTF_8)));
    assertFalse(store.containsPublicKey(new ZCert().getPublicKey()));
  }

  @Test
  void invalidKeysAreRejected() {
    ZCertStore store = store();
    assertThrows(IllegalArgumentException.class, () -> store.containsPublicKey("short"));
    assertThrows(IllegalArgumentException.class, () -> store.containsPublicKey(new byte[31]));
    assertThrows(IllegalArgumentException.class, () -> store.containsPublicKey((byte[]) null));
    assertThrows(IllegalArgumentException.class, () -> store.getMetadata(null));
  }

  @Test
  void theMetadataIsThatOfTheCertificate() throws IOException {
    ZCert cert = new ZCert();
    cert.setMeta("name", "Joe");
    cert.savePublic(folder.resolve("a").toString());
    ZCertStore store = store();
    assertEquals(cert.getMetadata(), store.getMetadata(cert.getPublicKeyAsZ85()));
    store.getMetadata(cert.getPublicKeyAsZ85()).clear();
    assertEquals(cert.getMetadata(), store.getMetadata(cert.getPublicKeyAsZ85()));
    assertNull(store.getMetadata(new ZCert().getPublicKeyAsZ85()));
  }

  @Test
  void subfoldersAreReadAndHiddenOrSecretFilesIgnored() throws IOException {
    saved("sub/deep/a.cert");
    saved(".hidden");
    saved(".hidden-folder/a");
    ZCert cert = new ZCert();
    cert.saveSecret(folder.resolve("b_secret").toString());
    ZCertStore store = store();
    assertEquals(1, store.getAmountCertificates());
    assertFalse(store.containsPublicKey(cert.getPublicKey()));
  }

  @Test
  void invalidFilesAreIgnored() throws IOException {
    Files.write(folder.resolve("binary"), new byte[] {0, 1, 2, (byte) 0xFF});
    Files.write(folder.resolve("prose"), "Dear reader, this is prose.".getBytes(UTF_8));
    Files.write(folder.resolve("short"), "curve\n    public-key = short".getBytes(UTF_8));
    Files.write(folder.resolve("empty"), new byte[0]);
    ZCert cert = saved("good");
    ZCertStore store = store();
    assertEquals(1, store.getAmountCertificates());
    assertTrue(store.containsPublicKey(cert.getPublicKey()));
  }

  @Test
  void aCycleOfLinksIsDetected() throws IOException {
    try {
      Files.createSymbolicLink(folder.resolve("ring"), folder);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }
    saved("a");
    assertEquals(1, store().getAmountCertificates());
  }

  // ---- changes

  @Test
  void anAddedFileIsSeen() throws IOException {
    ZCertStore store = store();
    ZCert cert = saved("sub/a");
    assertTrue(store.checkCertFolderForChanges());
    assertTrue(store.containsPublicKey(cert.getPublicKey()));
    assertFalse(store.checkCertFolderForChanges());
  }

  @Test
  void aRemovedFileIsForgotten() throws IOException {
    ZCert cert = saved("sub/a");
    ZCertStore store = store();
    assertTrue(store.containsPublicKey(cert.getPublicKey()));
    Files.delete(folder.resolve("sub/a"));
    assertFalse(store.containsPublicKey(cert.getPublicKey()));
  }

  @Test
  void aRemovedFolderIsForgotten() throws IOException {
    ZCert cert = saved("sub/a");
    ZCertStore store = new ZCertStore(folder.resolve("sub").toString());
    Files.delete(folder.resolve("sub/a"));
    Files.delete(folder.resolve("sub"));
    assertFalse(store.containsPublicKey(cert.getPublicKey()));
    assertEquals(0, store.getAmountCertificates());
  }

  @Test
  void aChangedFileIsReadAgain() throws IOException {
    ZCert old = saved("a");
    modified("a", LONG_AGO);
    ZCertStore store = store();
    ZCert replacement = saved("a");
    modified("a", LONG_AGO + 5000);
    assertTrue(store.checkCertFolderForChanges());
    assertTrue(store.containsPublicKey(replacement.getPublicKey()));
    assertFalse(store.containsPublicKey(old.getPublicKey()));
  }

  @Test
  void aFileChangedInPlaceWithinOneTickOfTheClockIsReadAgain() throws IOException {
    ZCert old = saved("a");
    long now = System.currentTimeMillis();
    modified("a", now);
    ZCertStore store = store();
    ZCert replacement = new ZCert();
    Path file = folder.resolve("a");
    String text = new String(Files.readAllBytes(file), UTF_8);
    Files.write(
        file,
        text.replace(old.getPublicKeyAsZ85(), replacement.getPublicKeyAsZ85()).getBytes(UTF_8));
    modified("a", now);
    assertTrue(store.containsPublicKey(replacement.getPublicKey()));
    assertFalse(store.containsPublicKey(old.getPublicKey()));
  }

  @Test
  void aTouchedFileIsNotAChange() throws IOException {
    saved("a");
    modified("a", LONG_AGO);
    ZCertStore store = store();
    modified("a", LONG_AGO + 5000);
    assertFalse(store.checkCertFolderForChanges());
  }

  @Test
  void changedMetadataIsSeen() throws IOException {
    ZCert cert = saved("a");
    ZCertStore store = store();
    cert.setMeta("name", "Joe");
    cert.savePublic(folder.resolve("a").toString());
    assertTrue(store.checkCertFolderForChanges());
    assertEquals("Joe", store.getMetadata(cert.getPublicKeyAsZ85()).get("name"));
  }

  @Test
  void timestamperComparesModificationTimesOnly() throws IOException {
    ZCert old = saved("a");
    modified("a", LONG_AGO);
    ZCertStore store = new ZCertStore(folder.toString(), new ZCertStore.Timestamper());
    ZCert replacement = saved("a");
    modified("a", LONG_AGO);
    assertTrue(store.containsPublicKey(old.getPublicKey()));
    modified("a", LONG_AGO + 5000);
    assertTrue(store.containsPublicKey(replacement.getPublicKey()));
  }

  @Test
  void hasherComparesContentsOnly() throws IOException {
    saved("a");
    modified("a", LONG_AGO);
    ZCertStore.Fingerprinter hasher = new ZCertStore.Hasher();
    File file = folder.resolve("a").toFile();
    byte[] before = hasher.print(file);
    modified("a", LONG_AGO + 5000);
    assertTrue(Arrays.equals(before, hasher.print(file)));
    ZCertStore store = new ZCertStore(folder.toString(), hasher);
    ZCert replacement = saved("a");
    modified("a", LONG_AGO + 5000);
    assertTrue(store.containsPublicKey(replacement.getPublicKey()));
    assertEquals(0, hasher.print(folder.resolve("missing").toFile()).length);
  }

  // ---- the check thread

  @Test
  void whileTheCheckThreadRunsLookupsDoNotReadTheFolder() throws Exception {
    ZCertStore store = store();
    store.startCheckThread(1_000_000);
    assertTrue(store.isCheckThreadRunning());
    ZCert cert = saved("a");
    assertFalse(store.containsPublicKey(cert.getPublicKey()));
    store.stopCheckThread();
    assertFalse(store.isCheckThreadRunning());
    assertTrue(store.containsPublicKey(cert.getPublicKey()));
  }

  @Test
  void theCheckThreadSeesChanges() throws Exception {
    ZCertStore store = store();
    store.startCheckThread(1);
    ZCert cert = saved("a");
    Eventually.isTrue(() -> store.containsPublicKey(cert.getPublicKey()));
    assertTrue(store.isCheckThreadRunning());
    store.stopCheckThread();
  }

  @Test
  void anIntervalOfZeroIsRejected() {
    assertThrows(IllegalArgumentException.class, () -> store().startCheckThread(0));
  }
}
