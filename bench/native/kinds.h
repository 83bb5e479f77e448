// SPDX-License-Identifier: MPL-2.0
// The kinds of jobs. Each ends with the answer "result", or with "error".
#ifndef KINDS_H
#define KINDS_H

#include "job.h"

// Messages one way: role=send, receive, or both (in two threads, for inproc).
void throughput(const struct job *job);

// Round trips: role=request, reply, or both.
void latency(const struct job *job);

// One thread, two sockets: sends some messages and receives them, again and again.
void loop(const struct job *job);

// Polls of many sockets that do not wait.
void polls(const struct job *job);

// Resident memory for each of many connections, of a sending and a receiving process.
void connections(const struct job *job);

// A ROUTER that sends back what its peers send.
void router(const struct job *job);

// Many peers of a ROUTER: one DEALER that connects many times, and sends and receives at once.
void peers(const struct job *job);

#endif
