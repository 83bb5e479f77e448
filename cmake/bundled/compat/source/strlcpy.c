// Declared by the compiler's headers, and missing in the C library that is linked.
#include <string.h>

size_t strlcpy(char *restrict target, const char *restrict source, size_t size)
{
    const size_t length = strlen(source);
    if (size > 0) {
        const size_t copied = length < size ? length : size - 1;
        memcpy(target, source, copied);
        target[copied] = 0;
    }
    return length;
}
