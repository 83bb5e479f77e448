// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.Closeable;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.zeromq.internal.auth.CurveKey;
import org.zeromq.internal.auth.ZapAnswer;
import org.zeromq.internal.auth.ZapFrames;
import org.zeromq.internal.auth.ZapPolicy;
import org.zeromq.internal.wait.Mutex;
import org.zeromq.internal.wait.RecentItems;
import org.zeromq.jni.ZmqErrno;
import org.zeromq.util.ZMetadata;

/**
 * Decides which clients may talk to the servers of a context: by address, by user name and password
 * (PLAIN), by public key (CURVE).
 *
 * <pre>{@code
 * try (ZContext context = new ZContext();
 *     ZAuth auth = new ZAuth(context)) {
 *   auth.configureCurve("trusted-keys"); // a folder of files by ZCert.savePublic
 *   ZMQ.Socket server = context.createSocket(SocketType.REP);
 *   server.setCurveServer(true);
 *   ZCert.load("keys/server.txt").apply(server);
 *   server.bind("tcp://*:5555");
 * }
 * }</pre>
 *
 * <p>libzmq asks for each connection to a PLAIN or CURVE server, and to a server without security
 * if it has a ZAP domain ({@link ZMQ.Socket#setZAPDomain(byte[])}). Connections over inproc are
 * never asked for. Mechanisms that are not configured let nobody in. Create it before the servers
 * bind, and close it after they are closed: <b>without a handler, libzmq lets every client of a
 * CURVE server in</b>.
 *
 * <p>A context has at most one. The methods take effect before they return, for the connections
 * made from then on; those made before stay.
 *
 * <p>Threads: all methods, from any thread; requests are answered in a thread of its own, which
 * ends with {@link #close()} and with the context. Source: RFC 27/ZAP.
 */
@SuppressWarnings("this-escape") // the handler's thread begins with the object, as in jzmq
public class ZAuth implements Closeable {
  /** For {@link #configureCurve}: every client that has a key, whoever it is. */
  public static final String CURVE_ALLOW_ANY = "*";

  private static final String DEFAULT_NAME = "zauth";
  private static final int REPLIES_KEPT = 1000;

  private final Map<String, Auth> auths;
  private final ZapPolicy policy;

  /** One call at a time of what the program gave. */
  private final Mutex authMutex = new Mutex();

  private final RecentItems<ZapReply> replies = new RecentItems<>(REPLIES_KEPT);
  private final ZCertStore.Fingerprinter fingerprinter;
  private final ZapServer server;
  private volatile boolean verbose;
  private volatile boolean keepsReplies;

  /** What libzmq asks for a client; what its mechanism does not have is null. */
  public static class ZAPRequest {
    /** The handler's socket. It is the handler's: do not use it. */
    public ZMQ.Socket handler;

    /** The version of the protocol, 1.0. */
    public String version;

    /** What tells the replies to several requests apart. */
    public String sequence;

    /** The server's ZAP domain. */
    public String domain;

    /** The client's network address. */
    public String address;

    /** The client's routing id. */
    public String identity;

    /** NULL, PLAIN, CURVE or GSSAPI. */
    public String mechanism;

    /** The user name of PLAIN. */
    public String username;

    /** The password of PLAIN, in clear text. */
    public String password;

    /** The client's public key of CURVE, in Z85. */
    public String clientKey;

    /** The client's principal of GSSAPI. */
    public String principal;

    /** For programs that call {@link ZAuth#authenticateGSS} themselves. */
    public ZAPRequest() {}
  }

  /** What libzmq asks for a client, for an {@link Auth}; null where the mechanism has none. */
  public static class ZapRequest {
    /** The version of the protocol, 1.0. */
    public final String version;

    /** Matches the reply to the request. */
    public final String sequence;

    /** The server's ZAP domain. */
    public final String domain;

    /** The client's network address. */
    public final String address;

