// SPDX-License-Identifier: MPL-2.0
// Resident memory of this process, in bytes.
#ifndef MEMORY_H
#define MEMORY_H

long resident(void);

#endif
