# The native libraries of all platforms, built on one Linux machine:
#
#   cmake -DJAVAH_DIR=<headers of javac -h> -DPROJECT_VERSION=<version> [options] -P cmake/AllPlatforms.cmake
#
# puts each into NATIVES_DIR/org/zeromq/native/<platform>/, as in the jar, and checks it as far as that goes without running
# it (CheckNative.cmake).  The platforms are the presets of native/CMakePresets.json.  `mvn -Pall-platforms package` calls it.
# Options:
#   PLATFORMS       some of them only, separated by semicolons
#   NATIVES_DIR     (target/natives)
#   WORK_DIR        (target/all-platforms) for the builds, and a log of each
#   TOOLS_DIR       (.cache/tools) for zig and packages of the distribution, fetched if this machine has none
#   JAVA_HOME       (the environment's)
#   ZMQ_FROM ZMQ_SOURCE_DIR SODIUM_SOURCE_DIR ZMQ_CACHE_DIR     as in Build.cmake
cmake_minimum_required(VERSION 3.20)

get_filename_component(root ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
include(${CMAKE_CURRENT_LIST_DIR}/Fail.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/build/Preflight.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/build/Settings.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/platforms/Presets.cmake)

set(options JAVA_HOME ZMQ_FROM ZMQ_SOURCE_DIR SODIUM_SOURCE_DIR ZMQ_CACHE_DIR)
build_drop_empty(PLATFORMS NATIVES_DIR WORK_DIR TOOLS_DIR JAVAH_DIR PROJECT_VERSION ${options})
foreach(needed JAVAH_DIR PROJECT_VERSION)
  if(NOT ${needed})
    fail("-D${needed}=<...> is missing")
  endif()
endforeach()
if(NOT NATIVES_DIR)
  set(NATIVES_DIR ${root}/target/natives)
endif()
if(NOT WORK_DIR)
  set(WORK_DIR ${root}/target/all-platforms)
endif()
if(NOT PLATFORMS)
  presets_list(PLATFORMS)
endif()
include(${CMAKE_CURRENT_LIST_DIR}/tools/Tools.cmake)

set(path "")
foreach(platform IN LISTS PLATFORMS)
  preset_value(toolchain ${platform} inherits)
  if(toolchain STREQUAL zig)
    tool_zig(zig)
    list(APPEND path ${zig})
  elseif(toolchain STREQUAL gnu)
    preset_value(triple ${platform} cacheVariables GNU_TRIPLE)
    tool_gnu(${triple})
  endif()
  if(platform MATCHES "^macos")
    tool_program(ld64 "lld-16|lld-19" ld64.lld ld64.lld-19 ld64.lld-16)
  endif()
endforeach()
tool_program(readobj "llvm-16|llvm-19" llvm-readobj llvm-readobj-19 llvm-readobj-16)
list(REMOVE_DUPLICATES path)
string(JOIN ":" path ${path} $ENV{PATH})
set(ENV{PATH} "${path}")
tools_environment(environment)

# As many platforms at a time as there are cores, one compiler for each: configuring takes but one core too.
preflight(generator)
set(settings "")
foreach(name ${options} JAVAH_DIR PROJECT_VERSION)
  if(DEFINED ${name})
    string(APPEND settings "set(${name} [==[${${name}}]==])\n")
  endif()
endforeach()
file(WRITE ${WORK_DIR}/settings.cmake "${settings}")
execute_process(COMMAND ${environment} ${CMAKE_COMMAND} -G ${generator} -S ${CMAKE_CURRENT_LIST_DIR}/platforms -B ${WORK_DIR}
  "-DPLATFORMS=${PLATFORMS}" -DNATIVES_DIR=${NATIVES_DIR} -DREADOBJ=${readobj} OUTPUT_QUIET RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  fail("cannot configure the build of all platforms, see above")
endif()
cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
if(DEFINED ENV{CMAKE_BUILD_PARALLEL_LEVEL})
  set(cores $ENV{CMAKE_BUILD_PARALLEL_LEVEL})
endif()
list(LENGTH PLATFORMS count)
message(STATUS "Building ${count} platforms, ${cores} at a time; their logs are in ${WORK_DIR}")
set(go_on -k)   # one that fails does not keep the others from being built
if(generator STREQUAL Ninja)
  set(go_on -k 0)
endif()
execute_process(COMMAND ${environment} CMAKE_BUILD_PARALLEL_LEVEL=1
  ${CMAKE_COMMAND} --build ${WORK_DIR} --parallel ${cores} -- ${go_on} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  fail("not all platforms could be built, see above")
endif()
