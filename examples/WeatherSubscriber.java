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
 * java WeatherSubscriber                                    # all of this machine's port 5556
 * java WeatherSubscriber tcp://example.org:6000 5 10003     # five of one zip code
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

      // Without a subscription nothing comes at all. A message passes if it begins with the
      // filter; an empty filter lets everything pass.
      socket.subscribe(filter);

      // What was published before we came is gone: the first message we see need not be number 1.
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
