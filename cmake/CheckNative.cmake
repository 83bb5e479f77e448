# Is this library fit to be shipped?  As far as that can be checked without running it:
#
#   cmake -DLIBRARY=<file> -DPLATFORM=<its name in native/CMakePresets.json> -DJAVAH_DIR=<headers of javac -h>
#         -DPROJECT_VERSION=<version> -DREADOBJ=<llvm-readobj> -P cmake/CheckNative.cmake
#
# All that is wrong is said at once, a line for each.
cmake_minimum_required(VERSION 3.20)
include(${CMAKE_CURRENT_LIST_DIR}/Fail.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/platforms/Presets.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/gates/Expected.cmake)
if(PLATFORM MATCHES "^linux")
  include(${CMAKE_CURRENT_LIST_DIR}/gates/Elf.cmake)
elseif(PLATFORM MATCHES "^windows")
  include(${CMAKE_CURRENT_LIST_DIR}/gates/Pe.cmake)
elseif(PLATFORM MATCHES "^macos")
  include(${CMAKE_CURRENT_LIST_DIR}/gates/MachO.cmake)
else()
  fail("no gates for ${PLATFORM}")
endif()

set_property(GLOBAL PROPERTY wrong "")
function(gate text)   # gate(<text> <condition>...): the condition must hold
  if(NOT (${ARGN}))
    set_property(GLOBAL APPEND PROPERTY wrong "${text}")
  endif()
endfunction()

function(gate_none text found)   # nothing may have been found of what the text speaks of
  if(found)
    list(JOIN found " " found)
    set_property(GLOBAL APPEND PROPERTY wrong "${text}: ${found}")
  endif()
endfunction()

# What llvm-readobj says to these options, as one text; in round brackets, since square ones mean something in lists.
function(readobj variable)
  execute_process(COMMAND ${READOBJ} ${ARGN} ${LIBRARY} OUTPUT_VARIABLE text ERROR_VARIABLE error RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    fail("${READOBJ} cannot read ${LIBRARY}: ${error}")
  endif()
  string(REPLACE "[" "(" text "${text}")
  string(REPLACE "]" ")" text "${text}")
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# All that a regular expression's first group matches.
function(all_matches variable expression text)
  string(REGEX MATCHALL "${expression}" matches "${text}")
  list(TRANSFORM matches REPLACE "^${expression}$" "\\1")
  set(${variable} ${matches} PARENT_SCOPE)
endfunction()

native_format(format)
expected_format(expected ${PLATFORM})
gate("it is ${format}, not ${expected}" format STREQUAL expected)
if(format STREQUAL expected)
  native_exports(exports)
  expected_exports(stubs ${JAVAH_DIR})
  set(others ${exports})
  list(FILTER others EXCLUDE REGEX "^(Java_|JNI_On(Load|Unload)$)")
  gate_none("it exports unexpected symbols" "${others}")
  set(missing ${stubs})
  list(REMOVE_ITEM missing ${exports})
  gate_none("it lacks stubs that Java declares" "${missing}")

  native_needed(needed)
  expected_libraries(allowed ${PLATFORM})
  list(FILTER needed EXCLUDE REGEX "^(${allowed})$")
  gate_none("it needs libraries that not every system has" "${needed}")

  native_own_gates()
endif()
file(STRINGS ${LIBRARY} version REGEX "(^|[^0-9A-Za-z.-])${PROJECT_VERSION}$" LIMIT_COUNT 1)
gate("it does not tell the version ${PROJECT_VERSION}" version)

get_property(wrong GLOBAL PROPERTY wrong)
if(wrong)
  list(JOIN wrong "\n  " wrong)
  fail("${LIBRARY} is not fit for ${PLATFORM}:\n  ${wrong}")
endif()
