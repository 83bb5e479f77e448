// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zeromq.internal.text.ZplLine;

@Timeout(60)
class ZConfigTest {
  /** A secret certificate as czmq writes it. */
  private static final String CZMQ_FILE =
      "#   ****  Generated on 2013-09-17 09:44:09 by CZMQ  ****\n"
          + "#   ZeroMQ CURVE **Secret** Certificate\n"
          + "\n"
          + "metadata\n"
          + "    name = \"Joe's phone\"\n"
          + "    motto = 'say \"hi\"'\n"
          + "curve\n"
          + "    public-key = \"rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7\"\n"
          + "    secret-key = \"JTKVSB%%)wK0E.X)V>+}o?pNmC{O&4W4b!Ni{Lh6\"\n";

  @TempDir Path folder;

  private static ZConfig parse(String... lines) throws IOException {
    return ZConfig.parse(String.join("\n", lines));
  }

  // ---- the tree

  @Test
  void aValueIsFoundUnderItsPathWithALeadingSlashOrWithout() {
    ZConfig config = new ZConfig("root", null);
    ZConfig leaf = config.putValue("/curve/public-key", "abc");
    assertEquals("public-key", leaf.getName());
    assertEquals("abc", config.getValue("curve/public-key"));
    assertEquals("abc", config.getValue("/curve/public-key"));
    assertEquals("abc", config.getChild("curve").getValue("public-key"));
    assertTrue(config.pathExists("curve"));
    assertNull(config.getValue("curve"));
  }

  @Test
  void missingValuesAreNullOrTheDefault() {
    ZConfig config = new ZConfig("root", null);
    assertNull(config.getValue("a/b"));
    assertEquals("default", config.getValue("a/b", "default"));
    assertFalse(config.pathExists("a/b"));
    assertNull(config.getChild("a/b"));
  }

  @Test
  void aSecondValueReplacesTheFirst() {
    ZConfig config = new ZConfig("root", null);
    config.putValue("a/b", "1");
    config.putValue("a/b", "2");
    assertEquals("2", config.getValue("a/b"));
  }

  @Test
  void aPathWithoutANameIsRefused() {
    ZConfig config = new ZConfig("root", null);
    assertThrows(IllegalArgumentException.class, () -> config.putValue("//", "1"));
  }

  @Test
  void allValuesAreListedByTheirPaths() {
    ZConfig config = new ZConfig("root", null);
    config.putValue("b", "1");
    config.putValue("a/c", "2");
    config.putValue("a", "3");
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("b", "1");
    expected.put("a", "3");
    expected.put("a/c", "2");
    assertEquals(expected, config.getValues());
  }

  @Test
  void theValuesOfAnotherTreeAreAdded() {
    ZConfig config = new ZConfig("root", null);
    config.putValue("a/kept", "1");
    config.putValue("a/replaced", "2");
    ZConfig other = new ZConfig("other", null);
    other.putValue("a/replaced", "3");
    other.putValue("b", "4");
    config.putValues(other);
    assertEquals("1", config.getValue("a/kept"));
    assertEquals("3", config.getValue("a/replaced"));
    assertEquals("4", config.getValue("b"));
  }

  @Test
  void aVisitorSeesAllSettingsAndTheirLevels() {
    ZConfig config = new ZConfig("root", null);
    config.putValue("a/b", "1");
    config.putValue("c", "2");
    List<String> seen = new ArrayList<>();
    config.visit((node, argument, level) -> seen.add(argument + node.getName() + level), ">");
    assertEquals(Arrays.asList(">root0", ">a1", ">b2", ">c1"), seen);
  }

  @Test
  void aRootCanBeRenamed() {
    ZConfig config = new ZConfig("root", null);
    config.setName("other");
    assertEquals("other", config.getName());
  }

  // ---- reading

  @Test
  void aFileOfCzmqIsRead() throws IOException {
    Path file = Files.write(folder.resolve("cert"), CZMQ_FILE.getBytes(UTF_8));
    ZConfig config = ZConfig.load(file.toString());
    assertEquals("root", config.getName());
    assertEquals("Joe's phone", config.getValue("metadata/name"));
    assertEquals("say \"hi\"", config.getValue("metadata/motto"));
    assertEquals("JTKVSB%%)wK0E.X)V>+}o?pNmC{O&4W4b!Ni{Lh6", config.getValue("/curve/secret-key"));
  }

