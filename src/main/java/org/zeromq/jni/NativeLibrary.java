// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/**
 * Tells which native library is at work, and loads it on request.
 *
 * <p>It is loaded from, in this order:
 *
 * <ol>
 *   <li>the file that the system property {@code org.zeromq.library.path} names, and then from
 *       nowhere else;
 *   <li>the resource <code>/org/zeromq/native/&lt;platform&gt;/&lt;file&gt;</code> of the jar, or
 *       of another one on the class path or module path. It is written to a private directory below
 *       {@code java.io.tmpdir} and deleted as soon as it is loaded; on Windows, where that cannot
 *       be, it stays in <code>
 *       %LOCALAPPDATA%\zmqjni\&lt;sha256&gt;</code> for all programs of the user. The system
 *       property {@code org.zeromq.library.dir} names another directory for both;
 *   <li>{@code System.loadLibrary("zmqjni")}, thus {@code java.library.path}.
 * </ol>
 *
 * <p>Threads: any, at any time.
 */
public final class NativeLibrary {
  private NativeLibrary() {}

  /**
   * Loads the native library unless that is done already.
   *
   * <p>Called first, it saves a program from the {@code NoClassDefFoundError} that the JVM throws
   * when a class is used again whose initialisation failed.
   *
   * @throws UnsatisfiedLinkError with everything that was tried and why it failed; the same message
   *     at each call
   */
  public static void load() {
    NativeLoader.load();
  }

  /** The version of this binding, which is the version of the native library too. */
  public static String version() {
    return BindingVersion.VERSION;
  }

  /** The platform this JVM runs on, as the directories in the jar are named: linux-x86_64. */
  public static String platform() {
    return Platform.CURRENT.directory();
  }

  /**
   * Where the native library was loaded from: a file, the address of a resource, or {@code
   * java.library.path}.
   *
   * @throws UnsatisfiedLinkError as {@link #load()} does
   */
  public static String origin() {
    return NativeLoader.origin();
  }
}
