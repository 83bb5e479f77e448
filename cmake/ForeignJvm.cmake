# Another processor's own JVM, from the distribution, as a program that runs here by emulation:
#
#   cmake -DPLATFORMS="linux-s390x;..." [-DTOOLS_DIR=<folder>] -P cmake/ForeignJvm.cmake
#
# writes TOOLS_DIR/jvm/<platform>/bin/java, for surefire's -Djvm=.  Tests start programs as elsewhere, and that one where they
# need another JVM: what is in java.home does not run here by itself, the helper that starts programs neither.
cmake_minimum_required(VERSION 3.20)
include(${CMAKE_CURRENT_LIST_DIR}/Fail.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/tools/Tools.cmake)

foreach(platform IN LISTS PLATFORMS)
  tool_emulator(emulator ${platform})
  tool_root(root ${platform} openjdk-17-jre-headless)
  file(GLOB java ${root}/usr/lib/jvm/java-17-*/bin/java)
  set(home ${TOOLS_DIR}/jvm/${platform})
  set(program ${home}/bin/java)
  set(options -Dtest.java.home=${home} -Djdk.lang.Process.launchMechanism=FORK)
  if(platform STREQUAL linux-armhf AND EXISTS /dev/shm)
    # qemu hands on the places within a folder as they are: 64 bits on most disks, and then a JVM of 32 bits sees no files
    list(APPEND options -Djava.io.tmpdir=/dev/shm)
  endif()
  list(JOIN options "' '" options)
  file(WRITE ${program} "#!/bin/sh\nexec '${emulator}' -L '${root}' '${java}' '${options}' \"$@\"\n")
  file(CHMOD ${program} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
  execute_process(COMMAND ${program} -version ERROR_VARIABLE said RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    fail("${program} does not run: ${said}")
  endif()
  string(REGEX MATCH "^[^\n]*" said "${said}")
  message(STATUS "${platform}: ${said}, ${program}")
endforeach()
