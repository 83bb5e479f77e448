// SPDX-License-Identifier: MPL-2.0
import java.io.PrintStream;
import java.util.Random;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * Publishes ten weather messages per second, each for one of ten zip codes, to all subscribers.
 *
 * <pre>
 * java WeatherPublisher                       # until it is stopped, on port 5556
 * java WeatherPublisher tcp://*:6000 100      # a hundred messages on port 6000
 * </pre>
 */
public class WeatherPublisher {
  public static void main(String[] arguments) throws Exception {
    String endpoint = arguments.length > 0 ? arguments[0] : "tcp://*:5556";
    long count = arguments.length > 1 ? Long.parseLong(arguments[1]) : Long.MAX_VALUE;
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    Random random = new Random();

    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket socket = context.socket(SocketType.PUB)) {
      socket.bind(endpoint);

      for (long i = 1; i <= count; i++) {
        // Subscriptions match the first bytes of a message, so the zip code comes first.
        String message =
            String.format(
                "%d 这是我发布给你们的第%d个消息！今日温度%d℃，湿度%d%%",
                10001 + random.nextInt(10), i, random.nextInt(50) - 10, 20 + random.nextInt(80));

        // A PUB socket never blocks: messages for subscribers that are not connected, or whose
        // queue is full, are dropped. Strings are sent as UTF-8.
        socket.send(message);
        out.println("Published " + message);
        Thread.sleep(100);
      }
    }
  }
}
