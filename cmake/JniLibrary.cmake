# jni_library(<target> OUTPUT_NAME <name> EXPORTS <version script> HEADERS <folder>... SOURCES <file>...)
#
# A shared library for a JVM to load: C11 sources, linked with zmq::libzmq, which exports only what EXPORTS lists and needs
# no C++ runtime on the machine where it runs.  HEADERS are the folders of what `javac -h` wrote.  The JDK is
# -DJAVA_HOME=, else the environment's.  Installed as component jni, into the install prefix itself.

include(${CMAKE_CURRENT_LIST_DIR}/Fail.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/jni/JniHeaders.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/jni/ExportOnly.cmake)

function(jni_library target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "OUTPUT_NAME;EXPORTS" "HEADERS;SOURCES")
  # SHARED, not MODULE: zig does not know macOS's -bundle, and the JVM sees no difference
  add_library(${target} SHARED ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES
    OUTPUT_NAME ${arg_OUTPUT_NAME}
    C_STANDARD 11 C_STANDARD_REQUIRED ON
    C_VISIBILITY_PRESET hidden
    LINKER_LANGUAGE CXX
    BUILD_WITH_INSTALL_NAME_DIR ON INSTALL_NAME_DIR @rpath)   # not the path of the machine that builds
  jni_headers(headers)
  target_include_directories(${target} SYSTEM PRIVATE ${headers})
  target_include_directories(${target} PRIVATE ${arg_HEADERS})
  target_link_libraries(${target} PRIVATE zmq::libzmq)

  if(MSVC)
    target_compile_options(${target} PRIVATE /W4 /WX)
  else()
    target_compile_options(${target} PRIVATE -Wall -Wextra -Werror -Wshadow -Wstrict-prototypes
      -ffunction-sections -fdata-sections
      -ffile-prefix-map=${CMAKE_CURRENT_SOURCE_DIR}=native -ffile-prefix-map=${CMAKE_BINARY_DIR}=build)
  endif()
  if(MINGW)
    set_target_properties(${target} PROPERTIES PREFIX "")   # Java's name for it on Windows has no lib
    target_link_options(${target} PRIVATE -static)
  endif()
  jni_export_only(${target} ${arg_EXPORTS})
  jni_link_options(${target})
  install(TARGETS ${target} LIBRARY DESTINATION . COMPONENT jni RUNTIME DESTINATION . COMPONENT jni
    ARCHIVE DESTINATION . COMPONENT sdk)
endfunction()

function(jni_link_options target)
  if(CMAKE_SYSTEM_NAME MATCHES "Linux|BSD|Android")
    target_link_options(${target} PRIVATE -Wl,--gc-sections -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack
      $<$<CONFIG:Release>:-s>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
      target_link_options(${target} PRIVATE -static-libstdc++ -static-libgcc)
    endif()
    if(NOT CMAKE_C_FLAGS MATCHES -fsanitize)   # a sanitizer's functions come with the program that loads us
      target_link_options(${target} PRIVATE -Wl,--no-undefined)
    endif()
  elseif(APPLE)
    target_link_options(${target} PRIVATE LINKER:-dead_strip $<$<CONFIG:Release>:LINKER:-x,-S>)
  elseif(MINGW)
    target_link_options(${target} PRIVATE $<$<CONFIG:Release>:-s>)
    if(ZIG)
      add_custom_command(TARGET ${target} POST_BUILD VERBATIM COMMAND ${CMAKE_COMMAND} -DDLL=$<TARGET_FILE:${target}>
        -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/jni/DropTimestamp.cmake)
    endif()
  endif()
endfunction()
