# How a C++ shared library for macOS is linked when zig compiles: by ld64.lld, with the C++ runtime that zig makes and the
# list of the system's symbols that it carries.  Read after CMake's own rules for the platform.
if(CMAKE_SYSTEM_PROCESSOR STREQUAL aarch64)
  set(_arch arm64)
else()
  set(_arch ${CMAKE_SYSTEM_PROCESSOR})
endif()
string(REGEX MATCH "[0-9][0-9.]*$" _floor ${ZIG_TARGET})

# zig builds its C++ runtime at the first link, and tells the place to who asks
if(NOT ZIG_RUNTIME)
  if(NOT LD64)
    find_program(LD64 NAMES ld64.lld ld64.lld-19 ld64.lld-16 REQUIRED)
  endif()
  set(_probe ${CMAKE_BINARY_DIR}/CMakeFiles/zig-runtime)
  file(WRITE ${_probe}.cpp "int probe;\n")
  execute_process(
    COMMAND ${CMAKE_COMMAND} -E env ZIG_VERBOSE_LINK=1
      ${ZIG} c++ -target ${ZIG_TARGET} -shared -o ${_probe}.dylib ${_probe}.cpp
    OUTPUT_VARIABLE _said ERROR_VARIABLE _said RESULT_VARIABLE _result)
  if(NOT _result EQUAL 0)
    message(FATAL_ERROR " zig does not link for ${ZIG_TARGET}:\n${_said}")
  endif()
  string(REGEX MATCHALL "/[^ \n]*/lib(c\\+\\+|c\\+\\+abi|compiler_rt)\\.a" ZIG_RUNTIME "${_said}")
  list(REMOVE_DUPLICATES ZIG_RUNTIME)
  get_filename_component(_zig_home ${ZIG} DIRECTORY)
  list(APPEND ZIG_RUNTIME ${_zig_home}/lib/libc/darwin/libSystem.tbd)
  list(JOIN ZIG_RUNTIME " " ZIG_RUNTIME)
endif()

# a linker called directly takes its options as they are
set(CMAKE_CXX_LINKER_WRAPPER_FLAG "")
string(CONCAT CMAKE_CXX_CREATE_SHARED_LIBRARY
  "\"${LD64}\" -arch ${_arch} -platform_version macos ${_floor} ${_floor} -dylib -adhoc_codesign <LINK_FLAGS>"
  " <SONAME_FLAG> <TARGET_INSTALLNAME_DIR><TARGET_SONAME> -o <TARGET> <OBJECTS> <LINK_LIBRARIES> ${ZIG_RUNTIME}")
