# What ./configure would find out, as far as it matters.
include(CheckCSourceCompiles)
include(TestBigEndian)

target_compile_definitions(sodium PRIVATE CONFIGURED=1)
test_big_endian(big_endian)
if(big_endian)
  target_compile_definitions(sodium PRIVATE NATIVE_BIG_ENDIAN=1)
else()
  target_compile_definitions(sodium PRIVATE NATIVE_LITTLE_ENDIAN=1)
endif()

check_c_source_compiles("
  #ifndef __SIZEOF_INT128__
  #error no integers of 128 bits
  #endif
  typedef unsigned wide __attribute__((mode(TI)));
  int main(void) { wide w = 1; w *= 3; return (int) w; }" HAVE_TI_MODE)
if(HAVE_TI_MODE)
  target_compile_definitions(sodium PRIVATE HAVE_TI_MODE=1)   # the fast arithmetic of curve25519 and poly1305
endif()

if(MSVC)
  target_compile_definitions(sodium PRIVATE inline=__inline _CRT_SECURE_NO_WARNINGS)
else()
  target_compile_options(sodium PRIVATE -fno-strict-aliasing -fno-strict-overflow)   # as upstream compiles it
  target_compile_definitions(sodium PRIVATE HAVE_C11_MEMORY_FENCES=1 HAVE_GCC_MEMORY_FENCES=1 HAVE_ATOMIC_OPS=1 HAVE_STDINT_H=1 HAVE_INTTYPES_H=1
    TLS=_Thread_local)
endif()

if(WIN32)
  target_compile_definitions(sodium PRIVATE _WIN32_WINNT=0x0600)
else()
  target_compile_definitions(sodium PRIVATE _GNU_SOURCE=1 HAVE_PTHREAD=1 HAVE_WEAK_SYMBOLS=1 HAVE_SYS_MMAN_H=1 HAVE_MMAP=1
    HAVE_MLOCK=1 HAVE_MADVISE=1 HAVE_MPROTECT=1 HAVE_POSIX_MEMALIGN=1 HAVE_GETPID=1 HAVE_NANOSLEEP=1)
endif()
if(APPLE)
  target_compile_definitions(sodium PRIVATE HAVE_MEMSET_S=1 __STDC_WANT_LIB_EXT1__=1
    HAVE_SAFE_ARC4RANDOM=1)   # without it, /dev/urandom: libsodium aborts when no descriptor is left
endif()
