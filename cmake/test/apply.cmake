cmake_minimum_required(VERSION 3.20)
include(${CMAKE_CURRENT_LIST_DIR}/../Fail.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/../libzmq/ApplyPatch.cmake)
apply_patch(${PATCH} ${TREE})
