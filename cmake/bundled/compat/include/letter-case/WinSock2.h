// libzmq writes it like this, which only Windows does not mind.
#include <winsock2.h>