    /** The client's routing id. */
    public final String identity;

    /** NULL, PLAIN, CURVE or GSSAPI. */
    public final String mechanism;

    /** The user name of PLAIN. */
    public final String username;

    /** The password of PLAIN, in clear text. */
    public final String password;

    /** The client's public key of CURVE, in Z85. */
    public final String clientKey;

    /** The client's principal of GSSAPI. */
    public final String principal;

    /** To be set by the Auth: the identity that was found; null for none. */
    public String userId;

    /** To be set by the Auth: what is known of the client; null for nothing. */
    public ZMetadata metadata;

    private final ZapFrames frames;

    private ZapRequest(ZapFrames frames) {
      this.frames = frames;
      version = frames.version();
      sequence = frames.sequence();
      domain = frames.domain();
      address = frames.address();
      identity = frames.identity();
      mechanism = frames.mechanism();
      username = mechanism.equals("PLAIN") ? frames.credentialString(0) : null;
      password = mechanism.equals("PLAIN") ? frames.credentialString(1) : null;
      clientKey = mechanism.equals("CURVE") ? CurveKey.of(frames.credential(0)).z85 : null;
      principal = mechanism.equals("GSSAPI") ? frames.credentialString(0) : null;
    }

    /** Lets a policy decide, and takes over what it found. */
    private boolean decide(ZapPolicy policy) {
      ZapAnswer answer = policy.decide(frames);
      userId = answer.userId;
      metadata = answer.metadata;
      return answer.isAllowed();
    }
  }

  /**
   * Authenticates the clients of one mechanism: {@link ZAuth#ZAuth(ZContext, String, Map)}. Its
   * methods are called one at a time.
   */
  public interface Auth {
    /**
     * Takes a configuration, in the thread that calls the ZAuth.
     *
     * @param message the arguments of {@link ZAuth#configurePlain}, {@link ZAuth#configureCurve} or
     *     {@link ZAuth#send}, a frame each
     * @param verbose {@link ZAuth#setVerbose}
     * @return whether it was accepted
     */
    boolean configure(ZMsg message, boolean verbose);

    /**
     * Decides on a client whose address is allowed, in the handler's thread; other clients wait.
     * The client is rejected if it throws.
     *
     * @param verbose {@link ZAuth#setVerbose}
     * @return whether the client is accepted
     */
    boolean authorize(ZapRequest request, boolean verbose);
  }

  /** Accepts all clients. */
  public static class SimpleNullAuth implements Auth {
    /** Creates one; it has no state. */
    public SimpleNullAuth() {}

    @Override
    public boolean configure(ZMsg message, boolean verbose) {
      return true;
    }

    @Override
    public boolean authorize(ZapRequest request, boolean verbose) {
      return true;
    }
  }

  /** Accepts the clients that know a password, as {@link ZAuth#configurePlain} describes. */
  public static class SimplePlainAuth implements Auth {
    private final ZapPolicy policy = new ZapPolicy(request -> false);

    /** Creates one without passwords: it rejects all clients. */
    public SimplePlainAuth() {}

    /** Takes a domain and a file of passwords. */
    @Override
    public boolean configure(ZMsg message, boolean verbose) {
      if (message.size() != 2) {
        return false;
      }
      String domain = message.popString();
      policy.usePasswords(domain, Paths.get(message.popString()));
      return true;
    }

    @Override
    public boolean authorize(ZapRequest request, boolean verbose) {
      return request.decide(policy);
    }
  }

  /** Accepts the clients whose key is trusted, as {@link ZAuth#configureCurve} describes. */
  public static class SimpleCurveAuth implements Auth {
    private final ZapPolicy policy = new ZapPolicy(request -> false);
    private final ZCertStore.Fingerprinter fingerprinter;

    /** Creates one without certificates: it rejects all clients. */
    public SimpleCurveAuth() {
      this(null);
    }

