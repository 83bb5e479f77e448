# libzmq finds out about these by running little programs.  When cross compiling 4.3.4 takes silence for no, and 4.3.5
# stops; and the machine that builds is not the one that runs.  They are facts of a platform's headers: given here, so that
# a library is the same wherever it is built.  A platform not listed is asked by upstream.
include(CheckIncludeFile)

function(platform_has)
  foreach(feature ${ARGN})
    set(ZMQ_HAVE_${feature} 1 CACHE INTERNAL "")
  endforeach()
endfunction()

function(platform_lacks)
  foreach(feature ${ARGN})
    set(ZMQ_HAVE_${feature} 0 CACHE INTERNAL "")
  endforeach()
endfunction()

if(CMAKE_SYSTEM_NAME STREQUAL Linux)
  platform_has(SOCK_CLOEXEC O_CLOEXEC EVENTFD_CLOEXEC SO_BINDTODEVICE SO_KEEPALIVE SO_PRIORITY
    TCP_KEEPCNT TCP_KEEPIDLE TCP_KEEPINTVL PTHREAD_SETNAME_2 PTHREAD_SET_AFFINITY)
  platform_lacks(TCP_KEEPALIVE PTHREAD_SETNAME_1 PTHREAD_SETNAME_3 PTHREAD_SET_NAME
    GETRANDOM)                        # used without libsodium only
  check_include_file(linux/tipc.h ZMQ_HAVE_TIPC)
elseif(APPLE)
  platform_has(O_CLOEXEC SO_KEEPALIVE TCP_KEEPALIVE TCP_KEEPCNT TCP_KEEPINTVL PTHREAD_SETNAME_1)
  platform_lacks(SOCK_CLOEXEC EVENTFD_CLOEXEC SO_BINDTODEVICE SO_PRIORITY TCP_KEEPIDLE
    PTHREAD_SETNAME_2 PTHREAD_SETNAME_3 PTHREAD_SET_NAME PTHREAD_SET_AFFINITY GETRANDOM TIPC)
elseif(WIN32)
  platform_has(SO_KEEPALIVE)
  platform_lacks(SOCK_CLOEXEC O_CLOEXEC EVENTFD_CLOEXEC SO_BINDTODEVICE SO_PRIORITY
    TCP_KEEPALIVE TCP_KEEPCNT TCP_KEEPIDLE TCP_KEEPINTVL
    PTHREAD_SETNAME_1 PTHREAD_SETNAME_2 PTHREAD_SETNAME_3 PTHREAD_SET_NAME PTHREAD_SET_AFFINITY GETRANDOM TIPC)
  if(NOT MSVC)
    platform_lacks(IPC)               # the header is there, but libzmq's ipc knows Windows under MSVC only
  endif()
  set(POLLER epoll CACHE STRING "")   # wepoll, which libzmq carries; MinGW's default is select
endif()
