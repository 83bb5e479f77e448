# What makes one built libzmq differ from another, said once: the settings handed to the nested build are also what its
# key is made of.

# Compilers, flags and target of the including project; what a toolchain file declares as its own input included.
set(_LIBZMQ_SETTINGS
  CMAKE_TOOLCHAIN_FILE CMAKE_MAKE_PROGRAM
  CMAKE_C_COMPILER CMAKE_CXX_COMPILER CMAKE_C_COMPILER_TARGET CMAKE_CXX_COMPILER_TARGET
  CMAKE_C_COMPILER_LAUNCHER CMAKE_CXX_COMPILER_LAUNCHER CMAKE_AR CMAKE_RANLIB
  CMAKE_BUILD_TYPE CMAKE_C_FLAGS CMAKE_CXX_FLAGS CMAKE_EXE_LINKER_FLAGS CMAKE_STATIC_LINKER_FLAGS
  CMAKE_SYSROOT CMAKE_OSX_SYSROOT CMAKE_OSX_ARCHITECTURES CMAKE_OSX_DEPLOYMENT_TARGET CMAKE_MSVC_RUNTIME_LIBRARY
  CMAKE_INTERPROCEDURAL_OPTIMIZATION)
# These change the tools, not what they make; what counts of a toolchain file is its text, not its folder; and a static
# library is not linked
set(_LIBZMQ_NOT_IN_KEY CMAKE_TOOLCHAIN_FILE CMAKE_MAKE_PROGRAM CMAKE_C_COMPILER_LAUNCHER CMAKE_CXX_COMPILER_LAUNCHER
  LD64 ZIG_RUNTIME)

function(libzmq_settings result)
  string(TOUPPER ${CMAKE_BUILD_TYPE} type)
  set(settings ${_LIBZMQ_SETTINGS} CMAKE_C_FLAGS_${type} CMAKE_CXX_FLAGS_${type} ${CMAKE_TRY_COMPILE_PLATFORM_VARIABLES})
  if(CMAKE_TOOLCHAIN_FILE)   # it says these itself, and may give a compiler together with arguments
    list(REMOVE_ITEM settings CMAKE_C_COMPILER CMAKE_CXX_COMPILER CMAKE_AR CMAKE_RANLIB)
  endif()
  list(REMOVE_DUPLICATES settings)
  set(${result} ${settings} PARENT_SCOPE)
endfunction()

# An initial cache for `cmake -C`: no quoting by a shell or a list comes between.
function(libzmq_write_settings file)
  libzmq_settings(settings)
  set(text "")
  foreach(s IN LISTS settings)
    if(NOT "${${s}}" STREQUAL "")
      string(APPEND text "set(${s} [==[${${s}}]==] CACHE STRING \"\")\n")
    endif()
  endforeach()
  file(WRITE ${file} "${text}")
endfunction()

# libzmq_bundle_key(<key> <parts>): the parts are a line for each thing that the key is made of.
function(libzmq_bundle_key result parts_result)
  set(parts "")
  libzmq_settings(settings)
  list(REMOVE_ITEM settings ${_LIBZMQ_NOT_IN_KEY})
  foreach(s IN LISTS settings)
    string(APPEND parts "${s}=${${s}}\n")
  endforeach()
  foreach(v CMAKE_SYSTEM_NAME CMAKE_SYSTEM_PROCESSOR CMAKE_C_COMPILER CMAKE_CXX_COMPILER
      CMAKE_C_COMPILER_ID CMAKE_C_COMPILER_VERSION CMAKE_CXX_COMPILER_ID CMAKE_CXX_COMPILER_VERSION)
    string(APPEND parts "${v}=${${v}}\n")
  endforeach()

  set(recipe ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../bundled)
  libzmq_hash_files(recipe_hash ${recipe} ${recipe}/*)
  string(APPEND parts "recipe=${recipe_hash}\nleft out=${ZMQ_LEFT_OUT}\n")
  if(CMAKE_TOOLCHAIN_FILE)
    file(SHA256 ${CMAKE_TOOLCHAIN_FILE} toolchain_hash)
    string(APPEND parts "toolchain=${toolchain_hash}\n")
  endif()
  foreach(name libzmq libsodium)
    if(${name}_DIR)
      set(d ${${name}_DIR})   # only what is compiled: a Git work tree has much else
      libzmq_hash_files(hash ${d} ${d}/CMakeLists.txt ${d}/configure.ac ${d}/include/* ${d}/src/* ${d}/external/*
        ${d}/builds/cmake/* ${d}/LICENSE* ${d}/COPYING*)
      string(APPEND parts "${name}=${hash} ${d}\n")
    else()
      foreach(archive IN LISTS ${name}_ARCHIVE ${name}_PATCHES)
        file(SHA256 ${archive} hash)
        string(APPEND parts "${name}=${hash}\n")
      endforeach()
    endif()
  endforeach()

  string(SHA256 hash "${parts}")
  string(SUBSTRING ${hash} 0 16 hash)
  set(${result} "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}-${hash}" PARENT_SCOPE)
  set(${parts_result} "${parts}" PARENT_SCOPE)
endfunction()

function(libzmq_hash_files result base)
  file(GLOB_RECURSE files LIST_DIRECTORIES false RELATIVE ${base} ${ARGN})
  set(hashes "")
  foreach(f IN LISTS files)
    file(SHA256 "${base}/${f}" hash)
    string(APPEND hashes "${hash} ${f}\n")
  endforeach()
  string(SHA256 hash "${hashes}")
  set(${result} ${hash} PARENT_SCOPE)
endfunction()