    /** {@link #SimpleCurveAuth()} with another way to detect that a certificate's file changed. */
    public SimpleCurveAuth(ZCertStore.Fingerprinter fingerprinter) {
      this.fingerprinter = fingerprinter;
    }

    /** Takes a folder of certificates, or {@link ZAuth#CURVE_ALLOW_ANY}. */
    @Override
    public boolean configure(ZMsg message, boolean verbose) {
      if (message.size() != 1) {
        return false;
      }
      policy.useCertificates(lookUp(message.popString(), fingerprinter));
      return true;
    }

    @Override
    public boolean authorize(ZapRequest request, boolean verbose) {
      return request.decide(policy);
    }
  }

  private static Function<CurveKey, ZMetadata> lookUp(
      String location, ZCertStore.Fingerprinter fingerprinter) {
    return location.equals(CURVE_ALLOW_ANY)
        ? null
        : new ZCertStore(location, fingerprinter)::lookUp;
  }

  /** What was answered for a client. */
  public static class ZapReply {
    /** The version of the protocol, 1.0. */
    public final String version;

    /** What tells the replies to several requests apart. */
    public final String sequence;

    /** 200 let in, 400 kept out, 500 an error. */
    public final int statusCode;

    /** The code in words. */
    public final String statusText;

    /** Who it was: user name, public key in Z85, or principal; empty when it was kept out. */
    public final String userId;

    /** The certificate's metadata. */
    public final ZMetadata metadata;

    /** The client's network address. */
    public final String address;

    /** The client's routing id. */
    public final String identity;

    private ZapReply(ZapFrames request, ZapAnswer answer) {
      version = ZapFrames.VERSION;
      sequence = request.sequence();
      statusCode = answer.statusCode;
      statusText = answer.statusText;
      userId = answer.userId;
      metadata = answer.metadata;
      address = request.address();
      identity = request.identity();
    }

    @Override
    public String toString() {
      return statusCode + " " + statusText + " for " + printable(userId) + " at " + address;
    }
  }

  /**
   * Starts to answer for a context's servers. It lets nobody in by PLAIN or CURVE yet, and
   * everybody without security.
   *
   * @throws ZMQException EADDRINUSE when the context has a ZAP handler already; EMFILE, ETERM
   */
  public ZAuth(ZContext context) {
    this(context, DEFAULT_NAME);
  }

  /** {@link #ZAuth(ZContext)} with another name for its thread. */
  public ZAuth(ZContext context, String name) {
    this(context, name, null, null);
  }

  /** {@link #ZAuth(ZContext)} with another way of telling that a certificate's file was changed. */
  public ZAuth(ZContext context, ZCertStore.Fingerprinter fingerprinter) {
    this(context, DEFAULT_NAME, fingerprinter, null);
  }

  /**
   * {@link #ZAuth(ZContext)} that authenticates clients by objects of the program.
   *
   * @param auths by the name of the mechanism: NULL, PLAIN, CURVE, GSSAPI; clients of a mechanism
   *     that is not in it are rejected
   */
  public ZAuth(ZContext context, String name, Map<String, Auth> auths) {
    this(context, name, null, new HashMap<>(auths));
  }

  private ZAuth(
      ZContext context,
      String name,
      ZCertStore.Fingerprinter fingerprinter,
      Map<String, Auth> auths) {
    this.fingerprinter = fingerprinter;
    this.auths = auths;
    policy = new ZapPolicy(request -> authenticateGSS(toPublic(request)), deciders(auths));
    server = new ZapServer(context, name, this::answer);
    server.start();
  }

  private Map<String, Function<ZapFrames, ZapAnswer>> deciders(Map<String, Auth> auths) {
    if (auths == null) {
      return null;
    }
    Map<String, Function<ZapFrames, ZapAnswer>> deciders = new HashMap<>();
    auths.forEach((mechanism, auth) -> deciders.put(mechanism, frames -> decide(auth, frames)));
    return deciders;
  }

