// SPDX-License-Identifier: MPL-2.0
// Sockets as a job asks for them.
#ifndef ENDPOINT_H
#define ENDPOINT_H

#include "job.h"

// Opens a socket of a type, with the job's batch sizes, high-water mark and keys; server:
// whether it is the server side of CURVE.
void *open_socket(void *context, const struct job *job, const char *type, bool server);

// Binds and says so, or connects, as the job says.
void attach(void *socket, const struct job *job);

// Whether this side binds.
bool is_server(const struct job *job);

void set_int(void *socket, int option, int value, const char *name);

#endif
