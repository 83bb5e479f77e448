// SPDX-License-Identifier: MPL-2.0
#include "handshakes.h"
#include "endpoint.h"
#include <stddef.h>
#include <zmq.h>

#define ENDPOINT "inproc://monitor"

void *handshakes_open(void *context, void *socket)
{
    check(zmq_socket_monitor(socket, ENDPOINT, ZMQ_EVENT_HANDSHAKE_SUCCEEDED) == 0,
          "zmq_socket_monitor");
    void *monitor = zmq_socket(context, ZMQ_PAIR);
    check(monitor != NULL, "zmq_socket");
    set_int(monitor, ZMQ_RCVHWM, 0, "RCVHWM");
    check(zmq_connect(monitor, ENDPOINT) == 0, "monitor");
    return monitor;
}

// Each event has two parts: its number, and where.
void handshakes_await(void *monitor, long count)
{
    char part[512];
    for (long left = 2 * count; left > 0; left--) {
        check(zmq_recv(monitor, part, sizeof part, 0) >= 0, "monitor");
    }
}