  private ZapAnswer decide(Auth auth, ZapFrames frames) {
    ZapRequest request = new ZapRequest(frames);
    boolean accepted = authMutex.get(() -> auth.authorize(request, verbose));
    return accepted
        ? ZapAnswer.allowed(
            request.userId == null ? "" : request.userId,
            request.metadata == null ? new ZMetadata() : request.metadata)
        : ZapAnswer.denied("its authentication");
  }

  // ---- rules

  /**
   * Writes each decision to the standard output from now on, or no longer: address, domain, user
   * name or key, and why a client was kept out; never a password.
   *
   * @return this
   */
  @LegacyReturn(void.class)
  public ZAuth setVerbose(boolean verbose) {
    this.verbose = verbose;
    return this;
  }

  /** {@link #setVerbose}. */
  public ZAuth verbose(boolean verbose) {
    return setVerbose(verbose);
  }

  /**
   * Adds an address to those allowed. As soon as there is one, clients at all others are kept out,
   * and what was denied no longer counts. PLAIN and CURVE still ask those let in for more.
   *
   * @param address a number of IPv4 or IPv6, no name: {@code 192.168.0.10}, {@code ::1}
   * @return this
   */
  @LegacyReturn(void.class)
  public ZAuth allow(String address) {
    policy.allow(Objects.requireNonNull(address, "address"));
    return this;
  }

  /**
   * Adds an address to those denied: clients there are kept out, whatever their mechanism. It does
   * not count once an address is allowed.
   *
   * @param address as in {@link #allow}
   * @return this
   */
  @LegacyReturn(void.class)
  public ZAuth deny(String address) {
    policy.deny(Objects.requireNonNull(address, "address"));
    return this;
  }

  /**
   * Lets clients of PLAIN in that know a password.
   *
   * <p>The file is UTF-8 with one {@code user=password} a line; empty lines and those that begin
   * with {@code #} do not count. It is read again when it was changed. While it is missing or
   * cannot be read, nobody is let in.
   *
   * @param domain the ZAP domain of the servers it is for; {@code *} for those of all domains that
   *     have no file of their own
   * @param filename the file, in place of an earlier one for the domain
   * @return this
   */
  @LegacyReturn(void.class)
  public ZAuth configurePlain(String domain, String filename) {
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(filename, "filename");
    if (auths != null) {
      return send("PLAIN", domain, filename);
    }
    policy.usePasswords(domain, Paths.get(filename));
    return this;
  }

  /**
   * Lets clients of CURVE in: those whose public key is in a folder, or all. It replaces what was
   * configured before.
   *
   * @param location a folder as {@link ZCertStore} describes it, which is made if it is missing and
   *     looked at for each client; or {@link #CURVE_ALLOW_ANY}
   * @return this
   * @throws java.io.UncheckedIOException when the folder cannot be made, or is a file
   */
  @LegacyReturn(void.class)
  public ZAuth configureCurve(String location) {
    Objects.requireNonNull(location, "location");
    if (auths != null) {
      return send("CURVE", location);
    }
    policy.useCertificates(lookUp(location, fingerprinter));
    return this;
  }

  /**
   * Configures an {@link Auth} that the program gave. For subclasses.
   *
   * @param mechanism its name
   * @param arguments a frame each of the message to {@link Auth#configure}
   * @return this
   * @throws IllegalArgumentException if there is no such Auth, or it does not accept the arguments
   */
  protected ZAuth send(String mechanism, String... arguments) {
    Auth auth = auths == null ? null : auths.get(mechanism);
    if (auth == null) {
      throw new IllegalArgumentException("no Auth for the mechanism " + mechanism);
    }
    ZMsg message = new ZMsg();
    for (String argument : arguments) {
      message.add(argument);
    }
    boolean accepted = authMutex.get(() -> auth.configure(message, verbose));
    if (!accepted) {
      throw new IllegalArgumentException("the Auth for " + mechanism + " rejects its arguments");
    }
    return this;
  }

