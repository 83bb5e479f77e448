// SPDX-License-Identifier: MPL-2.0
package packing;

/**
 * The platform in the words of the nar plugin: architecture as Java has it, operating system,
 * linker.
 */
final class Aol {
  private Aol() {}

  /** False for musl: nar's words do not tell one C library from another. */
  static boolean has(String platform) {
    return !platform.endsWith("-musl");
  }

  /** {@code amd64-Linux-gpp}. */
  static String of(String platform) {
    int dash = platform.indexOf('-');
    String os = platform.substring(0, dash);
    return arch(platform.substring(dash + 1), os) + "-" + os(os) + "-gpp";
  }

  private static String arch(String name, String os) {
    return switch (name) {
      case "x86_64" -> os.equals("macos") ? "x86_64" : "amd64";
      case "x86" -> os.equals("windows") ? "x86" : "i386";
      case "armhf", "armel" -> "arm";
      default -> name;
    };
  }

  private static String os(String name) {
    return switch (name) {
      case "macos" -> "MacOSX";
      case "freebsd" -> "FreeBSD";
      default -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
    };
  }
}
