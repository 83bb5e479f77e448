# On a machine without tools, the build prints a line for each missing one.
file(MAKE_DIRECTORY ${WORK}/empty)
function(build result)
  run(output ${CMAKE_COMMAND} -E env --unset=CC --unset=CXX --unset=CMAKE_GENERATOR PATH=${WORK}/empty ${ARGN}
    ${CMAKE_COMMAND} -DBUILD_DIR=${WORK}/build -DINSTALL_DIR=${WORK}/install -DRESOURCE_DIR=${WORK}/install "-DZMQ_FROM=\${nothing}" -DTOOLCHAIN=
    -P ${CMAKE_DIR}/Build.cmake)
  set(${result} "${output}" PARENT_SCOPE)
endfunction()

if(CMAKE_HOST_WIN32)
  skip("missing tools" "Visual Studio is found otherwise")
  return()
endif()
build(output)
expect("no C compiler" "${output}" "\n *no C compiler found \\(looked for cc, gcc, clang\\): install one, e.g. [^\n]*\n")
expect("no C++ compiler" "${output}" "\n *no C\\+\\+ compiler found \\(looked for c\\+\\+, g\\+\\+, clang\\+\\+\\): [^\n]*\n")
expect("neither make nor ninja" "${output}" "\n *neither ninja nor make found: install one, e.g. [^\n]*\n")
build(output CXX=no-such-c++)
expect("a CXX that is not there" "${output}" "looked for no-such-c\\+\\+\\)")
run(output ${CMAKE_COMMAND} -P ${CMAKE_DIR}/Build.cmake)
expect("no BUILD_DIR" "${output}" "-DBUILD_DIR=<folder> is missing.*result 1$")
