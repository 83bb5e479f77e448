// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own encoder of UTF-8 and the JDK's. */
@Timeout(60)
class Utf8Test {
  private static void assertSameAsTheJdk(String string) {
    byte[] expected = string.getBytes(UTF_8);
    byte[] target = new byte[expected.length];
    assertEquals(expected.length, Utf8.encode(string, target));
    assertArrayEquals(expected, target);
    if (expected.length > 0) {
      assertEquals(-1, Utf8.encode(string, new byte[expected.length - 1]));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "\u0000\u007f",
        "\u0080",
        "é\u07ff",
        "\u0800你好\uffff",
        "🌍",
        "x🌍y",
        "\ud83c",
        "\udf0d",
        "\udf0d\ud83c",
        "\ud83c\ud83c\udf0d",
        "a\ud83c",
        "\ud83cx",
        "\ud83cé"
      })
  void everyKindOfCharacterIsEncodedAsTheJdkDoes(String string) {
    assertSameAsTheJdk(string);
  }

  @Test
  void randomCharactersAreEncodedAsTheJdkDoes() {
    Random random = new Random(1);
    for (int i = 0; i < 10000; i++) {
      char[] chars = new char[random.nextInt(20)];
      int bits = 7 + random.nextInt(10);
      for (int j = 0; j < chars.length; j++) {
        chars[j] =
            (char)
                (random.nextInt(4) == 0
                    ? 0xD800 + random.nextInt(0x800)
                    : random.nextInt(1 << bits));
      }
      assertSameAsTheJdk(new String(chars));
    }
  }

  @Test
  void nothingIsWrittenBehindTheBytes() {
    byte[] target = new byte[8];
    Arrays.fill(target, (byte) 9);
    assertEquals(3, Utf8.encode("你", target));
    assertEquals(9, target[3]);
  }
}
