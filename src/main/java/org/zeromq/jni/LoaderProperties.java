// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/** The system properties of the loader. */
final class LoaderProperties {
  /** The library file to load. */
  static final String PATH = "org.zeromq.library.path";

  /** The directory in which to place the library of the jar. */
  static final String DIRECTORY = "org.zeromq.library.dir";

  /** {@code false} disables the warning about other jars with the same classes. */
  static final String CHECK = "org.zeromq.classpath.check";

  private LoaderProperties() {}
}
