// SPDX-License-Identifier: MPL-2.0
package org.zeromq.util;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Data as text, and its hash. */
@Timeout(60)
class ZDataTest {
  private static final byte[] BINARY = {1, 2, (byte) 0xAB, 65};

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void printableDataIsShownAsTextAndOtherInHexadecimal() {
    assertEquals("hello", new ZData(utf8("hello")).toString());
    assertEquals("0102AB41", new ZData(BINARY).toString());
    assertEquals("0102AB41", new ZData(BINARY).strhex());
    assertEquals("C3A9", ZData.toString(utf8("é")));
    assertEquals("", ZData.toString(new byte[0]));
    assertEquals("", ZData.toString(null));
    assertEquals("", ZData.strhex(null));
  }

  @Test
  void dataIsComparedByItsBytes() {
    ZData data = new ZData(utf8("é"));
    assertTrue(data.streq("é"));
    assertFalse(data.streq("e"));
    assertFalse(ZData.streq(null, "e"));
    assertTrue(data.equals(utf8("é")));
    assertTrue(data.equals(new ZData(utf8("é"))));
    assertFalse(data.equals(new ZData(BINARY)));
    assertFalse(data.equals("é"));
    assertEquals(new ZData(utf8("é")).hashCode(), data.hashCode());
  }

  @Test
  void aLineHasTheSizeAndTheFirst70Characters() {
    assertEquals("prefix [005] hello", printed("prefix ", utf8("hello"), 5));
    assertEquals("[002] he", printed(null, utf8("hello"), 2));
    byte[] xs = new byte[100];
    Arrays.fill(xs, (byte) 'x');
    assertEquals("[100] " + new String(xs, 0, 70) + "...", printed("", xs, 100));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ZData(BINARY).print(new PrintStream(out, true), "");
    assertEquals("[004] 0102AB41", out.toString().trim());
  }

  private static String printed(String prefix, byte[] data, int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZData.print(new PrintStream(out, true), prefix, data, size);
    return out.toString().trim();
  }

  @Test
  void theHashIsSha1OfAllChunks() throws Exception {
    String ofAbc = "A9993E364706816ABA3E25717850C26C9CD0D89D";
    assertEquals(ofAbc, new ZDigest().update(utf8("abc")).string());
    assertEquals(ofAbc, new ZDigest().update(utf8("xabx"), 1, 2).update(utf8("c")).string());
    ByteArrayInputStream stream = new ByteArrayInputStream(utf8("abc"));
    ZDigest digest = new ZDigest(new byte[2]).update(stream);
    assertEquals(ofAbc, digest.string());
    assertEquals(20, digest.size());
    assertArrayEquals(digest.data(), digest.data());
    digest.data()[0] = 0;
    assertEquals(ofAbc, digest.string());
    assertEquals("DA39A3EE5E6B4B0D3255BFEF95601890AFD80709", new ZDigest().string());
  }

  @Test
  void dataAfterTheHashBeginsANewOne() {
    ZDigest digest = new ZDigest().update(utf8("abc"));
    digest.data();
    assertEquals(new ZDigest().update(utf8("d")).string(), digest.update(utf8("d")).string());
  }
}
