# libzmq_from_system() makes zmq::libzmq of the libzmq that is installed: where pkg-config or the usual search path
# (CMAKE_PREFIX_PATH) has it.  Only on -DZMQ_FROM=system.

include(${CMAKE_CURRENT_LIST_DIR}/HeaderVersion.cmake)
include(CheckFunctionExists)

function(libzmq_from_system)
  find_package(PkgConfig QUIET)
  if(PKG_CONFIG_FOUND)
    pkg_check_modules(_ZMQ QUIET libzmq)
  endif()
  find_path(ZMQ_SYSTEM_INCLUDE_DIR zmq.h HINTS ${_ZMQ_INCLUDE_DIRS})
  find_library(ZMQ_SYSTEM_LIBRARY NAMES zmq libzmq HINTS ${_ZMQ_LIBRARY_DIRS})
  if(NOT ZMQ_SYSTEM_INCLUDE_DIR OR NOT ZMQ_SYSTEM_LIBRARY)
    string(CONCAT text "ZMQ_FROM=system, but no libzmq with its zmq.h is installed: install it (for example "
      "'apt-get install libzmq3-dev', 'dnf install zeromq-devel', 'brew install zeromq') or give -DCMAKE_PREFIX_PATH")
    fail("${text}")
  endif()

  add_library(zmq::libzmq UNKNOWN IMPORTED GLOBAL)
  set_target_properties(zmq::libzmq PROPERTIES
    IMPORTED_LOCATION ${ZMQ_SYSTEM_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${ZMQ_SYSTEM_INCLUDE_DIR})

  # zmq.h declares the drafts if one only asks; whether the library has them, the linker knows
  set(CMAKE_REQUIRED_LIBRARIES ${ZMQ_SYSTEM_LIBRARY})
  set(CMAKE_REQUIRED_QUIET TRUE)
  check_function_exists(zmq_poller_new ZMQ_SYSTEM_HAS_DRAFTS)
  if(ZMQ_SYSTEM_HAS_DRAFTS)
    set(drafts "with drafts")
    set_target_properties(zmq::libzmq PROPERTIES INTERFACE_COMPILE_DEFINITIONS ZMQ_BUILD_DRAFT_API)
    set(LIBZMQ_HAS_DRAFTS TRUE PARENT_SCOPE)
  else()
    set(drafts "without drafts")
    set(LIBZMQ_HAS_DRAFTS FALSE PARENT_SCOPE)
  endif()

  libzmq_header_version(${ZMQ_SYSTEM_INCLUDE_DIR}/zmq.h version)
  set(LIBZMQ_VERSION ${version} PARENT_SCOPE)
  set(LIBZMQ_HEADER ${ZMQ_SYSTEM_INCLUDE_DIR}/zmq.h PARENT_SCOPE)
  set(LIBZMQ_SODIUM_VERSION "" PARENT_SCOPE)
  set(LIBZMQ_LICENSES "" PARENT_SCOPE)
  set(LIBZMQ_FIXES "" PARENT_SCOPE)
  set(LIBZMQ_ORIGIN
    "libzmq ${version} of the system, ${ZMQ_SYSTEM_LIBRARY}, ${drafts} (as ZMQ_FROM=system asks)" PARENT_SCOPE)
endfunction()
