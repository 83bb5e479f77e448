// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.zeromq.internal.text.FileStamp;
import org.zeromq.internal.text.TextFiles;

/**
 * A file of {@code user=password} lines, read again after it has changed. While it cannot be read,
 * no password matches.
 *
 * <p>Blanks around the name and in front of the password are ignored, as are lines that are empty
 * or begin with {@code #}. If a user has more than one password, the last one is valid.
 */
public final class PasswordFile {
  private static final byte[] NO_PASSWORD = new byte[0];

  private final Path path;

  /**
   * The content of the file when it was last read; null if it could not be read or was never read.
   */
  private volatile Content content;

  public PasswordFile(Path path) {
    this.path = path;
  }

  private static final class Content {
    final FileStamp stamp;
    final Map<String, byte[]> passwords;

    Content(FileStamp stamp, Map<String, byte[]> passwords) {
      this.stamp = stamp;
      this.passwords = passwords;
    }
  }

  /**
   * Returns whether a password is the user's; the time taken does not depend on how much of it is
   * correct.
   *
   * @throws IOException if the file cannot be read
   */
  public boolean matches(byte[] user, byte[] password) throws IOException {
    String name = new String(user, UTF_8);
    byte[] expected = passwords().get(name);
    boolean same = SecretBytes.equal(expected == null ? NO_PASSWORD : expected, password);
    return same && expected != null;
  }

  private Map<String, byte[]> passwords() throws IOException {
    Content known = content;
    Content current = null;
    try {
      FileStamp stamp = FileStamp.of(path);
      current =
          known != null && known.stamp.isUnchanged(stamp)
              ? known
              : new Content(stamp, parse(TextFiles.read(path)));
      return current.passwords;
    } finally {
      content = current;
    }
  }

  private static Map<String, byte[]> parse(String text) throws IOException {
    Map<String, byte[]> passwords = new HashMap<>();
    BufferedReader lines = new BufferedReader(new StringReader(text));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int equals = line.indexOf('=');
      String user = equals < 0 ? "" : line.substring(0, equals).trim();
      if (!user.isEmpty() && user.charAt(0) != '#') {
        passwords.put(user, withoutLeadingBlanks(line.substring(equals + 1)).getBytes(UTF_8));
      }
    }
    return passwords;
  }

  private static String withoutLeadingBlanks(String text) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    return text.substring(start);
  }
}
