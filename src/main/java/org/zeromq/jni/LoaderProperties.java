// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/** The system properties of the loader. */
final class LoaderProperties {
  /** Names the library file to load. */
  static final String PATH = "org.zeromq.library.path";

  /** Names the one directory to put the library of the jar into. */
  static final String DIRECTORY = "org.zeromq.library.dir";

  /** {@code false}: says nothing of other jars with the same classes. */
  static final String CHECK = "org.zeromq.classpath.check";

  private LoaderProperties() {}
}
