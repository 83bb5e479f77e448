# What libzmq_apply_fixes and the tests run:   cmake -DPATCH=<file> -DTREE=<folder> -P apply-patch.cmake
cmake_minimum_required(VERSION 3.20)
include(${CMAKE_CURRENT_LIST_DIR}/../Fail.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/ApplyPatch.cmake)
apply_patch(${PATCH} ${TREE})
