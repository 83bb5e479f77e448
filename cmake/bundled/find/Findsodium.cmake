# 4.3.5 spells it like this
include(${CMAKE_CURRENT_LIST_DIR}/FindSodium.cmake)
