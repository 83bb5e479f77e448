// SPDX-License-Identifier: MPL-2.0
import org.zeromq.SocketType
import org.zeromq.ZContext
import org.zeromq.ZMQ
import org.zeromq.ZMsg

object Program {
    @JvmStatic
    fun main(arguments: Array<String>) {
        ZContext().use { context ->
            val server = context.createSocket(SocketType.REP)
            val client = context.createSocket(SocketType.REQ)
            client.receiveTimeOut = 10_000
            server.bind("tcp://127.0.0.1:*")
            client.connect(server.lastEndpoint)

            client.send("hello")
            context.createPoller(1).use { poller ->
                poller.register(server, ZMQ.Poller.POLLIN)
                check(poller.poll(10_000) == 1 && poller.pollin(0))
            }
            val request: String = server.recvStr() ?: error("no request")
            val none: String? = server.recvStrOrNull()
            check(none == null)

            val reply = ZMsg()
            reply.add(request)
            reply.add("world")
            reply.send(server)
            val answer: ZMsg = ZMsg.recvMsg(client) ?: error("no reply")
            check("${answer.popString()} ${answer.popString()}" == "hello world")
        }
    }

    /** No second request can be received before the reply: null where there is none, in Kotlin's type. */
    private fun ZMQ.Socket.recvStrOrNull(): String? =
        if (events and ZMQ.Poller.POLLIN != 0) recvStr() else null
}
