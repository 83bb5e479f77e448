// SPDX-License-Identifier: MPL-2.0

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Logs until its standard input ends, and returns without stopping log4j. */
public final class Logging {
  public static void main(String[] args) throws Exception {
    Logger logger = LogManager.getLogger(Logging.class);
    CountDownLatch end = new CountDownLatch(1);
    Thread input =
        new Thread(
            () -> {
              try {
                System.in.read();
              } catch (java.io.IOException e) {
                // ended
              }
              end.countDown();
            });
    input.setDaemon(true);
    input.start();
    for (int i = 0; !end.await(10, TimeUnit.MILLISECONDS); i++) {
      logger.info("message {}", i);
    }
  }
}
