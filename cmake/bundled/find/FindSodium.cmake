# Found by libzmq's find_package() in place of its own, which wants pkg-config and an installed libsodium.  Only the
# headers count here: whoever links libzmq links libsodium too.
set(SODIUM_FOUND TRUE)
get_target_property(SODIUM_INCLUDE_DIRS sodium INTERFACE_INCLUDE_DIRECTORIES)
set(SODIUM_LIBRARIES "")
set(SODIUM_LIBRARY_DIRS "")