  @Test
  void valuesAreReadWithoutTheirQuotesAndWithoutComments() throws IOException {
    ZConfig config =
        parse(
            "bind = tcp://eth0:5555",
            "verbose = 1      #   Ask for a trace",
            "quoted = \"a # b\" # c",
            "single = 'a \" b'",
            "opened = \"abc",
            "closed = abc\"",
            "empty = \"\"",
            "nothing =",
            "tight=1",
            "none");
    assertEquals("tcp://eth0:5555", config.getValue("bind"));
    assertEquals("1", config.getValue("verbose"));
    assertEquals("a # b", config.getValue("quoted"));
    assertEquals("a \" b", config.getValue("single"));
    assertEquals("\"abc", config.getValue("opened"));
    assertEquals("abc\"", config.getValue("closed"));
    assertEquals("", config.getValue("empty"));
    assertEquals("", config.getValue("nothing"));
    assertEquals("1", config.getValue("tight"));
    assertTrue(config.pathExists("none"));
    assertNull(config.getValue("none"));
  }

  @Test
  void indentationNests() throws IOException {
    ZConfig config =
        parse("a # comment", "    b", "        c = 1", "", " # comment", "    d = 2", "e = 3");
    assertEquals("1", config.getValue("a/b/c"));
    assertEquals("2", config.getValue("a/d"));
    assertEquals("3", config.getValue("e"));
  }

  @Test
  void aNameMayBeAPath() throws IOException {
    ZConfig config = parse("a/b = 1", "    c = 2");
    assertEquals("1", config.getValue("a/b"));
    assertEquals("2", config.getValue("a/b/c"));
  }

  @Test
  void allLineEndsAndAByteOrderMarkAreTaken() throws IOException {
    Path file = Files.write(folder.resolve("f"), "\uFEFFa = 1\r\nb = 2\rc = 3\n".getBytes(UTF_8));
    ZConfig config = ZConfig.load(file.toString());
    assertEquals("1", config.getValue("a"));
    assertEquals("2", config.getValue("b"));
    assertEquals("3", config.getValue("c"));
  }

  @Test
  void textBeforeTheFirstSettingIsIgnored() throws IOException {
    assertEquals("1", parse("1. ZPL configuration file example", "a = 1").getValue("a"));
  }

  // ---- garbage

  @Test
  void aMissingFileIsAnIoException() {
    assertThrows(
        NoSuchFileException.class, () -> ZConfig.load(folder.resolve("missing").toString()));
  }

  @Test
  void otherThanARegularFileThrowsIoException() {
    assertThrows(IOException.class, () -> ZConfig.load(folder.toString()));
    File endless = new File("/dev/zero");
    if (endless.exists()) {
      assertThrows(IOException.class, () -> ZConfig.load(endless.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "   b = 1",
        "        b = 1",
        "\tb = 1",
        "b c = 1",
        "= 1",
        "b : 1",
        "/ = 1",
        "b = \u0001",
        "b = 1\u0000",
      })
  void errorsHaveTheLineNumberAndNotTheContent(String line) {
    ZConfig.ReadException thrown =
        assertThrows(ZConfig.ReadException.class, () -> parse("a = 1", line));
    assertEquals(2, thrown.currentLineNumber);
    assertEquals(line, thrown.currentLine);
    assertTrue(thrown.getMessage().contains("line 2"));
    assertFalse(thrown.getMessage().contains(line));
  }

  @Test
  void textWithoutAnySettingIsRefused() {
    assertThrows(ZConfig.ReadException.class, () -> parse("Dear reader, this is prose."));
  }

  @Test
  void anEmptyFileIsAnEmptyTree() throws IOException {
    assertTrue(parse("", "# comment", "").getValues().isEmpty());
  }

  @Test
  void invalidUtf8IsRejected() throws IOException {
    Path file = Files.write(folder.resolve("f"), "a = \u00e9".getBytes(ISO_8859_1));
    assertThrows(ZConfig.ReadException.class, () -> ZConfig.load(file.toString()));
  }

  @Test
  void endlessNestingIsRefusedInsteadOfExhaustingTheStack() {
    StringBuilder text = new StringBuilder();
    StringBuilder indentation = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      text.append(indentation).append("a\n");
      indentation.append("    ");
    }
    assertThrows(ZConfig.ReadException.class, () -> ZConfig.parse(text.toString()));
  }

  @Test
  void randomTextIsReadOrRefused() throws IOException {
    long seed = System.nanoTime();
    System.out.println("ZConfigTest.randomTextIsReadOrRefused: seed " + seed);
    Random random = new Random(seed);
    String[] pieces = {
      "a", "b-1", "=", " ", "    ", "\n", "\r\n", "\"", "'", "#", "/", "\t", "\u0000", "\u00e9",
      "x y"
    };
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      ZConfig config;
      try {
        config = ZConfig.parse(text.toString());
        read++;
      } catch (ZConfig.ReadException e) {
        continue;
      }
      assertSavedIsRead(config, text.toString());
    }
    assertTrue(read > 0);
  }

