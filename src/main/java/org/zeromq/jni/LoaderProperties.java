// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/** The system properties that say where the native library comes from. */
final class LoaderProperties {
  /** Names the library file to load. */
  static final String PATH = "org.zeromq.library.path";

  /** Names the one directory to put the library of the jar into. */
  static final String DIRECTORY = "org.zeromq.library.dir";

  private LoaderProperties() {}
}
