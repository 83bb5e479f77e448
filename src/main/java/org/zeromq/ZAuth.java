// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.Closeable;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.auth.CurveKey;
import org.zeromq.internal.auth.ZapAnswer;
import org.zeromq.internal.auth.ZapFrames;
import org.zeromq.internal.auth.ZapPolicy;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.wait.Mutex;
import org.zeromq.internal.wait.RecentItems;
import org.zeromq.jni.ZmqErrno;
import org.zeromq.util.ZMetadata;

/**
 * Authenticates the clients of a context's servers: by address, by user name and password (PLAIN),
 * and by public key (CURVE).
 *
 * <pre>{@code
 * try (ZContext context = new ZContext();
 *     ZAuth auth = new ZAuth(context);
 *     ZMQ.Socket server = context.createSocket(SocketType.REP)) { // closed before auth
 *   auth.configureCurve("trusted-keys"); // a folder of files by ZCert.savePublic
 *   server.setCurveServer(true);
 *   ZCert.load("keys/server.txt").apply(server);
 *   server.bind("tcp://*:5555");
 * }
 * }</pre>
 *
 * <p>libzmq sends a ZAP request for each connection to a PLAIN or CURVE server, and to a server
 * without security if it has a ZAP domain ({@link ZMQ.Socket#setZAPDomain(byte[])}). It sends none
 * for inproc connections. Clients of mechanisms that are not configured are rejected. Create the
 * ZAuth before the servers bind, and close it after they are closed: <b>without a ZAP handler,
 * libzmq accepts every client of a CURVE server</b>. A client that was rejected does not connect
 * again; a new socket does.
 *
 * <p>A context has at most one ZAuth. Changes take effect before the method returns, and apply to
 * connections made afterwards; existing connections remain.
 *
 * <p>Threads: any; requests are answered in a thread of the ZAuth, which ends with {@link #close()}
 * and with the context. Source: RFC 27/ZAP.
 */
@SuppressWarnings("this-escape") // the constructor starts the handler's thread, as in jzmq
public class ZAuth implements Closeable {
  /**
   * For {@link #configureCurve}: accepts every client that has a key.
   *
   * @since 4.0
   */
  public static final String CURVE_ALLOW_ANY = "*";

  private static final String DEFAULT_NAME = "zauth";
  private static final int REPLIES_KEPT = 1000;

  private final Map<String, Auth> auths;
  private final ZapPolicy policy;

  /** Serializes the calls to objects of the program. */
  private final Mutex authMutex = new Mutex();

  private final RecentItems<ZapReply> replies = new RecentItems<>(REPLIES_KEPT);
  private final ZCertStore.Fingerprinter fingerprinter;
  private final ZapServer server;
  private volatile boolean verbose;
  private volatile boolean keepsReplies;

  /** A ZAP request for a client; fields that its mechanism does not have are null. */
  public static class ZAPRequest {
    /** The handler's socket. The handler owns it: do not use it. */
    public ZMQ.Socket handler;

    /** The version of the protocol, 1.0. */
    public String version;

    /** The request id, which the reply repeats. */
    public String sequence;

    /** The server's ZAP domain. */
    public @Nullable String domain;

    /** The client's network address. */
    public @Nullable String address;

    /** The client's routing id. */
    public @Nullable String identity;

    /** NULL, PLAIN, CURVE or GSSAPI. */
    public String mechanism;

    /** The user name of PLAIN. */
    public @Nullable String username;

    /** The password of PLAIN, in clear text. */
    public @Nullable String password;

    /** The client's public key of CURVE, in Z85. */
    public @Nullable String clientKey;

    /** The client's principal of GSSAPI. */
    public @Nullable String principal;

    /**
     * Creates an empty request, for programs that call {@link ZAuth#authenticateGSS} themselves.
     */
    public ZAPRequest() {}
  }

  /**
   * A ZAP request for a client, as passed to an {@link Auth}; fields that its mechanism does not
   * have are null.
   *
   * @since 4.0
   */
  public static class ZapRequest {
    /** The version of the protocol, 1.0. */
    public final String version;

    /** The request id, which matches the reply to the request. */
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
    public final @Nullable String username;

    /** The password of PLAIN, in clear text. */
    public final @Nullable String password;

    /** The client's public key of CURVE, in Z85. */
    public final @Nullable String clientKey;

    /** The client's principal of GSSAPI. */
    public final @Nullable String principal;

    /** The identity of the client, to be set by the Auth; null for none. */
    public @Nullable String userId;

    /** The metadata of the client, to be set by the Auth; null for none. */
    public @Nullable ZMetadata metadata;

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

