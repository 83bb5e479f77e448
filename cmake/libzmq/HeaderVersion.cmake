# libzmq_header_version(<zmq.h> <result>): the version that this header belongs to.
function(libzmq_header_version header result)
  file(STRINGS ${header} lines REGEX "^#define ZMQ_VERSION_(MAJOR|MINOR|PATCH) ")
  string(REGEX REPLACE "[^;]* ([0-9]+)" "\\1" numbers "${lines}")
  list(JOIN numbers "." version)
  set(${result} ${version} PARENT_SCOPE)
endfunction()
