# libzmq_apply_fixes(<tree> <result>) mends what in libzmq a program could end or stop its process with: the patches of
# cmake/bundled/patches, each with its reason at the top.  One that does not fit belongs to another version, which may have
# its own answer: it is left out with a warning, and the result is a list of those that are in.

function(libzmq_apply_fixes tree result)
  file(GLOB patches ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../bundled/patches/*.patch)
  set(applied "")
  foreach(patch IN LISTS patches)
    get_filename_component(name ${patch} NAME_WE)
    # a process of its own, since what does not fit stops it
    execute_process(
      COMMAND ${CMAKE_COMMAND} -DPATCH=${patch} -DTREE=${tree} -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/apply-patch.cmake
      RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(failed)
      message(WARNING "${name} is left out:\n${output}")
    else()
      message(STATUS "Applying ${name}")
      list(APPEND applied ${name})
    endif()
  endforeach()
  set(${result} "${applied}" PARENT_SCOPE)
endfunction()
