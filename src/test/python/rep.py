# SPDX-License-Identifier: MPL-2.0
"""Binds a REP socket, prints each request and answers with the parts given."""
import peer
import zmq

args = peer.arguments()
socket = peer.socket(zmq.REP, args)
socket.bind(args.endpoint)
for _ in range(args.count):
    peer.show(socket.recv_multipart())
    socket.send_multipart(peer.encoded(args.parts))
