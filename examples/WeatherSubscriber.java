// SPDX-License-Identifier: MPL-2.0
import java.io.PrintStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * Prints twenty weather messages, then their average temperature.
 *
 * <pre>
 * java WeatherSubscriber                                    # all of port 5556 of this machine
 * java WeatherSubscriber tcp://example.org:6000 5 10003     # five messages of one zip code
 * </pre>
 */
public class WeatherSubscriber {
  private static final Pattern TEMPERATURE = Pattern.compile("温度(-?\\d+)℃");

  public static void main(String[] arguments) throws Exception {
    String endpoint = arguments.length > 0 ? arguments[0] : "tcp://localhost:5556";
    long count = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20;
    String filter = arguments.length > 2 ? arguments[2] : "";
    PrintStream out = new PrintStream(System.out, true, "UTF-8");

    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket socket = context.socket(SocketType.SUB)) {
      socket.connect(endpoint);

      // Without a subscription nothing is received. A subscription matches the messages that begin
      // with it; an empty one matches all.
      socket.subscribe(filter);

      // Messages published before the subscription are lost: the first one need not be number 1.
      long sum = 0;
      long temperatures = 0;
      for (long i = 0; i < count; i++) {
        String message = socket.recvStr();
        out.println("Received " + message);

        Matcher temperature = TEMPERATURE.matcher(message);
        if (temperature.find()) {
          sum += Long.parseLong(temperature.group(1));
          temperatures++;
        }
      }
      if (temperatures > 0) {
        out.printf("平均温度 (average temperature): %.1f℃%n", (double) sum / temperatures);
      }
    }
  }
}
