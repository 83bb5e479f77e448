# cmake [-DREQUIRED=true] -P cmake/CheckFormat.cmake: are the C files formatted as .clang-format says?
#
# clang-format's versions differ in what they make of the same rules, so only the one we use counts. Where it is missing
# nothing is checked, unless REQUIRED.
cmake_minimum_required(VERSION 3.20)
include(${CMAKE_CURRENT_LIST_DIR}/Fail.cmake)

set(version 14)
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
find_program(clang_format NAMES clang-format-${version} clang-format)
set(found "")
if(clang_format)
  execute_process(COMMAND ${clang_format} --version OUTPUT_VARIABLE found)
endif()
if(NOT found MATCHES "version ${version}\\.")
  set(missing "C format not checked: no clang-format ${version} (e.g. 'apt-get install clang-format-${version}')")
  if(REQUIRED)
    fail("${missing}")
  endif()
  message(STATUS "${missing}")
  return()
endif()

set(folders native src/test/native bench/native)
list(TRANSFORM folders PREPEND ${root}/ OUTPUT_VARIABLE patterns)
list(TRANSFORM patterns APPEND /*.[ch])
file(GLOB files ${patterns})
execute_process(COMMAND ${clang_format} --dry-run -Werror ${files} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  fail("C files are not formatted: run clang-format -i on the .c and .h files of ${folders}")
endif()
list(LENGTH files count)
message(STATUS "C format: ${count} files are as .clang-format says")
