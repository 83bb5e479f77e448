// SPDX-License-Identifier: MPL-2.0
// Keeps the library mapped while a context is open.
#ifndef PIN_H
#define PIN_H

#include "zmqjni.h"

// Loads the library once more, if possible.
void zmqjni_pin(void);

// Reverts one zmqjni_pin, if there was one. The JVM must still have the library loaded.
void zmqjni_unpin(void);

#endif
