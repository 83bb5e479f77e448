# SPDX-License-Identifier: MPL-2.0
"""Binds a PUB socket and publishes the parts given, a hundred times per second."""
import time

import peer
import zmq

args = peer.arguments()
socket = peer.socket(zmq.PUB, args)
socket.bind(args.endpoint)
for _ in range(args.count):
    socket.send_multipart(peer.encoded(args.parts))
    time.sleep(0.01)
