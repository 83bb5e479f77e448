// SPDX-License-Identifier: MPL-2.0
// Waits until a socket's connections are ready to carry messages, by its monitor.
#ifndef HANDSHAKES_H
#define HANDSHAKES_H

// Opens the monitor of a socket; one socket of a context only.
void *handshakes_open(void *context, void *socket);

// Waits until this number of further handshakes has succeeded.
void handshakes_await(void *monitor, long count);

#endif
