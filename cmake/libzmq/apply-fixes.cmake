# Patches an unpacked libzmq, which -Dzmq.source.dir can then build:
#
#   cmake -DTREE=<folder> [-DZMQ_LEFT_OUT=<patches>] -P cmake/libzmq/apply-fixes.cmake
cmake_minimum_required(VERSION 3.20)
include(${CMAKE_CURRENT_LIST_DIR}/../Fail.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/Fixes.cmake)
libzmq_apply_fixes(${TREE} applied)
