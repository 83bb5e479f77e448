// SPDX-License-Identifier: MPL-2.0
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * Records blocked calls and connections with Java Flight Recorder, and prints them.
 *
 * <pre>
 * java -cp jzmq.jar BlockedCallRecording.java
 * </pre>
 */
public class BlockedCallRecording {
  public static void main(String[] arguments) throws Exception {
    Path file = Files.createTempFile("recording", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("org.zeromq.BlockedCall").withThreshold(Duration.ofMillis(100));
      recording.enable("org.zeromq.Connection");
      recording.start();
      request();
      recording.dump(file);
    }
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      print(event);
    }
    Files.delete(file);
  }

  private static void request() throws Exception {
    try (ZContext context = new ZContext();
        ZMQ.Socket server = context.createSocket(SocketType.REP);
        ZMQ.Socket client = context.createSocket(SocketType.REQ);
        ZMQ.Socket unused = context.createSocket(SocketType.PULL);
        ZMQ.Poller poller = context.createPoller(1)) {
      client.recordConnections();
      int port = server.bindToRandomPort("tcp://127.0.0.1");
      client.connect("tcp://127.0.0.1:" + port);
      client.send("hello");
      client.setReceiveTimeOut(500);
      client.recv(); // the server does not reply: blocks for 500 ms
      client.setReceiveTimeOut(1);
      client.recv(); // shorter than the threshold
      poller.register(unused, ZMQ.Poller.POLLIN);
      poller.poll(500);
    }
  }

  private static void print(RecordedEvent event) {
    if (event.getEventType().getName().equals("org.zeromq.BlockedCall")) {
      System.out.println(
          event.getDuration().toMillis()
              + " ms "
              + event.getString("operation")
              + " "
              + event.getString("target"));
      event.getStackTrace().getFrames().stream()
          .filter(frame -> !frame.getMethod().getType().getName().startsWith("org.zeromq."))
          .forEach(
              frame ->
                  System.out.println(
                      "    at "
                          + frame.getMethod().getType().getName()
                          + "."
                          + frame.getMethod().getName()));
    } else {
      System.out.println(event.getString("event") + " " + event.getString("endpoint"));
    }
  }
}
