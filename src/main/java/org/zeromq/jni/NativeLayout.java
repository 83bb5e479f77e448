// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/**
 * Sizes and offsets, in bytes, of the structs of {@code zmq.h} on this platform, as laid out by the
 * C compiler.
 *
 * @since 4.0
 */
public final class NativeLayout {
  /** {@code sizeof (zmq_msg_t)}. */
  public static final int MSG_SIZE;

  /** {@code sizeof (zmq_pollitem_t)}. */
  public static final int POLLITEM_SIZE;

  /** {@code offsetof (zmq_pollitem_t, socket)}: a pointer. */
  public static final int POLLITEM_SOCKET;

  /** {@code offsetof (zmq_pollitem_t, fd)}: {@link #FD_SIZE} bytes. */
  public static final int POLLITEM_FD;

  /** {@code offsetof (zmq_pollitem_t, events)}: a {@code short}. */
  public static final int POLLITEM_EVENTS;

  /** {@code offsetof (zmq_pollitem_t, revents)}: a {@code short}. */
  public static final int POLLITEM_REVENTS;

  /** {@code sizeof (zmq_poller_event_t)}. */
  public static final int POLLER_EVENT_SIZE;

  /** {@code offsetof (zmq_poller_event_t, socket)}: a pointer. */
  public static final int POLLER_EVENT_SOCKET;

  /** {@code offsetof (zmq_poller_event_t, fd)}: {@link #FD_SIZE} bytes. */
  public static final int POLLER_EVENT_FD;

  /** {@code offsetof (zmq_poller_event_t, user_data)}: a pointer. */
  public static final int POLLER_EVENT_USER_DATA;

  /** {@code offsetof (zmq_poller_event_t, events)}: a {@code short}. */
  public static final int POLLER_EVENT_EVENTS;

  /** {@code sizeof (struct iovec)}. */
  public static final int IOVEC_SIZE;

  /** {@code offsetof (struct iovec, iov_base)}: a pointer. */
  public static final int IOVEC_BASE;

  /** {@code offsetof (struct iovec, iov_len)}: a {@code size_t}. */
  public static final int IOVEC_LEN;

  /** {@code sizeof (void *)}, which is {@code sizeof (size_t)} too: 4 or 8. */
  public static final int POINTER_SIZE;

  /** {@code sizeof (zmq_fd_t)}: 4, or 8 on 64-bit Windows. */
  public static final int FD_SIZE;

  static {
    NativeLoader.load();
    int[] layout = new int[16];
    read(layout);
    int i = 0;
    MSG_SIZE = layout[i++];
    POLLITEM_SIZE = layout[i++];
    POLLITEM_SOCKET = layout[i++];
    POLLITEM_FD = layout[i++];
    POLLITEM_EVENTS = layout[i++];
    POLLITEM_REVENTS = layout[i++];
    POLLER_EVENT_SIZE = layout[i++];
    POLLER_EVENT_SOCKET = layout[i++];
    POLLER_EVENT_FD = layout[i++];
    POLLER_EVENT_USER_DATA = layout[i++];
    POLLER_EVENT_EVENTS = layout[i++];
    IOVEC_SIZE = layout[i++];
    IOVEC_BASE = layout[i++];
    IOVEC_LEN = layout[i++];
    POINTER_SIZE = layout[i++];
    FD_SIZE = layout[i];
  }

  private NativeLayout() {}

  /** Fills {@code layout} in the order in which the constants above are read from it. */
  private static native void read(int[] layout);
}
