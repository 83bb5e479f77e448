// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Collects the attempts to load the native library, and reports them in one message. */
final class LoadReport {
  private final StringBuilder steps = new StringBuilder();
  private final List<Throwable> reasons = new ArrayList<>();
  private int count;

  /** Begins the next attempt. */
  LoadReport step(String what) {
    steps.append("\n  ").append(++count).append(". ").append(what);
    return this;
  }

  /** Records the outcome of the attempt, or of one variant of it. */
  LoadReport outcome(String outcome) {
    steps.append("\n     ").append(outcome);
    return this;
  }

  /** Records why the attempt, or one variant of it, failed. */
  LoadReport failure(String variant, Throwable reason) {
    reasons.add(reason);
    outcome(variant + (variant.isEmpty() ? "" : ": ") + describe(reason));
    String hint = reason instanceof IOException ? "" : hint(String.valueOf(reason.getMessage()));
    return hint.isEmpty() ? this : outcome("  -> " + hint);
  }

  /** Returns the error to throw if all attempts failed. */
  UnsatisfiedLinkError error(Platform platform) {
    UnsatisfiedLinkError error = new UnsatisfiedLinkError(message(platform));
    for (Throwable reason : reasons) {
      error.addSuppressed(reason);
    }
    return error;
  }

  private String message(Platform platform) {
    return "The native library of jzmq "
        + BindingVersion.VERSION
        + " could not be loaded. Tried, in this order:"
        + steps
        + ("\nPlatform: " + platform.directory())
        + (" (os.name=" + System.getProperty("os.name"))
        + (", os.arch=" + System.getProperty("os.arch"))
        + (", C library: " + (platform.libc.isEmpty() ? "unknown" : platform.libc))
        + (", Java " + System.getProperty("java.version") + ")")
        + ("\nTo override: -D" + LoaderProperties.PATH + "=<library file> loads that file,")
        + (" -D" + LoaderProperties.DIRECTORY + "=<directory> sets where the jar's is unpacked")
        + ("\njava.library.path: " + System.getProperty("java.library.path"));
  }

  private static String describe(Throwable reason) {
    return reason instanceof UnsatisfiedLinkError
        ? reason.getMessage()
        : reason.getClass().getSimpleName() + ": " + reason.getMessage();
  }

  /** Returns whether the system refused to map a file as executable. */
  static boolean isNoExec(Throwable reason) {
    String message = String.valueOf(reason.getMessage());
    return message.contains("failed to map segment")
        || message.contains("Operation not permitted")
        || message.contains("Permission denied");
  }

  /** Returns a hint about the usual cause of a message of the dynamic loader; empty for none. */
  static String hint(String message) {
    if (isNoExec(new UnsatisfiedLinkError(message))) {
      return "the directory is most likely on a file system mounted noexec: name another one with"
          + " -D"
          + LoaderProperties.DIRECTORY;
    }
    if (message.contains("GLIBC_") && message.contains("not found")) {
      return "the library was built for a newer glibc than this system has";
    }
    if (message.contains("libc.musl-") || message.contains("ld-musl-")) {
      return "the library was built for musl; this JVM runs on glibc";
    }
    if (message.contains("Error relocating") || message.contains("Error loading shared library")) {
      return "musl's loader rejects it: built for glibc, or a required library is missing";
    }
    if (message.contains("wrong ELF class")
        || message.contains("Possible cause")
        || message.contains("Exec format error")
        || message.contains("incompatible architecture")
        || message.contains("not a valid Win32 application")) {
      return "the library was built for another processor or system";
    }
    if (message.contains("dependent libraries")) {
      return "a DLL that it needs is missing, or has the wrong word size (32 or 64 bits)";
    }
    if (message.contains("Illegal native access")) {
      return "start Java with --enable-native-access=ALL-UNNAMED, or with jzmq's module there";
    }
    if (message.contains("another classloader")) {
      return "a file can be loaded by one class loader only: use a separate copy for each";
    }
    return "";
  }
}
