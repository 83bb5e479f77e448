// SPDX-License-Identifier: MPL-2.0
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Build step: fails if {@code -Xcheck:jni} warned in one of the JVMs' logs of a folder.
 *
 * <p>Usage: {@code java JniCheck.java <folder>}
 */
public final class JniCheck {
  private static final Pattern WARNING = Pattern.compile("WARNING.*");

  /**
   * Java 8's own launcher causes one warning for each argument of a program. No Java method has
   * called it, so no stack trace follows.
   */
  private static final Pattern LAUNCHER_OF_JAVA_8 =
      Pattern.compile(
          "^WARNING in native method: JNI call made without checking exceptions when required to"
              + " from CallStaticObjectMethod\\R(?!\\s+at )",
          Pattern.MULTILINE);

  public static void main(String[] args) throws IOException {
    List<String> warnings = new ArrayList<>();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(Path.of(args[0]), "*.log")) {
      for (Path log : logs) {
        String text = Files.readString(log, StandardCharsets.ISO_8859_1);
        Matcher matcher = WARNING.matcher(LAUNCHER_OF_JAVA_8.matcher(text).replaceAll(""));
        if (matcher.find()) {
          warnings.add(log + ": " + matcher.group());
        }
      }
    }
    if (!warnings.isEmpty()) {
      System.err.println("-Xcheck:jni warned:");
      warnings.forEach(System.err::println);
      System.exit(1);
    }
  }
}
