// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

/** The versions of ZMTP that libzmq distinguishes by the greeting. */
enum Version {
  /** No greeting at all. */
  UNVERSIONED(0, 0),
  /** A signature, but the first version's frames. */
  V1(0, 0),
  V2(1, 0),
  V3_0(3, 0),
  V3_1(3, 1);

  final int major;
  final int minor;

  Version(int major, int minor) {
    this.major = major;
    this.minor = minor;
  }

  boolean hasMechanism() {
    return major == 3;
  }

  boolean hasOldFrames() {
    return major == 0;
  }
}
