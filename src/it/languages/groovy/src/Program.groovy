// SPDX-License-Identifier: MPL-2.0
import org.zeromq.SocketType
import org.zeromq.ZContext
import org.zeromq.ZMQ
import org.zeromq.ZMsg

// not @CompileStatic, which does not ignore the synthetic methods for old class files: bind is ambiguous to it
class Program {
    static void main(String[] arguments) {
        new ZContext().withCloseable { ZContext context ->
            ZMQ.Socket server = context.createSocket(SocketType.REP)
            ZMQ.Socket client = context.createSocket(SocketType.REQ)
            client.receiveTimeOut = 10_000
            server.bind('tcp://127.0.0.1:*')
            client.connect(server.lastEndpoint)

            client.send('hello')
            context.createPoller(1).withCloseable { ZMQ.Poller poller ->
                poller.register(server, ZMQ.Poller.POLLIN)
                assert poller.poll(10_000) == 1 && poller.pollin(0)
            }
            String request = server.recvStr()

            ZMsg reply = new ZMsg()
            reply.add(request)
            reply.add('world')
            reply.send(server)
            ZMsg answer = ZMsg.recvMsg(client)
            assert answer.popString() + ' ' + answer.popString() == 'hello world'
        }
    }
}
