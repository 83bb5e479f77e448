// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.text;

/**
 * One line of the ZeroMQ Property Language: {@code name = value}, indented by four spaces per
 * level.
 *
 * <p>Source: RFC 4/ZPL, and the additional syntax that czmq accepts.
 */
public final class ZplLine {
  private static final int SPACES_PER_LEVEL = 4;
  private static final String NAME_CHARACTERS = "$-_@.&+/";

  /** The reason why the line is invalid; null if it is valid. */
  public final String error;

  /**
   * Whether the line is not part of the language, but may be introductory text at the top of a
   * file.
   */
  public final boolean isIntroduction;

  /** The level of indentation. */
  public final int level;

  /** The name; null for blank lines and comments. */
  public final String name;

  /** The value without its quotes; null without an equals sign. */
  public final String value;

  private ZplLine(String error, boolean isIntroduction, int level, String name, String value) {
    this.error = error;
    this.isIntroduction = isIntroduction;
    this.level = level;
    this.name = name;
    this.value = value;
  }

  /** Parses a line without its line terminator; an invalid line has an {@link #error}. */
  public static ZplLine parse(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    if (hasControlCharacter(line)) {
      return invalid("a control character");
    }
    if (isBlankOrComment(line, start)) {
      return new ZplLine(null, false, 0, null, null);
    }
    int end = start;
    while (end < line.length() && isNameCharacter(line.charAt(end))) {
      end++;
    }
    String name = line.substring(start, end);
    if (!isName(name)) {
      return isIntroduction("no name");
    }
    if (start % SPACES_PER_LEVEL != 0) {
      return invalid("indented by " + start + " spaces, which is no multiple of 4");
    }
    int level = start / SPACES_PER_LEVEL;
    if (isBlankOrComment(line, end)) {
      return new ZplLine(null, false, level, name, null);
    }
    String rest = line.substring(end).trim();
    if (rest.charAt(0) != '=') {
      return isIntroduction("neither a value nor a comment follows the name");
    }
    return new ZplLine(null, false, level, name, value(rest.substring(1).trim()));
  }

  /** Returns a value in quotes that it does not contain; null if it contains both kinds. */
  public static String quoted(String value) {
    if (hasControlCharacter(value)) {
      return null;
    }
    if (value.indexOf('"') < 0) {
      return '"' + value + '"';
    }
    return value.indexOf('\'') < 0 ? '\'' + value + '\'' : null;
  }

  /**
   * Returns whether a name is valid in a file: letters, digits and some punctuation, not only
   * slashes.
   */
  public static boolean isName(String name) {
    return name.chars().allMatch(ZplLine::isNameCharacter) && name.chars().anyMatch(c -> c != '/');
  }

  private static ZplLine invalid(String error) {
    return new ZplLine(error, false, 0, null, null);
  }

  private static ZplLine isIntroduction(String error) {
    return new ZplLine(error, true, 0, null, null);
  }

  /** Returns the value from the text after the equals sign, which has no surrounding blanks. */
  private static String value(String text) {
    char quote = text.isEmpty() ? 0 : text.charAt(0);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, 1);
      if (end > 0 && isBlankOrComment(text, end + 1)) {
        return text.substring(1, end);
      }
    }
    int comment = text.indexOf('#');
    return comment < 0 ? text : text.substring(0, comment).trim();
  }

  private static boolean isBlankOrComment(String text, int start) {
    int i = start;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i == text.length() || text.charAt(i) == '#';
  }

  private static boolean isNameCharacter(int c) {
    return Character.isLetterOrDigit(c) || NAME_CHARACTERS.indexOf(c) >= 0;
  }

  private static boolean hasControlCharacter(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7F);
  }
}
