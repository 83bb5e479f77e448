# How a C++ shared library for macOS is linked when zig compiles: by ld64.lld, with the C++ runtime that zig makes and the
# list of the system's symbols that it carries.  Read after CMake's own rules for the platform.
if(CMAKE_SYSTEM_PROCESSOR STREQUAL aarch64)
  set(_arch arm64)
else()
  set(_arch ${CMAKE_SYSTEM_PROCESSOR})
endif()
string(REGEX MATCH "[0-9][0-9.]*$" _floor ${ZIG_TARGET})

# zig builds its C++ runtime at the first link, and prints the place on request; it puts no quotes round a path with spaces.
# Asked once: CMake's own little projects and the one that builds libzmq receive it.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES ZIG_RUNTIME)
if(NOT LD64)
  find_program(LD64 NAMES ld64.lld ld64.lld-19 ld64.lld-16 REQUIRED)
endif()
if(NOT ZIG_RUNTIME)
  set(_probe ${CMAKE_BINARY_DIR}/CMakeFiles/zig-runtime)
  file(WRITE ${_probe}.cpp "int probe;\n")
  execute_process(
    COMMAND ${CMAKE_COMMAND} -E env ZIG_VERBOSE_LINK=1
      ${ZIG} c++ -target ${ZIG_TARGET} -shared -o ${_probe}.dylib ${_probe}.cpp
    OUTPUT_VARIABLE _said ERROR_VARIABLE _said RESULT_VARIABLE _result)
  if(NOT _result EQUAL 0)
    message(FATAL_ERROR " zig does not link for ${ZIG_TARGET}:\n${_said}")
  endif()
  execute_process(COMMAND ${ZIG} env OUTPUT_VARIABLE _env)
  string(JSON _cache GET "${_env}" global_cache_dir)
  string(JSON _lib GET "${_env}" lib_dir)
  string(REGEX MATCHALL "/o/[0-9a-f]+/lib(c\\+\\+|c\\+\\+abi|compiler_rt)\\.a" _runtime "${_said}")
  list(REMOVE_DUPLICATES _runtime)
  list(TRANSFORM _runtime PREPEND ${_cache})
  list(APPEND _runtime ${_lib}/libc/darwin/libSystem.tbd)
  list(JOIN _runtime "\" \"" _runtime)
  set(ZIG_RUNTIME "\"${_runtime}\"")
endif()

# a linker called directly takes its options as they are
set(CMAKE_CXX_LINKER_WRAPPER_FLAG "")
string(CONCAT CMAKE_CXX_CREATE_SHARED_LIBRARY
  "\"${LD64}\" -arch ${_arch} -platform_version macos ${_floor} ${_floor} -dylib -adhoc_codesign <LINK_FLAGS>"
  " <SONAME_FLAG> <TARGET_INSTALLNAME_DIR><TARGET_SONAME> -o <TARGET> <OBJECTS> <LINK_LIBRARIES> ${ZIG_RUNTIME}")
