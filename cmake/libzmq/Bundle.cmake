# libzmq_bundle() builds what libzmq_find_sources found, once for each set of sources, compilers and flags, and makes the
# target zmq::libzmq of it.  The built libraries live in ${ZMQ_CACHE_DIR}/<key>, so neither a second run nor a clean one
# compiles libzmq again.

include(${CMAKE_CURRENT_LIST_DIR}/BundleKey.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/Unpack.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/Fixes.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/HeaderVersion.cmake)

function(libzmq_bundle)
  if(NOT CMAKE_BUILD_TYPE)   # the including project leaves it open, or has several
    set(CMAKE_BUILD_TYPE Release)
  endif()
  libzmq_bundle_key(key parts)
  set(prefix ${ZMQ_CACHE_DIR}/${key})
  if(EXISTS ${prefix})
    message(STATUS "Using the libzmq built before in ${prefix}")
  else()
    libzmq_build_bundle(${prefix} "${parts}")
  endif()

  find_package(Threads REQUIRED)
  add_library(zmq::libsodium STATIC IMPORTED GLOBAL)
  set_target_properties(zmq::libsodium PROPERTIES
    IMPORTED_LOCATION ${prefix}/lib/${CMAKE_STATIC_LIBRARY_PREFIX}sodium${CMAKE_STATIC_LIBRARY_SUFFIX})
  add_library(zmq::libzmq STATIC IMPORTED GLOBAL)
  set_target_properties(zmq::libzmq PROPERTIES
    IMPORTED_LOCATION ${prefix}/lib/${CMAKE_STATIC_LIBRARY_PREFIX}zmq${CMAKE_STATIC_LIBRARY_SUFFIX}
    IMPORTED_LINK_INTERFACE_LANGUAGES CXX
    INTERFACE_INCLUDE_DIRECTORIES ${prefix}/include
    INTERFACE_COMPILE_DEFINITIONS "ZMQ_STATIC;ZMQ_BUILD_DRAFT_API"
    INTERFACE_LINK_LIBRARIES "zmq::libsodium;Threads::Threads")
  if(WIN32)
    set_property(TARGET zmq::libzmq APPEND PROPERTY INTERFACE_LINK_LIBRARIES ws2_32 rpcrt4 iphlpapi advapi32)
  endif()

  set(LIBZMQ_ORIGIN "${LIBZMQ_ORIGIN}" PARENT_SCOPE)
  set(LIBZMQ_HEADER ${prefix}/include/zmq.h PARENT_SCOPE)
  set(LIBZMQ_HAS_DRAFTS TRUE PARENT_SCOPE)
  set(LIBZMQ_LICENSES ${prefix}/licenses PARENT_SCOPE)
  libzmq_header_version(${prefix}/include/zmq.h version)
  set(LIBZMQ_VERSION ${version} PARENT_SCOPE)
  file(READ ${prefix}/sodium-version version)
  set(LIBZMQ_SODIUM_VERSION ${version} PARENT_SCOPE)
  file(READ ${prefix}/fixes fixes)
  set(LIBZMQ_FIXES "${fixes}" PARENT_SCOPE)
endfunction()

# The prefix appears by a rename when all is done: a build that was killed leaves only the working folder, which the next
# one clears away.  The lock makes a second build wait for the first; the system drops it with the process.
function(libzmq_build_bundle prefix key_parts)
  file(MAKE_DIRECTORY ${ZMQ_CACHE_DIR})
  file(LOCK ${prefix}.lock GUARD FUNCTION TIMEOUT 0 RESULT_VARIABLE taken)
  if(NOT taken EQUAL 0)
    message(STATUS "Another build is at the same libzmq: waiting for it")
    file(LOCK ${prefix}.lock GUARD FUNCTION)
  endif()
  if(EXISTS ${prefix})
    return()
  endif()

  message(STATUS "Building libzmq, once for this compiler and these flags, into ${prefix}")
  set(work ${prefix}.building)
  file(REMOVE_RECURSE ${work})
  libzmq_unpack(libzmq ${work}/libzmq zmq_tree)
  libzmq_unpack(libsodium ${work}/libsodium sodium_tree)
  if(libzmq_DIR)   # a folder that was given is built as it is
    libzmq_applied_fixes(${zmq_tree} fixes)
  else()
    libzmq_apply_fixes(${zmq_tree} fixes)
  endif()
  libzmq_write_settings(${work}/settings.cmake)

  # what the outer build's make or its caller put there is not meant for this one
  set(clean_env ${CMAKE_COMMAND} -E env --unset=MAKEFLAGS --unset=MFLAGS --unset=MAKELEVEL --unset=DESTDIR)
  set(configure ${CMAKE_COMMAND} -Wno-deprecated -S ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../bundled -B ${work}/build
    -G ${CMAKE_GENERATOR} -C ${work}/settings.cmake
    -DZMQ_SOURCE_DIR=${zmq_tree} -DSODIUM_SOURCE_DIR=${sodium_tree} -DCMAKE_INSTALL_PREFIX=${work}/prefix)
  if(CMAKE_GENERATOR_PLATFORM)
    list(APPEND configure -A ${CMAKE_GENERATOR_PLATFORM})
  endif()
  if(CMAKE_GENERATOR_TOOLSET)
    list(APPEND configure -T ${CMAKE_GENERATOR_TOOLSET})
  endif()
  cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
  if(DEFINED ENV{CMAKE_BUILD_PARALLEL_LEVEL})
    set(cores $ENV{CMAKE_BUILD_PARALLEL_LEVEL})
  endif()

  set(compile ${CMAKE_COMMAND} --build ${work}/build --config ${CMAKE_BUILD_TYPE} --parallel ${cores} --target install)
  foreach(one_unit ON OFF)
    execute_process(COMMAND ${clean_env} ${configure} -DZMQ_ONE_UNIT=${one_unit} RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
      fail("configuring libzmq failed: see above; its build folder is ${work}/build")
    endif()
    execute_process(COMMAND ${clean_env} ${compile} RESULT_VARIABLE result)
    if(result EQUAL 0)
      break()
    endif()
    if(NOT one_unit)
      fail("compiling libzmq failed: see above; its build folder is ${work}/build")
    endif()
    # names that are private to two files clash: an untested libzmq
    message(STATUS "Compiling libzmq as one unit failed: once more, file by file, which gives a slower library")
  endforeach()
  file(WRITE ${work}/prefix/fixes "${fixes}")
  file(WRITE ${work}/prefix/key "${key_parts}")   # to see why another run does not take this one
  file(RENAME ${work}/prefix ${prefix})
  file(REMOVE_RECURSE ${work})
endfunction()
