// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

/** Frames of all versions. */
final class Frames {
  static final int MORE = 1;
  static final int LONG = 2;
  static final int COMMAND = 4;

  private final Version version;

  Frames(Version version) {
    this.version = version;
  }

  byte[] frame(int flags, byte[] body) {
    return header(flags, body.length).add(body).get();
  }

  /** A frame header with this length. */
  Bytes header(int flags, long length) {
    if (version.hasOldFrames()) {
      Bytes header = new Bytes();
      if (length < 254 && length >= 0) {
        header.u8((int) length + 1);
      } else {
        header.u8(0xff).u64(length + 1);
      }
      return header.u8(flags);
    }
    return length > 255 || length < 0
        ? new Bytes().u8(flags | LONG).u64(length)
        : new Bytes().u8(flags).u8((int) length);
  }

  /** A frame header with an 8-byte length, although a short one would suffice. */
  Bytes longHeader(int flags, long length) {
    return version.hasOldFrames()
        ? new Bytes().u8(0xff).u64(length).u8(flags)
        : new Bytes().u8(flags | LONG).u64(length);
  }
}