  @Test
  void randomBytesAreReadOrRefused() throws IOException {
    long seed = System.nanoTime();
    System.out.println("ZConfigTest.randomBytesAreReadOrRefused: seed " + seed);
    Random random = new Random(seed);
    Path file = folder.resolve("f");
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      Files.write(file, bytes);
      try {
        ZConfig.load(file.toString());
      } catch (ZConfig.ReadException e) {
        // as documented
      }
    }
  }

  /** Fails unless a saved tree is read back equal, or has a value that ZPL cannot represent. */
  private static void assertSavedIsRead(ZConfig config, String origin) throws IOException {
    String text;
    try {
      text = config.toText();
    } catch (IllegalArgumentException e) {
      assertTrue(config.getValues().values().stream().anyMatch(v -> ZplLine.quoted(v) == null));
      return;
    }
    assertEquals(config.getValues(), ZConfig.parse(text).getValues(), origin);
  }

  // ---- writing

  @Test
  void aTreeIsWrittenInTheFormOfCzmq() throws IOException {
    ZConfig config = new ZConfig("root", null);
    config.addComment("two lines\nof comment");
    config.putValue("metadata/name", "Joe's phone");
    config.putValue("metadata/motto", "say \"hi\"");
    config.putValue("curve/public-key", "rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7");
    config.getChild("curve").addComment("the key");
    StringWriter writer = new StringWriter();
    config.save(writer);
    assertEquals(
        "# two lines\n"
            + "# of comment\n"
            + "metadata\n"
            + "    name = \"Joe's phone\"\n"
            + "    motto = 'say \"hi\"'\n"
            + "# the key\n"
            + "curve\n"
            + "    public-key = \"rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7\"\n",
        writer.toString());
  }

  @Test
  void aSavedFileIsReadAgain() throws IOException {
    ZConfig config = new ZConfig("root", null);
    config.putValue("a/b", "\u00e4 # b");
    config.putValue("a/empty", "");
    File file = config.save(folder.resolve("missing/folder/f").toString());
    ZConfig read = ZConfig.load(file.getPath());
    assertEquals(config.getValues(), read.getValues());
    assertEquals(1, file.getParentFile().list().length, "a draft was left behind");
  }

  @Test
  void unsupportedCharactersAreRejectedAndTheOldFileStays() throws IOException {
    String file = folder.resolve("f").toString();
    new ZConfig("root", null).save(file);
    for (String value : new String[] {"a\nb", "a\u0000b", "both ' and \""}) {
      ZConfig config = new ZConfig("root", null);
      config.putValue("a", value);
      assertThrows(IllegalArgumentException.class, () -> config.save(file));
    }
    ZConfig config = new ZConfig("root", null);
    config.putValue("a b", "1");
    assertThrows(IllegalArgumentException.class, () -> config.save(file));
    assertEquals(0, new File(file).length());
  }
}
