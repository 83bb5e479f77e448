// SPDX-License-Identifier: MPL-2.0

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/** A kernel that reverses its input executes a cell of a client's, and answers its heartbeat. */
public final class Kernel extends BaseKernel {
  @Override
  public DisplayData eval(String expression) {
    return new DisplayData(new StringBuilder(expression).reverse().toString());
  }

  @Override
  public LanguageInfo getLanguageInfo() {
    return new LanguageInfo.Builder("reverse").version("1").build();
  }

  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.ALL); // the finest level asks sockets for their options
    int control = freePort();
    int shell = freePort();
    int stdin = freePort();
    int heartbeat = freePort();
    int iopub = freePort();
    Kernel kernel = new Kernel();
    kernel.setShouldReplaceStdStreams(false);
    JupyterConnection connection =
        new JupyterConnection(
            new KernelConnectionProperties(
                "127.0.0.1", control, shell, stdin, heartbeat, iopub, "tcp", "hmac-sha256", ""));
    kernel.becomeHandlerForConnection(connection);
    connection.connect();
    try (ZContext context = new ZContext()) {
      ZMQ.Socket beats = connect(context, SocketType.REQ, heartbeat);
      beats.send("beat");
      check("beat".equals(beats.recvStr()), "no heartbeat");

      ZMQ.Socket output = connect(context, SocketType.SUB, iopub);
      output.subscribe("");
      ZMQ.Socket cells = connect(context, SocketType.DEALER, shell);
      request("kernel_info_request", "{}").send(cells);
      String information = String.valueOf(ZMsg.recvMsg(cells));
      check(information.contains("reverse"), information);
      request(
              "execute_request",
              "{\"code\":\"olleh\",\"silent\":false,\"store_history\":true,"
                  + "\"user_expressions\":{},\"allow_stdin\":false,\"stop_on_error\":true}")
          .send(cells);
      String reply = String.valueOf(ZMsg.recvMsg(cells));
      check(reply.contains("execute_reply") && reply.contains("\"ok\""), reply);
    }
    connection.close();
    System.exit(0); // the kernel's threads are no daemons
  }

  private static ZMsg request(String type, String content) {
    ZMsg message = new ZMsg();
    message.add("<IDS|MSG>");
    message.add("");
    message.add(
        "{\"msg_id\":\"1\",\"session\":\"2\",\"username\":\"me\",\"date\":\"2026-11-26T00:00:00Z\","
            + "\"msg_type\":\""
            + type
            + "\",\"version\":\"5.3\"}");
    message.add("{}");
    message.add("{}");
    message.add(content);
    return message;
  }

  private static ZMQ.Socket connect(ZContext context, SocketType type, int port) {
    ZMQ.Socket socket = context.createSocket(type);
    socket.setReceiveTimeOut(60_000);
    socket.connect("tcp://127.0.0.1:" + port);
    return socket;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void check(boolean condition, String message) {
    if (!condition) {
      throw new AssertionError(message);
    }
  }
}
