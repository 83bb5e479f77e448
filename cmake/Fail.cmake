# fail(<text>) stops with the text on one line: CMake would break it into short ones if it did not begin with a space.
function(fail text)
  message(FATAL_ERROR " ${text}")
endfunction()
