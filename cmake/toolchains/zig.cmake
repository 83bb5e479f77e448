# Cross compiling with zig: -DZIG_TARGET=<zig's name of the target> [-DZIG=<its program>] [-DZIG_CPU=<processor>]
#
#   x86_64-linux-gnu.2.17   aarch64-linux-musl   x86_64-windows-gnu   aarch64-macos.11.0   ...
#
# The number is the oldest glibc or macOS that the result runs on.  For macOS the shared library is linked by LLVM's
# ld64.lld (-DLD64=<its program>): zig's own linker cannot say what to export.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES ZIG ZIG_TARGET ZIG_CPU)
if(NOT ZIG)
  find_program(ZIG zig REQUIRED)
endif()

if(NOT ZIG_TARGET MATCHES "^([^-]+)-(linux|windows|macos)[-.]")
  message(FATAL_ERROR " zig.cmake: no such target, ZIG_TARGET=${ZIG_TARGET}")
endif()
set(CMAKE_SYSTEM_PROCESSOR ${CMAKE_MATCH_1})
if(CMAKE_MATCH_2 STREQUAL linux)
  set(CMAKE_SYSTEM_NAME Linux)
elseif(CMAKE_MATCH_2 STREQUAL windows)
  set(CMAKE_SYSTEM_NAME Windows)
  set(CMAKE_SYSTEM_VERSION 6.3)             # of which libzmq makes _WIN32_WINNT: Windows 8.1
  set(CMAKE_RC_COMPILER ${ZIG})             # CMake insists on one; nothing is compiled with it
  if(CMAKE_SYSTEM_PROCESSOR STREQUAL x86_64)
    set(CMAKE_SYSTEM_PROCESSOR AMD64)       # as Windows says it; any other word and libzmq asks for windres
  endif()
else()
  set(CMAKE_SYSTEM_NAME Darwin)
  list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES LD64)
  set(CMAKE_USER_MAKE_RULES_OVERRIDE ${CMAKE_CURRENT_LIST_DIR}/zig/ld64.cmake)
endif()

set(_target -target ${ZIG_TARGET})
if(ZIG_CPU)
  list(APPEND _target -mcpu=${ZIG_CPU})
endif()
set(CMAKE_C_COMPILER ${ZIG} cc ${_target})
set(CMAKE_CXX_COMPILER ${ZIG} c++ ${_target})
foreach(_language C CXX)
  set(CMAKE_${_language}_ARCHIVE_CREATE "\"${ZIG}\" ar qc <TARGET> <LINK_FLAGS> <OBJECTS>")
  set(CMAKE_${_language}_ARCHIVE_APPEND "\"${ZIG}\" ar q <TARGET> <LINK_FLAGS> <OBJECTS>")
  set(CMAKE_${_language}_ARCHIVE_FINISH "\"${ZIG}\" ranlib <TARGET>")
endforeach()

include(${CMAKE_CURRENT_LIST_DIR}/nothing-of-the-host.cmake)
