// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.util.Locale;

/**
 * Identifies the platform of a native library: operating system, processor and, on Linux, C
 * library.
 *
 * <p>The functions are pure: they take the values of the system properties as arguments.
 */
final class Platform {
  /** The platform of this JVM. */
  static final Platform CURRENT =
      of(System.getProperty("os.name"), System.getProperty("os.arch"), CLibrary.find());

  /** {@code linux}, {@code macos}, {@code windows}, {@code android}, {@code freebsd}, ... */
  final String os;

  /** {@code x86_64}, {@code aarch64}, {@code armhf}, {@code riscv64}, {@code x86}, ... */
  final String arch;

  /** {@code glibc} or {@code musl} on Linux, empty elsewhere and if unknown. */
  final String libc;

  private Platform(String os, String arch, String libc) {
    this.os = os;
    this.arch = arch;
    this.libc = libc;
  }

  /**
   * Returns the platform that these values describe.
   *
   * @param osName the system property {@code os.name}
   * @param osArch the system property {@code os.arch}
   * @param cLibrary the file of the C library, as {@link CLibrary#find()} found it; may be empty
   */
  static Platform of(String osName, String osArch, String cLibrary) {
    String os = os(osName, cLibrary);
    return new Platform(os, arch(osArch, os, cLibrary), os.equals("linux") ? libc(cLibrary) : "");
  }

  static String os(String osName, String cLibrary) {
    String name = plain(osName);
    if (name.startsWith("linux")) {
      return CLibrary.isBionic(cLibrary) ? "android" : "linux";
    }
    if (name.startsWith("windows")) {
      return "windows";
    }
    return name.startsWith("mac") || name.startsWith("darwin") ? "macos" : name;
  }

  static String arch(String osArch, String os, String cLibrary) {
    String name = plain(osArch);
    switch (name) {
      case "amd64":
      case "x64":
      case "x86_64":
        return "x86_64";
      case "i386":
      case "i486":
      case "i586":
      case "i686":
      case "x86":
        return "x86";
      case "aarch64":
      case "arm64":
        return "aarch64";
      case "riscv":
      case "riscv64":
        return "riscv64";
      default:
        return name.startsWith("arm") || name.equals("aarch32") ? arm(os, cLibrary) : name;
    }
  }

  /**
   * Returns the 32-bit ARM architecture: {@code os.arch} is the same for both floating point
   * calling conventions.
   */
  private static String arm(String os, String cLibrary) {
    if (!os.equals("linux")) {
      return "arm";
    }
    return CLibrary.isSoftFloatArm(cLibrary) ? "armel" : "armhf";
  }

  private static String libc(String cLibrary) {
    if (cLibrary.isEmpty()) {
      return "";
    }
    return CLibrary.isMusl(cLibrary) ? "musl" : "glibc";
  }

  private static String plain(String property) {
    StringBuilder plain = new StringBuilder();
    for (char c : property.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        plain.append(c);
      } else if (plain.length() == 0 || plain.charAt(plain.length() - 1) != '_') {
        plain.append('_');
      }
    }
    return plain.toString();
  }

  /** Returns the directory of this platform's library in the jar: {@code linux-x86_64-musl}. */
  String directory() {
    return os + "-" + arch + (libc.equals("musl") ? "-musl" : "");
  }

  /**
   * Returns the directory of the same system with the other C library; null if there is only one.
   */
  String directoryOfOtherLibc() {
    if (!os.equals("linux")) {
      return null;
    }
    return os + "-" + arch + (libc.equals("musl") ? "" : "-musl");
  }

  /** Returns the file name of the library: {@code libzmqjni.so}. */
  String fileName() {
    switch (os) {
      case "windows":
        return "zmqjni.dll";
      case "macos":
        return "libzmqjni.dylib";
      default:
        return "libzmqjni.so";
    }
  }
}
