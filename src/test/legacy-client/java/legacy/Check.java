// SPDX-License-Identifier: MPL-2.0
package legacy;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** The assertions of the old client, which has no test framework. */
final class Check {
  private Check() {}

  static void equal(Object expected, Object actual) {
    if (expected == null ? actual != null : !expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", not " + actual);
    }
  }

  static void equal(byte[] expected, byte[] actual) {
    if (!Arrays.equals(expected, actual)) {
      throw new AssertionError(
          "expected " + Arrays.toString(expected) + ", not " + Arrays.toString(actual));
    }
  }

  static void isTrue(boolean condition) {
    if (!condition) {
      throw new AssertionError();
    }
  }

  /** Expects a ZMQException with this error number. */
  static void throwsCode(long code, Callable<?> call) throws Exception {
    try {
      call.call();
    } catch (ZMQException e) {
      equal(code, (long) e.getErrorCode());
      return;
    }
    throw new AssertionError("no exception");
  }

  /** As it may be on libzmqs without the feature: ENOTSUP or EINVAL. */
  static void unlessRefused(Runnable call) {
    try {
      call.run();
    } catch (ZMQException e) {
      isTrue(e.getErrorCode() == 22 || e.getErrorCode() == ZMQ.Error.ENOTSUP.getCode());
    }
  }
}