    /** Returns the decision of a policy, and stores the user id and metadata that it found. */
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
   *
   * @since 4.0
   */
  public interface Auth {
    /**
     * Configures the mechanism, in the thread that calls the ZAuth.
     *
     * @param message the arguments of {@link ZAuth#configurePlain}, {@link ZAuth#configureCurve} or
     *     {@link ZAuth#send}, one frame each
     * @param verbose as set by {@link ZAuth#setVerbose}
     * @return whether it was accepted
     */
    boolean configure(ZMsg message, boolean verbose);

    /**
     * Decides whether to accept a client whose address is allowed, in the handler's thread; other
     * clients wait. If it throws, the client is rejected.
     *
     * @param verbose as set by {@link ZAuth#setVerbose}
     * @return whether the client is accepted
     */
    boolean authorize(ZapRequest request, boolean verbose);
  }

  /**
   * Accepts all clients.
   *
   * @since 4.0
   */
  public static class SimpleNullAuth implements Auth {
    /** Creates an instance; it has no state. */
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

  /**
   * Accepts clients with a valid password, as {@link ZAuth#configurePlain} describes.
   *
   * @since 4.0
   */
  public static class SimplePlainAuth implements Auth {
    private final ZapPolicy policy = new ZapPolicy(request -> false);

    /** Creates an instance without passwords, which rejects all clients. */
    public SimplePlainAuth() {}

    /** Sets the password file of a domain. */
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

  /**
   * Accepts clients whose key is trusted, as {@link ZAuth#configureCurve} describes.
   *
   * @since 4.0
   */
  public static class SimpleCurveAuth implements Auth {
    private final ZapPolicy policy = new ZapPolicy(request -> false);
    private final ZCertStore.Fingerprinter fingerprinter;

    /** Creates an instance without certificates, which rejects all clients. */
    public SimpleCurveAuth() {
      this(null);
    }

    /**
     * Creates an instance as {@link #SimpleCurveAuth()}, with a different way to detect changed
     * certificate files.
     */
    public SimpleCurveAuth(ZCertStore.@Nullable Fingerprinter fingerprinter) {
      this.fingerprinter = fingerprinter;
    }

    /** Sets the folder of certificates, or {@link ZAuth#CURVE_ALLOW_ANY}. */
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

  /**
   * The reply to the request for a client.
   *
   * @since 4.0
   */
  public static class ZapReply {
    /** The version of the protocol, 1.0. */
    public final String version;

    /** The request id, which the reply repeats. */
    public final String sequence;

    /** The status: 200 accepted, 400 rejected, 500 error. */
    public final int statusCode;

    /** The status text. */
    public final String statusText;

    /**
     * The client's identity: user name, public key in Z85, or principal; empty if it was rejected.
     */
    public final @Nullable String userId;

    /** The certificate's metadata. */
    public final @Nullable ZMetadata metadata;

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
   * Starts to answer the requests of a context's servers. Initially, PLAIN and CURVE clients are
   * rejected, and all clients without security are accepted.
   *
   * @throws ZMQException EADDRINUSE if the context has a ZAP handler already; EMFILE, ETERM
   */
  public ZAuth(ZContext context) {
    this(context, DEFAULT_NAME);
  }

  /**
   * Creates a ZAuth as {@link #ZAuth(ZContext)}, with a different name for its thread.
   *
   * @since 4.0
   */
  public ZAuth(ZContext context, String name) {
    this(context, name, null, null);
  }

  /**
   * Creates a ZAuth as {@link #ZAuth(ZContext)}, with a different way to detect changed certificate
   * files.
   *
   * @since 4.0
   */
  public ZAuth(ZContext context, ZCertStore.@Nullable Fingerprinter fingerprinter) {
    this(context, DEFAULT_NAME, fingerprinter, null);
  }

  /**
   * Creates a ZAuth as {@link #ZAuth(ZContext)} that authenticates clients with objects of the
   * program.
   *
   * @param auths the Auths by name of the mechanism: NULL, PLAIN, CURVE, GSSAPI; clients of a
   *     mechanism that is not in the map are rejected
   * @since 4.0
   */
  public ZAuth(ZContext context, String name, @Nullable Map<String, Auth> auths) {
    this(context, name, null, new HashMap<>(auths));
  }

