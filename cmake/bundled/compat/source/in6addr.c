// Declared by the compiler's headers, and missing in its libraries.
#include <winsock2.h>
#include <ws2tcpip.h>

const struct in6_addr in6addr_any = {{{0}}};
