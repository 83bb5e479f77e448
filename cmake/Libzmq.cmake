# include() this to get the target zmq::libzmq, and a report of its origin:
#
#   LIBZMQ_ORIGIN          one line: which libzmq was taken, and why
#   LIBZMQ_VERSION         as its zmq.h says
#   LIBZMQ_HEADER          that zmq.h
#   LIBZMQ_HAS_DRAFTS      whether it has the draft functions; if so the target defines ZMQ_BUILD_DRAFT_API
#   LIBZMQ_SODIUM_VERSION  empty when unknown
#   LIBZMQ_FIXES           patches of ours that are in it: cmake/libzmq/Fixes.cmake
#   LIBZMQ_LICENSES        folder with the licences of what is linked statically; empty with ZMQ_FROM=system
#
# The library is built once from source and kept in ZMQ_CACHE_DIR, unless -DZMQ_FROM=system asks for the installed one.

set(ZMQ_FROM auto CACHE STRING "where libzmq comes from: auto, folder, upstream, distribution or system")
set(ZMQ_SOURCE_DIR "" CACHE PATH "an unpacked libzmq (ZMQ_FROM=folder, and taken by auto)")
set(SODIUM_SOURCE_DIR "" CACHE PATH "an unpacked libsodium, to go with ZMQ_SOURCE_DIR")
get_filename_component(_root ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
set(ZMQ_CACHE_DIR ${_root}/.cache/libzmq CACHE PATH "where downloads and built libraries are kept")
unset(_root)
include(${CMAKE_CURRENT_LIST_DIR}/Fail.cmake)

if(ZMQ_FROM STREQUAL auto AND ZMQ_SOURCE_DIR)
  set(LIBZMQ_FROM folder)
else()
  set(LIBZMQ_FROM ${ZMQ_FROM})
endif()

if(LIBZMQ_FROM MATCHES "^(auto|folder|upstream|distribution)$")
  include(${CMAKE_CURRENT_LIST_DIR}/libzmq/Sources.cmake)
  include(${CMAKE_CURRENT_LIST_DIR}/libzmq/Bundle.cmake)
  libzmq_find_sources(${LIBZMQ_FROM})
  libzmq_bundle()
elseif(LIBZMQ_FROM STREQUAL system)
  include(${CMAKE_CURRENT_LIST_DIR}/libzmq/System.cmake)
  libzmq_from_system()
else()
  fail("ZMQ_FROM=${ZMQ_FROM}: must be auto, folder, upstream, distribution or system")
endif()

message(STATUS "libzmq: ${LIBZMQ_ORIGIN}")
