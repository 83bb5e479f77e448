# Build.cmake's options, from what a caller such as Maven passes to arguments for CMake.

# An option that the caller has no value for may arrive empty, or as a placeholder that was not filled in.
macro(build_drop_empty)
  foreach(_name ${ARGN})
    if("${${_name}}" STREQUAL "" OR "${${_name}}" MATCHES "^[$]{.*}$")
      unset(${_name})
      unset(${_name} CACHE)   # where -D puts it
    endif()
  endforeach()
endmacro()

function(build_settings result)
  set(settings "")
  foreach(name ${ARGN})
    if(DEFINED ${name})
      set(as ${name})
      if(name STREQUAL "TOOLCHAIN")
        set(as CMAKE_TOOLCHAIN_FILE)
      elseif(name STREQUAL "PROJECT_VERSION")   # which project() would overwrite
        set(as JZMQ_VERSION)
      endif()
      list(APPEND settings "-D${as}=${${name}}")
    endif()
  endforeach()
  set(${result} "${settings}" PARENT_SCOPE)
endfunction()

# CMake remembers every setting until it is given anew, and cannot change some at all.  So that a run depends on its own
# options only, a build folder that was configured otherwise is configured afresh.  What costs time, libzmq, is kept
# elsewhere.
function(build_forget_other_settings settings)
  foreach(v CC CXX CFLAGS CXXFLAGS LDFLAGS)
    string(APPEND settings "\n${v}=$ENV{${v}}")
  endforeach()
  set(stamp ${BUILD_DIR}/settings.txt)
  if(EXISTS ${stamp})
    file(READ ${stamp} before)
    if(before STREQUAL settings)
      return()
    endif()
  endif()
  file(REMOVE ${BUILD_DIR}/CMakeCache.txt)
  file(REMOVE_RECURSE ${BUILD_DIR}/CMakeFiles)
  file(WRITE ${stamp} "${settings}")
endfunction()
