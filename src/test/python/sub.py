# SPDX-License-Identifier: MPL-2.0
"""Connects a SUB socket, subscribes to the filters given and prints each message."""
import peer
import zmq

args = peer.arguments()
socket = peer.socket(zmq.SUB, args)
for topic in args.parts or [""]:
    socket.subscribe(topic)
socket.connect(args.endpoint)
for _ in range(args.count):
    peer.show(socket.recv_multipart())
