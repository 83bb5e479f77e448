# SPDX-License-Identifier: MPL-2.0
"""Connects a REQ socket, sends the parts given as a request and prints each reply."""
import peer
import zmq

args = peer.arguments()
socket = peer.socket(zmq.REQ, args)
socket.connect(args.endpoint)
for _ in range(args.count):
    socket.send_multipart(peer.encoded(args.parts))
    peer.show(socket.recv_multipart())
