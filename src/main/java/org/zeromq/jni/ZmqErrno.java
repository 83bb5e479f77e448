// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/**
 * Error numbers: libzmq's own, which are the same on all platforms, and those of this platform's C
 * library, which are read from it when this class is loaded.
 *
 * <p>A function of {@link Zmq} that fails returns minus one of these.
 *
 * @since 4.0
 */
public final class ZmqErrno {
  /** The operation is not allowed in the current state of the socket. */
  public static final int EFSM;

  /** The protocol is not compatible with the socket type. */
  public static final int ENOCOMPATPROTO;

  /** The context was terminated. */
  public static final int ETERM;

  /** No I/O thread is available. */
  public static final int EMTHREAD;

  /** Permission denied. */
  public static final int EACCES;

  /** The address is in use. */
  public static final int EADDRINUSE;

  /** The address does not belong to this machine. */
  public static final int EADDRNOTAVAIL;

  /** Address family not supported. */
  public static final int EAFNOSUPPORT;

  /** The operation would block, or the timeout elapsed. */
  public static final int EAGAIN;

  /** Bad descriptor. */
  public static final int EBADF;

  /** In use: another thread is in a call on the same socket. */
  public static final int EBUSY;

  /** Cancelled by a token of the program. */
  public static final int ECANCELED;

  /** Connection aborted. */
  public static final int ECONNABORTED;

  /** Connection refused. */
  public static final int ECONNREFUSED;

  /** Connection reset. */
  public static final int ECONNRESET;

  /** The object already exists. */
  public static final int EEXIST;

  /** Bad address: the context is no longer valid. */
  public static final int EFAULT;

  /** Host unreachable: no peer with that routing id. */
  public static final int EHOSTUNREACH;

  /** In progress. */
  public static final int EINPROGRESS;

  /** Interrupted. */
  public static final int EINTR;

  /** Invalid argument. */
  public static final int EINVAL;

  /** Already connected. */
  public static final int EISCONN;

  /** Too many open descriptors or sockets. */
  public static final int EMFILE;

  /** Message too long. */
  public static final int EMSGSIZE;

  /** Name too long. */
  public static final int ENAMETOOLONG;

  /** Network down. */
  public static final int ENETDOWN;

  /** Connection aborted by the network. */
  public static final int ENETRESET;

  /** Network unreachable. */
  public static final int ENETUNREACH;

  /** Too many open files in the system. */
  public static final int ENFILE;

  /** No buffer space. */
  public static final int ENOBUFS;

  /** No such device. */
  public static final int ENODEV;

  /** No such endpoint or file. */
  public static final int ENOENT;

  /** Out of memory. */
  public static final int ENOMEM;

  /** Not connected. */
  public static final int ENOTCONN;

  /** An assertion of libzmq has failed, and its context can no longer be used. */
  public static final int ENOTRECOVERABLE;

  /** Not a socket: it is closed. */
  public static final int ENOTSOCK;

  /** Not supported by this socket type or this libzmq. */
  public static final int ENOTSUP;

  /** Not permitted. */
  public static final int EPERM;

  /** Broken pipe. */
  public static final int EPIPE;

  /** Protocol error. */
  public static final int EPROTO;

  /** Transport not supported. */
  public static final int EPROTONOSUPPORT;

  /** Timed out. */
  public static final int ETIMEDOUT;

  private static final int COUNT = 42;

  /** The names of the fields, in their order. */
  private static final String NAMES =
      "EFSM ENOCOMPATPROTO ETERM EMTHREAD EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT "
          + "EAGAIN EBADF EBUSY ECANCELED ECONNABORTED ECONNREFUSED ECONNRESET EEXIST EFAULT "
          + "EHOSTUNREACH EINPROGRESS EINTR EINVAL EISCONN EMFILE EMSGSIZE ENAMETOOLONG "
          + "ENETDOWN ENETRESET ENETUNREACH ENFILE ENOBUFS ENODEV ENOENT ENOMEM ENOTCONN "
          + "ENOTRECOVERABLE ENOTSOCK ENOTSUP EPERM EPIPE EPROTO EPROTONOSUPPORT ETIMEDOUT";

  static {
    NativeLoader.load();
    int[] errors = new int[COUNT];
    read(errors);
    if (errors[0] == 0) {
      throw new ExceptionInInitializerError("the native library has another list of error numbers");
    }
    int i = 0;
    EFSM = errors[i++];
    ENOCOMPATPROTO = errors[i++];
    ETERM = errors[i++];
    EMTHREAD = errors[i++];
    EACCES = errors[i++];
    EADDRINUSE = errors[i++];
    EADDRNOTAVAIL = errors[i++];
    EAFNOSUPPORT = errors[i++];
    EAGAIN = errors[i++];
    EBADF = errors[i++];
    EBUSY = errors[i++];
    ECANCELED = errors[i++];
    ECONNABORTED = errors[i++];
    ECONNREFUSED = errors[i++];
    ECONNRESET = errors[i++];
    EEXIST = errors[i++];
    EFAULT = errors[i++];
    EHOSTUNREACH = errors[i++];
    EINPROGRESS = errors[i++];
    EINTR = errors[i++];
    EINVAL = errors[i++];
    EISCONN = errors[i++];
    EMFILE = errors[i++];
    EMSGSIZE = errors[i++];
    ENAMETOOLONG = errors[i++];
    ENETDOWN = errors[i++];
    ENETRESET = errors[i++];
    ENETUNREACH = errors[i++];
    ENFILE = errors[i++];
    ENOBUFS = errors[i++];
    ENODEV = errors[i++];
    ENOENT = errors[i++];
    ENOMEM = errors[i++];
    ENOTCONN = errors[i++];
    ENOTRECOVERABLE = errors[i++];
    ENOTSOCK = errors[i++];
    ENOTSUP = errors[i++];
    EPERM = errors[i++];
    EPIPE = errors[i++];
    EPROTO = errors[i++];
    EPROTONOSUPPORT = errors[i++];
    ETIMEDOUT = errors[i];
  }

  private ZmqErrno() {}

  /** Returns the name of an error number, or {@code errno N} if it has no name here. */
  public static String name(int errno) {
    int[] errors = new int[COUNT];
    read(errors);
    for (int i = 0; i < errors.length; i++) {
      if (errors[i] == errno) {
        return NAMES.split(" ")[i];
      }
    }
    return "errno " + errno;
  }

  /**
   * Fills {@code errors} in the order of the fields above; an array of the wrong length is left
   * unchanged.
   */
  private static native void read(int[] errors);
}
