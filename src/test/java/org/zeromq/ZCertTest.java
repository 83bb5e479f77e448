// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zeromq.util.ZMetadata;

@Timeout(60)
class ZCertTest {
  private static final String PUBLIC = "rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7";
  private static final String SECRET = "JTKVSB%%)wK0E.X)V>+}o?pNmC{O&4W4b!Ni{Lh6";

  @RegisterExtension final TestContext context = new TestContext();
  @TempDir Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static String permissions(File file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file.toPath()));
  }

  private void assumePosix() {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }

  // ---- keys

  @Test
  void aNewCertificateHasANewPairOfKeys() {
    ZCert cert = new ZCert();
    assertEquals(32, cert.getPublicKey().length);
    assertEquals(cert.getPublicKeyAsZ85(), ZMQ.Curve.publicKey(cert.getSecretKeyAsZ85()));
    assertArrayEquals(cert.getSecretKey(), ZMQ.Curve.z85Decode(cert.getSecretKeyAsZ85()));
    assertNotEquals(cert.getPublicKeyAsZ85(), new ZCert().getPublicKeyAsZ85());
  }

  @Test
  void keysAreTakenInBothForms() {
    byte[] bytes = ZMQ.Curve.z85Decode(PUBLIC);
    ZCert cert = new ZCert(PUBLIC, SECRET);
    assertArrayEquals(bytes, cert.getPublicKey());
    assertEquals(PUBLIC, new ZCert(bytes, null).getPublicKeyAsZ85());
    assertEquals(PUBLIC, new ZCert(PUBLIC.getBytes(UTF_8), null).getPublicKeyAsZ85());
    ZCert pair = new ZCert(new ZMQ.Curve.KeyPair(PUBLIC, SECRET));
    assertEquals(SECRET, pair.getSecretKeyAsZ85());
  }

  @Test
  void aPublicCertificateHasNoSecretKey() {
    ZCert cert = new ZCert(PUBLIC);
    assertEquals(PUBLIC, cert.getPublicKeyAsZ85());
    assertNull(cert.getSecretKey());
    assertNull(cert.getSecretKeyAsZ85());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf~",
        "012345678901234567890123"
      })
  void invalidKeysAreRejected(String key) {
    assertThrows(IllegalArgumentException.class, () -> new ZCert(key));
    assertThrows(IllegalArgumentException.class, () -> new ZCert(PUBLIC, key));
  }

  @Test
  void aMissingPublicKeyIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ZCert((String) null));
    assertThrows(IllegalArgumentException.class, () -> new ZCert((byte[]) null, null));
  }

  @Test
  void theKeysHandedOutAreCopies() {
    ZCert cert = new ZCert();
    byte[] before = cert.getPublicKey();
    cert.getPublicKey()[0]++;
    assertArrayEquals(before, cert.getPublicKey());
  }

  @Test
  void keysAreAppliedToASocket() {
    ZCert cert = new ZCert();
    try (ZMQ.Socket socket = context.socket(SocketType.PUSH)) {
      cert.apply(socket);
      assertArrayEquals(cert.getPublicKey(), socket.getCurvePublicKey());
      assertArrayEquals(cert.getSecretKey(), socket.getCurveSecretKey());
      assertThrows(IllegalStateException.class, () -> new ZCert(PUBLIC).apply(socket));
    }
  }

  @Test
  void metadataIsSetAndRemoved() {
    ZCert cert = new ZCert(PUBLIC);
    cert.setMeta("name", "Joe");
    assertEquals("Joe", cert.getMeta("name"));
    assertEquals("Joe", cert.getMetadata().get("name"));
    cert.unsetMeta("name");
    assertNull(cert.getMeta("name"));
    assertTrue(cert.getMetadata().isEmpty());
  }

  // ---- files

  @Test
  void thePublicFileIsWhatCzmqReads() throws IOException {
    ZCert cert = new ZCert(PUBLIC, SECRET);
    cert.setMeta("name", "Joe's phone");
    StringWriter writer = new StringWriter();
    cert.savePublic(writer);
    String text = writer.toString();
    assertTrue(
        text.endsWith(
            "\nmetadata\n"
                + "    name = \"Joe's phone\"\n"
                + "curve\n"
                + "    public-key = \"rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7\"\n"),
        text);
    assertTrue(text.startsWith("# "));
    assertFalse(text.contains("secret-key"));
    assertEquals(text, new String(Files.readAllBytes(cert.savePublic(file("a")).toPath()), UTF_8));
  }

  @Test
  void theSecretFileIsWhatCzmqReads() throws IOException {
    StringWriter writer = new StringWriter();
    new ZCert(PUBLIC, SECRET).saveSecret(writer);
    assertTrue(
        writer
            .toString()
            .endsWith(
                "\ncurve\n"
                    + "    public-key = \"rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7\"\n"
                    + "    secret-key = \"JTKVSB%%)wK0E.X)V>+}o?pNmC{O&4W4b!Ni{Lh6\"\n"),
        writer.toString());
  }

  @Test
  void aFileOfCzmqIsLoaded() throws IOException {
    Files.write(
        folder.resolve("cert.txt"),
        ("#   ****  Generated on 2013-09-17 09:44:09 by CZMQ  ****\n"
                + "#   ZeroMQ CURVE Public Certificate\n"
                + "\n"
                + "metadata\n"
                + "    name = \"Joe\"\n"
                + "curve\n"
                + "    public-key = \"rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7\"\n")
            .getBytes(UTF_8));
    ZCert cert = ZCert.load(file("cert.txt"));
    assertEquals(PUBLIC, cert.getPublicKeyAsZ85());
    assertNull(cert.getSecretKeyAsZ85());
    assertEquals("Joe", cert.getMeta("name"));
  }

  @Test
  void bothHalvesAreSavedUnderTheNamesOfCzmqAndLoadedTogether() throws IOException {
    ZCert cert = new ZCert();
    cert.setMeta("name", "Joe");
    cert.save(file("sub/joe.txt"));
    assertEquals(
        cert.getSecretKeyAsZ85(),
        ZConfig.load(file("sub/joe.txt_secret")).getValue("curve/secret-key"));
    assertFalse(ZConfig.load(file("sub/joe.txt")).pathExists("curve/secret-key"));
    ZCert loaded = ZCert.load(file("sub/joe.txt"));
    assertEquals(cert.getPublicKeyAsZ85(), loaded.getPublicKeyAsZ85());
    assertEquals(cert.getSecretKeyAsZ85(), loaded.getSecretKeyAsZ85());
    assertEquals(cert.getMetadata(), loaded.getMetadata());
  }

  @Test
  void onlyTheOwnerCanAccessASecretFile() throws IOException {
    assumePosix();
    assertEquals("rw-------", permissions(new ZCert().saveSecret(file("a_secret"))));
  }

  @Test
  void aSecretFileReplacesOneReadableByOthers() throws IOException {
    assumePosix();
    Path old = Files.write(folder.resolve("a"), "old".getBytes(UTF_8));
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-rw-rw-"));
    assertEquals("rw-------", permissions(new ZCert().saveSecret(old.toString())));
  }

  @Test
  void aPublicFileHasThePermissionsOfAnyOtherFile() throws IOException {
    assumePosix();
    File other = Files.createFile(folder.resolve("other")).toFile();
    assertEquals(permissions(other), permissions(new ZCert().savePublic(file("a"))));
  }

  @Test
  void withoutASecretKeyNoSecretFileIsWritten() {
    ZCert cert = new ZCert(PUBLIC);
    assertThrows(IllegalStateException.class, () -> cert.saveSecret(file("a")));
    assertThrows(IllegalStateException.class, () -> cert.save(file("a")));
    assertEquals(0, folder.toFile().list().length);
  }

  @Test
  void aFileThatCannotBeWrittenIsAnIoException() throws IOException {
    Files.createFile(folder.resolve("file"));
    assertThrows(IOException.class, () -> new ZCert().savePublic(file("file/below")));
    assertThrows(IOException.class, () -> new ZCert().saveSecret(file("file/below")));
  }

  @Test
  void missingAndInvalidCertificatesThrowIoException() throws IOException {
    assertThrows(NoSuchFileException.class, () -> ZCert.load(file("missing")));
    Files.write(folder.resolve("empty"), new byte[0]);
    assertThrows(IOException.class, () -> ZCert.load(file("empty")));
    Files.write(folder.resolve("bad"), "curve\n    public-key = short".getBytes(UTF_8));
    assertThrows(IOException.class, () -> ZCert.load(file("bad")));
  }

  // ---- metadata on the wire

  @Test
  void metadataHasTheBinaryFormOfZmtp() {
    ZMetadata metadata = new ZMetadata();
    metadata.set("ab", "c");
    byte[] expected = {2, 'a', 'b', 0, 0, 0, 1, 'c'};
    assertArrayEquals(expected, metadata.bytes());
    assertEquals(metadata, ZMetadata.read(new String(expected, UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0002a", "\u0001a\u0000\u0000\u0000\u0009b", "\u0001a\u007f\u007f\u007f\u007f"})
  void truncatedMetadataIsNull(String binary) {
    assertNull(ZMetadata.read(binary));
  }
}
