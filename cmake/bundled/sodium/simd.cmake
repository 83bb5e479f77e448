# On x86-64 libsodium asks the processor (cpuid) which of its variants to use, so each may be compiled for its own
# instructions whatever the oldest machine is: CURVE moves twice as much as with portable C.
if(MSVC OR NOT CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|amd64|AMD64)$" OR CMAKE_OSX_ARCHITECTURES MATCHES "arm64")
  return()
endif()
target_compile_definitions(sodium PRIVATE HAVE_CPUID=1 HAVE_MMINTRIN_H=1 HAVE_EMMINTRIN_H=1 HAVE_PMMINTRIN_H=1
  HAVE_TMMINTRIN_H=1 HAVE_SMMINTRIN_H=1 HAVE_AVXINTRIN_H=1 HAVE_AVX2INTRIN_H=1)
foreach(source IN LISTS sources)
  foreach(variant avx2:avx2 sse41:sse4.1 ssse3:ssse3 sse2:sse2)
    string(REPLACE ":" ";" variant ${variant})
    list(GET variant 0 in_name)
    list(GET variant 1 instructions)
    if(source MATCHES "${in_name}[^/]*$")
      set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS -m${instructions})
      break()
    endif()
  endforeach()
endforeach()
