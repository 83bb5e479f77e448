// SPDX-License-Identifier: MPL-2.0
package zmq.util;

/**
 * An error number, which no socket reads or sets.
 *
 * @deprecated use {@link org.zeromq.ZMQException#getErrorCode()}
 * @since 4.0
 */
@Deprecated
public final class Errno {
  private final ThreadLocal<Integer> number = ThreadLocal.withInitial(() -> 0);

  /** Creates one whose number is 0 in every thread. */
  public Errno() {}

  /** The number that this thread set; 0 before. */
  public int get() {
    return number.get();
  }

  /** Sets the number for this thread. */
  public void set(int errno) {
    number.set(errno);
  }

  /** Whether it is this number. */
  public boolean is(int errno) {
    return get() == errno;
  }

  /** The number in decimal. */
  @Override
  public String toString() {
    return "Errno[" + get() + "]";
  }
}
