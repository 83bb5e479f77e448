# jni_export_only(<target> <version script>): the target's exported symbols, said once as a GNU version script.  macOS gets
# its global part as a list; on Windows JNIEXPORT decides.

function(jni_export_only target script)
  set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${script})
  if(APPLE)
    set(list ${CMAKE_CURRENT_BINARY_DIR}/${target}.exports)
    file(READ ${script} text)
    string(REGEX REPLACE ".*global:(.*)local:.*" "\\1" text "${text}")
    string(REGEX REPLACE "[ \t\n]*([A-Za-z0-9_*]+);" "_\\1\n" text "${text}")
    file(WRITE ${list} "${text}")
    target_link_options(${target} PRIVATE "LINKER:-exported_symbols_list,${list}")
  elseif(NOT APPLE AND NOT WIN32)
    target_link_options(${target} PRIVATE -Wl,--version-script=${script})
  endif()
endfunction()
