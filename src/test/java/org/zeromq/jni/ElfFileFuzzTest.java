// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** A fuzz test like those of {@code org.zeromq}. */
class ElfFileFuzzTest {
  @FuzzTest(maxDuration = "10s")
  void aLibraryIsFoundWholeOrRefused(byte[] data) {
    try {
      ElfFile.checkWhole(data);
    } catch (IOException e) {
      return;
    }
  }
}
