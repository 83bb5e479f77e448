# What libzmq expects of a platform and the cross compiler's libraries or headers lack.  compat_find() before upstream's
# CMakeLists, since that asks too; compat_add(<target>) after it.
include(CheckCSourceCompiles)
include(CheckCXXSymbolExists)

function(compat_find)
  set(sources "")
  if(UNIX AND NOT ZMQ_HAVE_STRLCPY)
    # zig's headers are those of the newest glibc, and declare what the one we link for does not have
    check_cxx_symbol_exists(strlcpy string.h ZMQ_HAVE_STRLCPY)
    if(NOT ZMQ_HAVE_STRLCPY)
      set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
      check_cxx_symbol_exists(strlcpy string.h STRLCPY_IS_DECLARED)
      if(STRLCPY_IS_DECLARED)
        set(ZMQ_HAVE_STRLCPY 1 CACHE INTERNAL "")
        list(APPEND sources strlcpy.c)
      endif()
    endif()
  elseif(WIN32 AND NOT MSVC)
    set(CMAKE_REQUIRED_LIBRARIES ws2_32)
    check_c_source_compiles("
      #include <winsock2.h>
      #include <ws2tcpip.h>
      int main(int count, char **arguments) { return ((const char *) &in6addr_any)[count]; }" HAVE_IN6ADDR_ANY)
    if(NOT HAVE_IN6ADDR_ANY)
      list(APPEND sources in6addr.c)
    endif()
  endif()
  set(compat_sources ${sources} PARENT_SCOPE)

  if(WIN32 AND NOT MSVC)
    set(include ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/compat/include)
    if(NOT CMAKE_HOST_WIN32)
      include_directories(${include}/letter-case)
    endif()
    check_c_source_compiles("
      #include <pthread.h>
      int main(void) { return 0; }" HAVE_PTHREAD_H)
    if(NOT HAVE_PTHREAD_H)
      include_directories(${include}/no-pthread)
    endif()
  endif()
endfunction()

function(compat_add target)
  set(folder ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/compat)
  foreach(source IN LISTS compat_sources)
    target_sources(${target} PRIVATE ${folder}/source/${source})
  endforeach()
  if(WIN32 AND NOT MSVC)
    # a static library has no use for a version resource, and not every compiler comes with a resource compiler
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources EXCLUDE REGEX "\\.rc$")
    set_property(TARGET ${target} PROPERTY SOURCES ${sources})
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64|ARM64)$")
      set_source_files_properties(${ZMQ_SOURCE_DIR}/src/clock.cpp TARGET_DIRECTORY ${target}
        PROPERTIES COMPILE_OPTIONS "-include;${folder}/include/monotonic_clock.h")
    endif()
  endif()
endfunction()
