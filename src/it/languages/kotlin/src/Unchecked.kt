// SPDX-License-Identifier: MPL-2.0
import org.zeromq.ZMQ

// must not compile: recvStr() returns null when its timeout elapses
fun lengthOfNext(socket: ZMQ.Socket): Int = socket.recvStr().length
