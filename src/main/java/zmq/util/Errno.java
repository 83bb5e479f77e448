// SPDX-License-Identifier: MPL-2.0
package zmq.util;

/**
 * An error number per thread, which no socket reads or sets.
 *
 * @deprecated use {@link org.zeromq.ZMQException#getErrorCode()}
 * @since 4.0
 */
@Deprecated
public final class Errno {
  private final ThreadLocal<Integer> number = ThreadLocal.withInitial(() -> 0);

  /** Creates an error number that is 0 in every thread. */
  public Errno() {}

  /** Returns the number that this thread set; default: 0. */
  public int get() {
    return number.get();
  }

  /** Sets the number for this thread. */
  public void set(int errno) {
    number.set(errno);
  }

  /** Returns whether the number has this value. */
  public boolean is(int errno) {
    return get() == errno;
  }

  /** Returns the number in decimal. */
  @Override
  public String toString() {
    return "Errno[" + get() + "]";
  }
}
