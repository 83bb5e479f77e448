// SPDX-License-Identifier: MPL-2.0
import org.zeromq.{SocketType, ZContext, ZMQ, ZMsg}
import scala.util.Using

object Program {
  def main(arguments: Array[String]): Unit =
    Using.resource(new ZContext) { context =>
      val server = context.createSocket(SocketType.REP)
      val client = context.createSocket(SocketType.REQ)
      client.setReceiveTimeOut(10000)
      server.bind("tcp://127.0.0.1:*")
      client.connect(server.getLastEndpoint)

      client.send("hello")
      Using.resource(context.createPoller(1)) { poller =>
        poller.register(server, ZMQ.Poller.POLLIN)
        require(poller.poll(10000) == 1 && poller.pollin(0))
      }
      val request = Option(server.recvStr()).getOrElse(sys.error("no request"))

      val reply = new ZMsg
      reply.add(request)
      reply.add("world")
      reply.send(server)
      val answer = ZMsg.recvMsg(client)
      require(answer.popString() + " " + answer.popString() == "hello world")
    }
}
