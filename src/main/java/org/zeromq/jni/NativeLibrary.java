// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/**
 * Provides information about the native library, and loads it on request.
 *
 * <p>It is loaded from, in this order:
 *
 * <ol>
 *   <li>the file that the system property {@code org.zeromq.library.path} names; if it is set, only
 *       this file is tried;
 *   <li>the resource <code>/org/zeromq/native/&lt;platform&gt;/&lt;file&gt;</code> of the jar, or
 *       of another one on the class path or module path. It is written to a private directory below
 *       {@code java.io.tmpdir} and deleted as soon as it is loaded; on Windows, where that is not
 *       possible, it stays in <code>
 *       %LOCALAPPDATA%\zmqjni\&lt;sha256&gt;</code> for all programs of the user. The system
 *       property {@code org.zeromq.library.dir} names another directory for both;
 *   <li>{@code System.loadLibrary("zmqjni")}, which searches {@code java.library.path}.
 * </ol>
 *
 * <p>Threads: any, at any time.
 *
 * @since 4.0
 */
public final class NativeLibrary {
  private NativeLibrary() {}

  /**
   * Loads the native library unless it is loaded already.
   *
   * <p>If it is called before any other class is used, it prevents the {@code NoClassDefFoundError}
   * that the JVM throws when a class whose initialisation failed is used again.
   *
   * @throws UnsatisfiedLinkError with all attempts and the reasons of their failure; the same
   *     message for each call
   */
  public static void load() {
    NativeLoader.load();
  }

  /** Returns the version of this binding and of the native library. */
  public static String version() {
    return BindingVersion.VERSION;
  }

  /**
   * Returns the platform this JVM runs on, as the directories in the jar are named: linux-x86_64.
   */
  public static String platform() {
    return Platform.CURRENT.directory();
  }

  /**
   * Returns the location from which the native library was loaded: a file, the address of a
   * resource, or {@code java.library.path}.
   *
   * @throws UnsatisfiedLinkError as {@link #load()} does
   */
  public static String origin() {
    return NativeLoader.origin();
  }
}
