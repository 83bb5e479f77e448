// SPDX-License-Identifier: MPL-2.0
import org.zeromq.SocketType
import org.zeromq.ZContext

fun main() {
    ZContext().use { context ->
        val server = context.createSocket(SocketType.REP)
        server.bind("tcp://127.0.0.1:*")

        val client = context.createSocket(SocketType.REQ)
        client.receiveTimeOut = 1000 // milliseconds
        client.connect(server.lastEndpoint)

        client.send("hello")
        println(server.recvStr()) // hello
        server.send("world")
        val reply: String? = client.recvStr() // null: the timeout elapsed
        println(reply ?: "no reply in a second")
    }
}
