# libzmq_unpack(<name> <folder> <result>) makes a source tree of what libzmq_find_sources found, patches applied, and says
# where it is: the folder that was given, or one below <folder>.

include(${CMAKE_CURRENT_LIST_DIR}/ApplyPatch.cmake)

function(libzmq_unpack name folder result)
  if(${name}_DIR)
    set(${result} ${${name}_DIR} PARENT_SCOPE)
    return()
  endif()
  file(REMOVE_RECURSE ${folder})
  file(ARCHIVE_EXTRACT INPUT ${${name}_ARCHIVE} DESTINATION ${folder}/tree)
  file(GLOB tree LIST_DIRECTORIES true ${folder}/tree/*)   # the one top folder of the tarball, whatever its name
  if(${name}_PATCHES)
    file(ARCHIVE_EXTRACT INPUT ${${name}_PATCHES} DESTINATION ${folder})
    libzmq_apply_series(${folder}/debian/patches ${tree})
  endif()
  set(${result} ${tree} PARENT_SCOPE)
endfunction()

function(libzmq_apply_series patches tree)
  if(NOT EXISTS ${patches}/series)
    return()
  endif()
  file(STRINGS ${patches}/series series REGEX "^[^#]")
  foreach(patch IN LISTS series)
    string(STRIP "${patch}" patch)
    message(STATUS "Applying ${patch}")
    apply_patch(${patches}/${patch} ${tree})
  endforeach()
endfunction()
