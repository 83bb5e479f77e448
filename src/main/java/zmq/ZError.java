// SPDX-License-Identifier: MPL-2.0
package zmq;

import java.net.SocketException;
import org.zeromq.UncheckedZMQException;
import org.zeromq.ZMQException;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/**
 * Error numbers under the names of JeroMQ's engine, as {@link ZMQException#getErrorCode()} returns
 * them: those of this platform's C library, whereas JeroMQ uses the same numbers on all platforms.
 *
 * <p>Class files that were compiled against JeroMQ contain JeroMQ's numbers: on Linux, their
 * comparisons with EAGAIN (35) and EADDRINUSE (48) are wrong until they are recompiled. ETERM,
 * EFSM, EMTHREAD and ENOCOMPATPROTO are the same in both.
 *
 * @deprecated use {@link org.zeromq.ZMQ.Error}
 * @since 4.0
 */
@Deprecated
public class ZError {
  public static final int ENOENT = ZmqErrno.ENOENT;
  public static final int EINTR = ZmqErrno.EINTR;
  public static final int EACCESS = ZmqErrno.EACCES;
  public static final int EFAULT = ZmqErrno.EFAULT;
  public static final int EINVAL = ZmqErrno.EINVAL;
  public static final int EAGAIN = ZmqErrno.EAGAIN;
  public static final int EINPROGRESS = ZmqErrno.EINPROGRESS;
  public static final int EPROTONOSUPPORT = ZmqErrno.EPROTONOSUPPORT;
  public static final int ENOTSUP = ZmqErrno.ENOTSUP;
  public static final int EADDRINUSE = ZmqErrno.EADDRINUSE;
  public static final int EADDRNOTAVAIL = ZmqErrno.EADDRNOTAVAIL;
  public static final int ENETDOWN = ZmqErrno.ENETDOWN;
  public static final int ENOBUFS = ZmqErrno.ENOBUFS;
  public static final int EISCONN = ZmqErrno.EISCONN;
  public static final int ENOTCONN = ZmqErrno.ENOTCONN;
  public static final int ECONNREFUSED = ZmqErrno.ECONNREFUSED;
  public static final int EHOSTUNREACH = ZmqErrno.EHOSTUNREACH;
  public static final int ECANCELED = ZmqErrno.ECANCELED;
  public static final int ENOTSOCK = ZmqErrno.ENOTSOCK;
  public static final int EMSGSIZE = ZmqErrno.EMSGSIZE;
  public static final int EAFNOSUPPORT = ZmqErrno.EAFNOSUPPORT;
  public static final int ENETUNREACH = ZmqErrno.ENETUNREACH;
  public static final int ECONNABORTED = ZmqErrno.ECONNABORTED;
  public static final int ECONNRESET = ZmqErrno.ECONNRESET;
  public static final int ETIMEDOUT = ZmqErrno.ETIMEDOUT;
  public static final int ENETRESET = ZmqErrno.ENETRESET;
  public static final int EMFILE = ZmqErrno.EMFILE;
  public static final int EPROTO = ZmqErrno.EPROTO;
  public static final int EFSM = 156384763;
  public static final int ENOCOMPATPROTO = 156384764;
  public static final int ETERM = 156384765;
  public static final int EMTHREAD = 156384766;

  /** JeroMQ's number for an IOException of the JDK; no call fails with it. */
  public static final int EIOEXC = 156384817;

  /** JeroMQ's number for a SocketException of the JDK; no call fails with it. */
  public static final int ESOCKET = 156384818;

  private ZError() {}

  /** An IOException of JeroMQ's engine. It is never thrown here. */
  public static class IOException extends UncheckedZMQException {
    private static final long serialVersionUID = 1L;

    /** Wraps an exception. */
    public IOException(java.io.IOException cause) {
      super(cause);
    }
  }

  /**
   * The end of a context in JeroMQ's engine. It is never thrown here: calls fail with {@link
   * ZMQException} ETERM.
   */
  public static class CtxTerminatedException extends UncheckedZMQException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public CtxTerminatedException() {}
  }

  /** Returns {@link #ESOCKET} for a SocketException, {@link #EIOEXC} for any other. */
  public static int exccode(java.io.IOException exception) {
    return exception instanceof SocketException ? ESOCKET : EIOEXC;
  }

  /** Returns libzmq's text for an error number. */
  public static String toString(int code) {
    return NativeMemory.string(Zmq.zmq_strerror(code));
  }
}
