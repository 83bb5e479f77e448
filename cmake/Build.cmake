# The native half of the build as one command:
#
#   cmake -DBUILD_DIR=<folder> -DINSTALL_DIR=<folder> -DRESOURCE_DIR=<folder> -DJAVA_HOME=<JDK> -DJAVAH_DIR=<headers of javac -h>
#         -DPROJECT_VERSION=<version> [options] -P cmake/Build.cmake
#
# checks that the tools are there, configures native/ in BUILD_DIR, compiles it, and installs the library into INSTALL_DIR
# and, with what belongs to it, into RESOURCE_DIR, which is laid out as the jar.
# Options, each of them the same as not given when empty or an unresolved ${...}:
#   ZMQ_FROM ZMQ_SOURCE_DIR SODIUM_SOURCE_DIR ZMQ_CACHE_DIR    where libzmq comes from, see Libzmq.cmake
#   PRESET                      another platform than this machine's, by its name in native/CMakePresets.json
#   CMAKE_BUILD_TYPE (Release)  TOOLCHAIN (a CMake toolchain file)
#   CMAKE_C_COMPILER CMAKE_CXX_COMPILER CMAKE_C_FLAGS CMAKE_CXX_FLAGS CMAKE_SHARED_LINKER_FLAGS CMAKE_SYSROOT
#   CMAKE_ARGS                  anything else for CMake, separated by semicolons: -DGNU_TRIPLE=aarch64-linux-gnu
# The environment's CC, CXX, CFLAGS, CXXFLAGS, LDFLAGS, CMAKE_GENERATOR and CMAKE_BUILD_PARALLEL_LEVEL count as usual.
cmake_minimum_required(VERSION 3.20)

get_filename_component(native ${CMAKE_CURRENT_LIST_DIR}/../native ABSOLUTE)
include(${CMAKE_CURRENT_LIST_DIR}/Fail.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/build/Preflight.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/build/Settings.cmake)

set(options CMAKE_BUILD_TYPE CMAKE_C_COMPILER CMAKE_CXX_COMPILER CMAKE_C_FLAGS CMAKE_CXX_FLAGS CMAKE_SHARED_LINKER_FLAGS
  CMAKE_SYSROOT JAVA_HOME JAVAH_DIR PROJECT_VERSION TOOLCHAIN
  ZMQ_FROM ZMQ_SOURCE_DIR SODIUM_SOURCE_DIR ZMQ_CACHE_DIR)
build_drop_empty(BUILD_DIR INSTALL_DIR RESOURCE_DIR PRESET CMAKE_ARGS ${options})
foreach(needed BUILD_DIR INSTALL_DIR RESOURCE_DIR)
  if(NOT ${needed})
    fail("-D${needed}=<folder> is missing")
  endif()
endforeach()
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(preset "")
if(PRESET)
  set(preset --preset ${PRESET})
endif()

preflight(generator)
build_settings(settings ${options})
build_forget_other_settings("${preset};${generator};${settings};${CMAKE_ARGS}")

cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
if(DEFINED ENV{CMAKE_BUILD_PARALLEL_LEVEL})
  set(cores $ENV{CMAKE_BUILD_PARALLEL_LEVEL})
endif()
set(configure ${preset} -S ${native} -B ${BUILD_DIR} -G ${generator} ${settings} ${CMAKE_ARGS})
set(compile --build ${BUILD_DIR} --config ${CMAKE_BUILD_TYPE} --parallel ${cores})
set(install --install ${BUILD_DIR} --config ${CMAKE_BUILD_TYPE} --prefix)
set(install_jni ${install} ${INSTALL_DIR} --component jni)
set(install_resource ${install} ${RESOURCE_DIR} --component resource)
foreach(step configure compile install_jni install_resource)
  # nothing captured: what happens is seen while it happens
  execute_process(COMMAND ${CMAKE_COMMAND} -E env --unset=DESTDIR ${CMAKE_COMMAND} ${${step}} RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    fail("native build: could not ${step}, see above")
  endif()
endforeach()