  /**
   * Lets clients of GSSAPI in at servers of a domain, if {@link #authenticateGSS} does. Without any
   * such call, all domains are open to it.
   *
   * @param domain a ZAP domain; {@code *} for all
   */
  public void configureGSSAPI(String domain) {
    policy.useGssapi(Objects.requireNonNull(domain, "domain"));
  }

  /**
   * Decides on a client of GSSAPI, whose principal is proven: true lets it in. For subclasses; this
   * one lets all in. It is called in the handler's thread, and while it runs no other client is
   * answered; what it throws keeps the client out.
   */
  protected boolean authenticateGSS(ZAPRequest request) {
    return true;
  }

  // ---- replies

  /**
   * Keeps what is answered from now on for {@link #nextReply(int)}, the last 1000 of it; or no
   * longer.
   *
   * @return this
   */
  public ZAuth replies(boolean keep) {
    keepsReplies = keep;
    return this;
  }

  /** {@link #nextReply(int)} without a limit of time. */
  public ZapReply nextReply() {
    return nextReply(-1);
  }

  /** {@link #nextReply(int)} without a limit of time, or without waiting. */
  public ZapReply nextReply(boolean wait) {
    return nextReply(wait ? -1 : 0);
  }

  /**
   * Takes the oldest answer that was kept, waiting for one if {@link #replies} is on.
   *
   * @param timeout milliseconds, 0 does not wait, below 0 waits for ever
   * @return null when there is none, the time is over, or it is closed
   * @throws ZMQException EINTR when the thread is interrupted; its flag stays set
   */
  public ZapReply nextReply(int timeout) {
    try {
      return replies.take(keepsReplies ? timeout : 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ZMQException(ZmqErrno.EINTR);
    }
  }

  // ---- end

  /**
   * Ends the handler; clients it has not answered stay out. When it returns, the context can have
   * another one. It waits for the answer that is being worked out, two seconds at most. Twice does
   * nothing.
   */
  @Override
  public void close() {
    server.close();
    replies.close();
  }

  /** {@link #close()}. */
  public void destroy() {
    close();
  }

  // ---- the handler's thread

  private List<byte[]> answer(List<byte[]> frames) {
    ZapFrames request = new ZapFrames(frames);
    List<byte[]> reply;
    ZapAnswer answer;
    try {
      answer = policy.decide(request);
      reply = answer.frames(request);
    } catch (Throwable e) { // if the handler ended, libzmq would accept every client
      answer = ZapAnswer.failed("Internal error", e.toString());
      reply = answer.frames(request);
    }
    if (verbose) {
      System.out.println(describe(request, answer));
    }
    if (keepsReplies) {
      replies.add(new ZapReply(request, answer));
    }
    return reply;
  }

  private ZAPRequest toPublic(ZapFrames frames) {
    ZAPRequest request = new ZAPRequest();
    request.handler = server.socket;
    request.version = frames.version();
    request.sequence = frames.sequence();
    request.domain = frames.domain();
    request.address = frames.address();
    request.identity = frames.identity();
    request.mechanism = frames.mechanism();
    request.principal = frames.credentialString(0);
    return request;
  }

  private static String describe(ZapFrames request, ZapAnswer answer) {
    String who = answer.isAllowed() ? " as " + printable(answer.userId) : "";
    String why = answer.isAllowed() ? "" : ": " + printable(answer.reason);
    return "ZAUTH: "
        + (answer.isAllowed() ? "allowed " : "denied ")
        + printable(request.mechanism())
        + " from "
        + printable(request.address())
        + " to domain "
        + printable(request.domain())
        + who
        + why;
  }

  /** What a client chose, so that it cannot forge lines of the log. */
  private static String printable(String text) {
    return '"' + text.replaceAll("[\\p{Cntrl}\"]", "?") + '"';
  }
}
