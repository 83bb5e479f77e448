# libzmq_apply_fixes(<tree> <result>) applies the patches of cmake/bundled/patches to an unpacked libzmq, in the order of the
# file "series" there.  A line is a name and, for a patch that other versions of libzmq do not need, the version that does.
# A patch that does not fit is left out with a warning.  The result is the list of the applied ones; <tree>/jzmq-fixes keeps
# it.
#
# ZMQ_LEFT_OUT names patches that are not applied, to see what happens without them.

include(${CMAKE_CURRENT_LIST_DIR}/HeaderVersion.cmake)

set(ZMQ_LEFT_OUT "" CACHE STRING "patches of cmake/bundled/patches that are not applied, separated by commas")

function(libzmq_apply_fixes tree result)
  set(folder ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../bundled/patches)
  file(STRINGS ${folder}/series lines REGEX "^[^#]")
  string(REPLACE "," ";" left_out "${ZMQ_LEFT_OUT}")
  libzmq_header_version(${tree}/include/zmq.h version)
  file(GLOB files RELATIVE ${folder} ${folder}/*.patch)
  foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME_WE)
    if(NOT "${lines}" MATCHES "(^|;)${name}(;| |$)")
      fail("${file} is not in ${folder}/series")
    endif()
  endforeach()
  set(applied "")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "^([^ ]+) *(.*)$" line "${line}")
    set(name ${CMAKE_MATCH_1})
    set(needed_by "${CMAKE_MATCH_2}")
    if(needed_by AND NOT needed_by STREQUAL version)
      continue()
    endif()
    if(name IN_LIST left_out)
      message(STATUS "Leaving out ${name}, as ZMQ_LEFT_OUT asks")
      continue()
    endif()
    # a process of its own, since a patch that does not fit ends it
    execute_process(
      COMMAND ${CMAKE_COMMAND} -DPATCH=${folder}/${name}.patch -DTREE=${tree}
        -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/apply-patch.cmake
      RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(failed)
      message(WARNING "${name} is left out:\n${output}")
    else()
      message(STATUS "Applying ${name}")
      list(APPEND applied ${name})
    endif()
  endforeach()
  file(WRITE ${tree}/jzmq-fixes "${applied}")
  set(${result} "${applied}" PARENT_SCOPE)
endfunction()

# libzmq_applied_fixes(<tree> <result>) lists what libzmq_apply_fixes applied to a tree.
function(libzmq_applied_fixes tree result)
  set(applied "")
  if(EXISTS ${tree}/jzmq-fixes)
    file(READ ${tree}/jzmq-fixes applied)
  endif()
  set(${result} "${applied}" PARENT_SCOPE)
endfunction()
