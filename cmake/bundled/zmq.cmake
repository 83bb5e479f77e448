# libzmq by upstream's own CMakeLists, every option said.
include(platform.cmake)
include(compat.cmake)

set(CMAKE_POLICY_DEFAULT_CMP0063 NEW)   # upstream asks for a CMake so old that it ignores hidden visibility,
set(CMAKE_POLICY_VERSION_MINIMUM 3.5)   # and that CMake 4 refuses

function(zmq_options value)
  foreach(option ${ARGN})
    set(${option} ${value} CACHE BOOL "" FORCE)
  endforeach()
endfunction()
# ENABLE_DRAFTS has to be said since its default depends on a .git folder.  LIBBSD, NORM and the like would bring in what
# happens to be installed.  WS and RADIX_TREE come along with drafts by default: not needed for them, and hardly used.
zmq_options(ON BUILD_STATIC ENABLE_DRAFTS ENABLE_CURVE WITH_LIBSODIUM WITH_LIBSODIUM_STATIC)
zmq_options(OFF BUILD_SHARED BUILD_TESTS ENABLE_CLANG ENABLE_CPACK ENABLE_LIBSODIUM_RANDOMBYTES_CLOSE ENABLE_PRECOMPILED
  ENABLE_RADIX_TREE ENABLE_WS WITH_DOC WITH_DOCS WITH_LIBBSD WITH_NORM WITH_NSS WITH_OPENPGM WITH_PERF_TOOL WITH_TLS
  WITH_VMCI)

if(NOT WIN32)
  # 4.3.4 never looks for it and takes malloc for a type that it declares with a greater alignment: a bus error on ARM
  add_compile_definitions(HAVE_POSIX_MEMALIGN=1)
endif()

compat_find()
list(PREPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_SOURCE_DIR}/find)   # upstream's FindSodium needs pkg-config
add_subdirectory(${ZMQ_SOURCE_DIR} zmq EXCLUDE_FROM_ALL)

set_target_properties(libzmq-static PROPERTIES
  OUTPUT_NAME zmq PREFIX "${CMAKE_STATIC_LIBRARY_PREFIX}"
  RELEASE_POSTFIX "" RELWITHDEBINFO_POSTFIX "" MINSIZEREL_POSTFIX "" DEBUG_POSTFIX ""   # MSVC's carry version and toolset
  PUBLIC_HEADER ""          # installed by us
  EXCLUDE_FROM_ALL OFF)
compat_add(libzmq-static)
include(containment.cmake)
containment_add()
# All of it as one unit: a message passes a dozen small functions of as many files, which the compiler can only inline then
# (bench/: a quarter less for a small message).  Link-time optimisation does less, and not with every linker.
option(ZMQ_ONE_UNIT "compile libzmq as one unit" ON)
foreach(target libzmq-static objects)   # where upstream compiles: one or the other, by platform
  if(TARGET ${target})
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON
      UNITY_BUILD ${ZMQ_ONE_UNIT} UNITY_BUILD_BATCH_SIZE 0)
  endif()
endforeach()