  private ZAuth(
      ZContext context,
      String name,
      ZCertStore.@Nullable Fingerprinter fingerprinter,
      @Nullable Map<String, Auth> auths) {
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
   * Sets whether each decision is written to the standard output: address, domain, user name or
   * key, and the reason for a rejection; never a password.
   *
   * @return this
   */
  @LegacyReturn(void.class)
  public ZAuth setVerbose(boolean verbose) {
    this.verbose = verbose;
    return this;
  }

  /**
   * Calls {@link #setVerbose}.
   *
   * @since 4.0
   */
  public ZAuth verbose(boolean verbose) {
    return setVerbose(verbose);
  }

  /**
   * Allows an address. Once an address is allowed, clients at all other addresses are rejected, and
   * denied addresses are ignored. Clients at allowed addresses must still pass PLAIN or CURVE.
   *
   * @param address a numeric IPv4 or IPv6 address, not a name: {@code 192.168.0.10}, {@code ::1}
   * @return this
   */
  @LegacyReturn(void.class)
  public ZAuth allow(String address) {
    policy.allow(Objects.requireNonNull(address, "address"));
    return this;
  }

  /**
   * Denies an address: clients there are rejected, whatever their mechanism. This has no effect
   * once an address is allowed.
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
   * Configures PLAIN: accepts clients with a valid password.
   *
   * <p>The file is UTF-8 with one {@code user=password} per line; empty lines and lines that begin
   * with {@code #} are ignored. It is read again after it has changed. While it is missing or
   * cannot be read, all PLAIN clients are rejected.
   *
   * @param domain the ZAP domain of the servers; {@code *}: all domains without a file of their own
   * @param filename the file, which replaces an earlier one for the domain
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
   * Configures CURVE: accepts the clients whose public key is in a folder, or all clients. This
   * replaces an earlier configuration.
   *
   * @param location a folder as {@link ZCertStore} describes it, which is created if it is missing,
   *     and checked for each client; or {@link #CURVE_ALLOW_ANY}
   * @return this
   * @throws java.io.UncheckedIOException if the folder cannot be created, or is a file
   * @since 4.0
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
   * Configures an {@link Auth} of the program. For subclasses.
   *
   * @param mechanism the name of the mechanism
   * @param arguments the frames of the message to {@link Auth#configure}
   * @return this
   * @throws IllegalArgumentException if there is no such Auth, or it does not accept the arguments
   * @since 4.0
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
   * Enables GSSAPI for the servers of a domain; its clients are accepted if {@link
   * #authenticateGSS} returns true. Without any such call, GSSAPI is enabled for all domains.
   *
   * @param domain a ZAP domain; {@code *} for all
   */
  public void configureGSSAPI(String domain) {
    policy.useGssapi(Objects.requireNonNull(domain, "domain"));
  }

  /**
   * Returns whether to accept a GSSAPI client, whose principal is authenticated already. For
   * subclasses; this implementation accepts all. It is called in the handler's thread, and no other
   * client is answered while it runs; if it throws, the client is rejected.
   */
  protected boolean authenticateGSS(ZAPRequest request) {
    return true;
  }

  // ---- replies

  /**
   * Sets whether replies are kept for {@link #nextReply(int)}; the last 1000 are kept.
   *
   * @return this
   * @since 4.0
   */
  public ZAuth replies(boolean keep) {
    keepsReplies = keep;
    return this;
  }

  /**
   * Returns the next reply, as {@link #nextReply(int)}; waits indefinitely.
   *
   * @since 4.0
   */
  public @Nullable ZapReply nextReply() {
    return nextReply(-1);
  }

  /**
   * Returns the next reply, as {@link #nextReply(int)}; waits indefinitely, or does not wait.
   *
   * @since 4.0
   */
  public @Nullable ZapReply nextReply(boolean wait) {
    return nextReply(wait ? -1 : 0);
  }

  /**
   * Removes and returns the oldest reply that was kept; waits for one if {@link #replies} is on.
   *
   * @param timeout milliseconds; 0: do not wait; negative: wait indefinitely
   * @return null if there is none, the timeout elapsed, or the ZAuth is closed
   * @throws ZMQException EINTR if the thread is interrupted; its flag stays set
   * @since 4.0
   */
  public @Nullable ZapReply nextReply(int timeout) {
    try {
      return replies.take(keepsReplies ? timeout : 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Errors.of(ZmqErrno.EINTR, "nextReply", null);
    }
  }

  // ---- end

  /**
   * Ends the handler; clients that are not answered yet are rejected. After it returns, the context
   * can have another handler. It waits for a request that is being processed, for at most two
   * seconds. A second call has no effect.
   */
  @Override
  public void close() {
    server.close();
    replies.close();
  }

  /** Calls {@link #close()}. */
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

  /** Returns text that a client chose, made printable so that it cannot forge lines of the log. */
  private static String printable(String text) {
    return '"' + text.replaceAll("[\\p{Cntrl}\"]", "?") + '"';
  }
}
