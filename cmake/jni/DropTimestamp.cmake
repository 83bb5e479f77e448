# cmake -DDLL=<file> -P DropTimestamp.cmake: the same DLL whenever it is linked.  Linkers have an option for that, but zig
# does not pass it on.
file(READ ${DLL} hex OFFSET 60 LIMIT 4 HEX)
string(REGEX REPLACE "(..)(..)(..)(..)" "0x\\4\\3\\2\\1" header ${hex})
math(EXPR timestamp "${header} + 8")
execute_process(COMMAND head -c 4 /dev/zero
  COMMAND dd of=${DLL} bs=1 seek=${timestamp} conv=notrunc status=none RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR " cannot write the timestamp of ${DLL}")
endif()
