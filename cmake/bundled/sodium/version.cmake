# Sets sodium_include: libsodium's headers with the version.h that ./configure would write, and installs sodium-version.
# The headers are copied since they include version.h from beside them, and nothing is written into the sources.
file(STRINGS ${SODIUM_SOURCE_DIR}/configure.ac lines REGEX "AC_INIT|^SODIUM_LIBRARY_VERSION_M")
function(sodium_version_field result pattern)
  if(NOT "${lines}" MATCHES "${pattern}")
    message(FATAL_ERROR "no version in ${SODIUM_SOURCE_DIR}/configure.ac")
  endif()
  set(${result} ${CMAKE_MATCH_1} PARENT_SCOPE)
endfunction()
# the names that version.h.in uses
sodium_version_field(VERSION "AC_INIT\\(\\[libsodium\\],\\[([0-9.]+)\\]")
sodium_version_field(SODIUM_LIBRARY_VERSION_MAJOR "SODIUM_LIBRARY_VERSION_MAJOR=([0-9]+)")
sodium_version_field(SODIUM_LIBRARY_VERSION_MINOR "SODIUM_LIBRARY_VERSION_MINOR=([0-9]+)")
set(SODIUM_LIBRARY_MINIMAL_DEF "")

set(sodium_include ${CMAKE_CURRENT_BINARY_DIR}/include)
file(COPY ${SODIUM_SOURCE_DIR}/src/libsodium/include/ DESTINATION ${sodium_include} FILES_MATCHING PATTERN *.h)
configure_file(${SODIUM_SOURCE_DIR}/src/libsodium/include/sodium/version.h.in ${sodium_include}/sodium/version.h @ONLY)

file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/sodium-version ${VERSION})
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/sodium-version DESTINATION .)
