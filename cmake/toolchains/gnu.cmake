# Cross compiling with a distribution's gcc: -DGNU_TRIPLE=s390x-linux-gnu
#
# Installed, or unpacked into any folder: then that is the sysroot, where the linker's scripts find their files.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES GNU_TRIPLE GNU_GCC)
if(NOT GNU_GCC)
  find_program(GNU_GCC ${GNU_TRIPLE}-gcc REQUIRED)
endif()
set(CMAKE_SYSTEM_NAME Linux)
string(REGEX MATCH "^[^-]+" CMAKE_SYSTEM_PROCESSOR ${GNU_TRIPLE})
get_filename_component(_bin ${GNU_GCC} DIRECTORY)
get_filename_component(_unpacked_in ${_bin}/../.. ABSOLUTE)
set(CMAKE_C_COMPILER ${GNU_GCC})
set(CMAKE_CXX_COMPILER ${_bin}/${GNU_TRIPLE}-g++)
if(NOT _unpacked_in STREQUAL "/")
  set(CMAKE_SYSROOT ${_unpacked_in})
endif()
set(CMAKE_FIND_ROOT_PATH ${_unpacked_in}/usr/${GNU_TRIPLE})
include(${CMAKE_CURRENT_LIST_DIR}/nothing-of-the-host.cmake)
