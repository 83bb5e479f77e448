// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class PlatformTest {
  @ParameterizedTest
  @CsvSource({
    "Linux,        amd64,   /usr/lib/x86_64-linux-gnu/libc.so.6,      linux-x86_64",
    "Linux,        x86_64,  '',                                       linux-x86_64",
    "Linux,        amd64,   /lib/ld-musl-x86_64.so.1,                 linux-x86_64-musl",
    "Linux,        aarch64, /lib64/libc-2.17.so,                      linux-aarch64",
    "Linux,        aarch64, /lib/ld-musl-aarch64.so.1,                linux-aarch64-musl",
    "Linux,        arm,     /lib/arm-linux-gnueabihf/libc.so.6,       linux-armhf",
    "Linux,        arm,     '',                                       linux-armhf",
    "Linux,        aarch32, /lib/ld-musl-armhf.so.1,                  linux-armhf-musl",
    "Linux,        arm,     /lib/arm-linux-gnueabi/libc.so.6,         linux-armel",
    "Linux,        arm,     /lib/ld-musl-arm.so.1,                    linux-armel-musl",
    "Linux,        i386,    /lib/i386-linux-gnu/libc.so.6,            linux-x86",
    "Linux,        i686,    /lib/ld-musl-i386.so.1,                   linux-x86-musl",
    "Linux,        riscv64, /usr/lib/riscv64-linux-gnu/libc.so.6,     linux-riscv64",
    "Linux,        ppc64le, /lib64/libc.so.6,                         linux-ppc64le",
    "Linux,        s390x,   /lib64/libc.so.6,                         linux-s390x",
    "Linux,        aarch64, /apex/runtime/lib64/bionic/libc.so,       android-aarch64",
    "Linux,        armv8l,  /apex/runtime/lib/bionic/libc.so,         android-arm",
    "Mac OS X,     aarch64, '',                                       macos-aarch64",
    "Mac OS X,     x86_64,  '',                                       macos-x86_64",
    "Darwin,       arm64,   '',                                       macos-aarch64",
    "Windows 11,   amd64,   '',                                       windows-x86_64",
    "Windows Server 2022, amd64, '',                                  windows-x86_64",
    "Windows 11,   aarch64, '',                                       windows-aarch64",
    "Windows 10,   x86,     '',                                       windows-x86",
    "FreeBSD,      amd64,   '',                                       freebsd-x86_64",
    "SunOS,        sparcv9, '',                                       sunos-sparcv9",
    "Plan 9/Next,  vax-11,  '',                                       plan_9_next-vax_11",
  })
  void theDirectoryIsNamedAfterSystemProcessorAndCLibrary(
      String osName, String osArch, String cLibrary, String directory) {
    assertEquals(directory, Platform.of(osName, osArch, cLibrary).directory());
  }

  @ParameterizedTest
  @CsvSource({
    "Linux,      libzmqjni.so",
    "FreeBSD,    libzmqjni.so",
    "Mac OS X,   libzmqjni.dylib",
    "Windows 11, zmqjni.dll",
  })
  void theFileIsNamedAsTheSystemNamesSharedLibraries(String osName, String fileName) {
    assertEquals(fileName, Platform.of(osName, "amd64", "").fileName());
  }

  @ParameterizedTest
  @CsvSource({
    "Linux,      /lib/ld-musl-x86_64.so.1, linux-x86_64",
    "Linux,      /lib64/libc.so.6,         linux-x86_64-musl",
    "Windows 11, '',                       ",
  })
  void theAlternativeHasTheOtherCLibrary(String osName, String cLibrary, String directory) {
    assertEquals(directory, Platform.of(osName, "amd64", cLibrary).directoryOfOtherLibc());
  }

  @Test
  void thisJvmLoadsTheFileNameThatJavaExpects() {
    assertEquals(System.mapLibraryName("zmqjni"), Platform.CURRENT.fileName());
  }
}
