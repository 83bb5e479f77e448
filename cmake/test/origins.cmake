# Each ZMQ_FROM gives a libzmq that a C program links and runs with, or says in one line why not.
function(link_and_run what result)
  string(MAKE_C_IDENTIFIER "${what}" folder)
  set(build ${WORK}/${folder})
  run(output ${CMAKE_COMMAND} -S ${TEST_DIR}/linking -B ${build} -DCMAKE_BUILD_TYPE=Release ${ARGN})
  if(output MATCHES "result 0$")
    set(configured "${output}")
    run(output ${CMAKE_COMMAND} --build ${build})
    run(ran ${build}/linked)
    set(output "${configured}\n${output}\n${ran}")
  endif()
  set(${result} "${output}" PARENT_SCOPE)
endfunction()
set(full "version=4\\.3\\.[45] curve=1 draft=1 ipc=1 errors=0\n")
# also on a machine that reaches upstream: nothing listens there
set(no_network ${CMAKE_COMMAND} -E env https_proxy=http://127.0.0.1:9 http_proxy=http://127.0.0.1:9)

link_and_run("unknown" output -DZMQ_FROM=nowhere)
expect("an unknown ZMQ_FROM" "${output}" "ZMQ_FROM=nowhere: must be auto, .*result 1$")

link_and_run("auto" output -DZMQ_CACHE_DIR=${ZMQ_CACHE_DIR})
expect("auto" "${output}" "${full}")
link_and_run("auto again" output -DZMQ_CACHE_DIR=${ZMQ_CACHE_DIR})
expect("the second time nothing is compiled" "${output}" "Using the libzmq built before.*${full}")

if(EXISTS /etc/debian_version)
  link_and_run("distribution" output -DZMQ_CACHE_DIR=${ZMQ_CACHE_DIR} -DZMQ_FROM=distribution)
  expect("distribution" "${output}" "as the distribution patches it.*as ZMQ_FROM=distribution asks.*${full}")
else()
  skip("distribution" "its packages are not Debian's")
endif()

if(ZMQ_SOURCE_DIR)
  link_and_run("folder" output -DZMQ_CACHE_DIR=${ZMQ_CACHE_DIR}
    -DZMQ_SOURCE_DIR=${ZMQ_SOURCE_DIR} -DSODIUM_SOURCE_DIR=${SODIUM_SOURCE_DIR})
  expect("folder" "${output}" "libzmq from ${ZMQ_SOURCE_DIR}.*since ZMQ_SOURCE_DIR is set.*${full}")
else()
  skip("folder" "no ZMQ_SOURCE_DIR given")
endif()
link_and_run("no folder" output -DZMQ_FROM=folder)
expect("folder without a folder" "${output}" "\n *ZMQ_FROM=folder needs -DZMQ_SOURCE_DIR=[^\n]*\n")
link_and_run("wrong folder" output -DZMQ_SOURCE_DIR=${TEST_DIR})
expect("a folder without libzmq" "${output}" "\n *ZMQ_SOURCE_DIR=[^\n]*: not the absolute path of an unpacked source tree")

run(output ${no_network} ${CMAKE_COMMAND} -S ${TEST_DIR}/linking -B ${WORK}/upstream -DZMQ_FROM=upstream
  -DZMQ_CACHE_DIR=${WORK}/cache)
expect("upstream out of reach" "${output}" "\n *no source of libzmq \\(upstream: no download of https:[^\n]*-DZMQ_FROM=system[^\n]*\n")

link_and_run("system" output -DZMQ_FROM=system)
if(output MATCHES "no libzmq with its zmq.h is installed")
  skip("system" "none is installed")
else()
  expect("system" "${output}" "of the system, .*version=[0-9.]+ curve=[01] draft=[01] ipc=[01] errors=0\n")
endif()
