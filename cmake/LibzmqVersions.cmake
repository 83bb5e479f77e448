# The pinned versions of libzmq and libsodium, and nothing else: their only home.
#
# <name>_UPSTREAM      version, address of the release tarball, its SHA-256
# <name>_DISTRIBUTION  per source package version, newest first: version, SHA-256 of the orig tarball,
#                      SHA-256 of the archive with the distribution's patches

set(libzmq_UPSTREAM
  4.3.5
  https://github.com/zeromq/libzmq/releases/download/v4.3.5/zeromq-4.3.5.tar.gz
  6653ef5910f17954861fe72332e68b03ca6e4d9c7160eb3a8de5a5a913bfab43)
set(libsodium_UPSTREAM
  1.0.22
  https://github.com/jedisct1/libsodium/releases/download/1.0.22-RELEASE/libsodium-1.0.22.tar.gz
  adbdd8f16149e81ac6078a03aca6fc03b592b89ef7b5ed83841c086191be3349)

set(libzmq_DISTRIBUTION_PACKAGE zeromq3)
set(libzmq_DISTRIBUTION
  # Debian 13
  4.3.5-1
  6c972d1e6a91a0ecd79c3236f04cf0126f2f4dfbbad407d72b4606a7ba93f9c6
  965daee5f62496332a64aa46b6b970565da88ad1be0f73d694051427a3366a6a
  # Debian 12; its patches bring 4.3.5's fix of a message not received after a signal
  4.3.4-6
  0ff5a531c9ffaf0dfdc7dc78d13d1383088f454896d252934c429b2554d10559
  fbb0dcb4ffbf483d416d9af722db74ad4edd7004625ce10381e8cd3a71b6cd58)

set(libsodium_DISTRIBUTION_PACKAGE libsodium)
set(libsodium_DISTRIBUTION
  # Debian 13 and 12, both with the patch of CVE-2025-69277
  1.0.18-1+deb13u1
  d59323c6b712a1519a5daf710b68f5e7fde57040845ffec53850911f10a5d4f4
  86110bbca36b16567bc35971486c4e6bd4aaf59e74310bc0faf76840ac4e2afe
  1.0.18-1+deb12u1
  d59323c6b712a1519a5daf710b68f5e7fde57040845ffec53850911f10a5d4f4
  f410474e46346b06b162defa05b1be26906aeed6cf309e3d4ebe30b4d1350733)
