// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.wait.Mutex;

/**
 * Finds the peers of a local network: broadcasts a beacon by UDP at an interval, and receives the
 * beacons of others.
 *
 * <pre>{@code
 * ZBeacon beacon = new ZBeacon(5670, "my-name".getBytes(ZMQ.CHARSET));
 * beacon.setListener((sender, data) -> System.out.println(sender + " " + new String(data)));
 * beacon.start();
 * }</pre>
 *
 * <p>The beacon is at most 255 bytes. Both threads are daemons; they end with {@link #stop()}, and
 * on an I/O error, which is passed to the thread's handler of uncaught exceptions.
 *
 * <p>Threads: any. Source: RFC 20/ZRE.
 *
 * @since 4.0
 */
public class ZBeacon {
  /** Milliseconds between two beacons. */
  public static final long DEFAULT_BROADCAST_INTERVAL = 1000;

  /** The address to which beacons are sent. */
  public static final String DEFAULT_BROADCAST_HOST = "255.255.255.255";

  private static final int MAX_BEACON = 255;
  private static final int BUFFER_SIZE = 512;

  private final InetSocketAddress target;
  private final InetSocketAddress local;
  private final boolean ignoreLocalAddress;
  private final Task sender = new Task("ZBeacon-sender");
  private final Task receiver = new Task("ZBeacon-receiver");
  private volatile byte[] beacon;
  private volatile byte[] prefix = {};
  private volatile long interval;
  private volatile @Nullable Listener listener;

  /** Receives the beacons of others. */
  public interface Listener {
    /** Called in the receiving thread for each beacon that begins with the prefix. */
    void onBeacon(InetAddress sender, byte[] beacon);
  }

  /** Builds a ZBeacon from individual settings. */
  public static class Builder {
    private InetAddress target = address(DEFAULT_BROADCAST_HOST);
    private InetAddress local = anyAddress();
    private int port;
    private byte[] beacon = {};
    private byte[] prefix = {};
    private long interval = DEFAULT_BROADCAST_INTERVAL;
    private boolean ignoreLocalAddress = true;
    private @Nullable Listener listener;
    private Thread.UncaughtExceptionHandler senderHandler;
    private Thread.UncaughtExceptionHandler receiverHandler;

    /** Creates a builder with the default settings; port and beacon must be set. */
    public Builder() {}

    /** Sets the UDP port. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** Sets the beacon: at most 255 bytes. */
    public Builder beacon(byte[] beacon) {
      this.beacon = beacon;
      return this;
    }

    /**
     * Sets the address as {@link #client(InetAddress)}, by name.
     *
     * @deprecated use {@link #client(InetAddress)}
     */
    @Deprecated
    public Builder client(String host) {
      return client(address(host));
    }

    /** Sets the address to which beacons are sent: a broadcast or other address. */
    public Builder client(InetAddress address) {
      target = address;
      return this;
    }

    /**
     * Sets the address as {@link #server(InetAddress)}, by its bytes.
     *
     * @deprecated use {@link #server(InetAddress)}
     */
    @Deprecated
    public Builder server(byte[] address) {
      return server(address(address));
    }

    /** Sets the local address on which beacons are received. */
    public Builder server(InetAddress address) {
      local = address;
      return this;
    }

    /** Sets whether beacons from addresses of this machine are ignored; default: true. */
    public Builder ignoreLocalAddress(boolean ignore) {
      ignoreLocalAddress = ignore;
      return this;
    }

    /**
     * Has no effect.
     *
     * @deprecated it has no effect
     */
    @Deprecated
    public Builder blocking(boolean blocking) {
      return this;
    }

    /** Sets the milliseconds between two beacons. */
    public Builder broadcastInterval(long interval) {
      this.interval = interval;
      return this;
    }

    /** Sets the listener for the beacons of others. */
    public Builder listener(Listener listener) {
      this.listener = listener;
      return this;
    }

    /** Sets the prefix that received beacons must have. */
    public Builder prefix(byte[] prefix) {
      this.prefix = prefix;
      return this;
    }

    /** Sets the handler of uncaught exceptions of the sending thread. */
    public Builder setClientUncaughtExceptionHandlers(Thread.UncaughtExceptionHandler handler) {
      senderHandler = handler;
      return this;
    }

    /** Sets the handler of uncaught exceptions of the receiving thread. */
    public Builder setServerUncaughtExceptionHandlers(Thread.UncaughtExceptionHandler handler) {
      receiverHandler = handler;
      return this;
    }

    /**
     * Creates the ZBeacon, without starting it.
     *
     * @throws IllegalArgumentException if a setting is out of range
     */
    public ZBeacon build() {
      ZBeacon made = new ZBeacon(target, local, port, beacon, interval, ignoreLocalAddress);
      made.prefix = prefix.clone();
      made.listener = listener;
      made.sender.handler = senderHandler;
      made.receiver.handler = receiverHandler;
      return made;
    }
  }

  /**
   * Creates a beacon that is broadcast to all networks of this machine, and ignores beacons from
   * its own addresses.
   */
  public ZBeacon(int port, byte[] beacon) {
    this(DEFAULT_BROADCAST_HOST, port, beacon);
  }

  /** Creates a beacon as {@link #ZBeacon(int, byte[])}, sent to a different address. */
  public ZBeacon(String host, int port, byte[] beacon) {
    this(host, port, beacon, true);
  }

  /**
   * Creates a beacon as {@link #ZBeacon(String, int, byte[])} that can also receive beacons from
   * this machine.
   */
  public ZBeacon(String host, int port, byte[] beacon, boolean ignoreLocalAddress) {
    this(address(host), anyAddress(), port, beacon, DEFAULT_BROADCAST_INTERVAL, ignoreLocalAddress);
  }

  /**
   * Creates a beacon as {@link #ZBeacon(String, int, byte[], boolean)}; the last argument has no
   * effect.
   */
  public ZBeacon(
      String host, int port, byte[] beacon, boolean ignoreLocalAddress, boolean blocking) {
    this(host, port, beacon, ignoreLocalAddress);
  }

  /**
   * Creates a beacon with all settings.
   *
   * @param client the address to which beacons are sent
   * @param server the local address on which beacons are received
   * @param interval milliseconds between two beacons
   * @param blocking has no effect
   * @throws IllegalArgumentException if a setting is out of range
   */
  public ZBeacon(
      InetAddress client,
      InetAddress server,
      int port,
      byte[] beacon,
      long interval,
      boolean ignoreLocalAddress,
      boolean blocking) {
    this(client, server, port, beacon, interval, ignoreLocalAddress);
  }

  /**
   * Creates a beacon as {@link #ZBeacon(InetAddress, InetAddress, int, byte[], long, boolean,
   * boolean)}, with addresses by name.
   *
   * @deprecated use {@link Builder}
   */
  @Deprecated
  public ZBeacon(
      String client,
      byte[] server,
      int port,
      byte[] beacon,
      long interval,
      boolean ignoreLocalAddress,
      boolean blocking) {
    this(address(client), address(server), port, beacon, interval, ignoreLocalAddress);
  }

  private ZBeacon(
      InetAddress client,
      InetAddress server,
      int port,
      byte[] beacon,
      long interval,
      boolean ignoreLocalAddress) {
    target = new InetSocketAddress(Objects.requireNonNull(client, "client"), port);
    local = new InetSocketAddress(Objects.requireNonNull(server, "server"), port);
    this.ignoreLocalAddress = ignoreLocalAddress;
    this.beacon = checked(beacon);
    this.interval = checked(interval);
  }

  private static byte[] checked(byte[] beacon) {
    if (beacon.length > MAX_BEACON) {
      throw new IllegalArgumentException(beacon.length + " bytes, a beacon has up to 255");
    }
    return beacon.clone();
  }

  private static long checked(long interval) {
    if (interval <= 0) {
      throw new IllegalArgumentException("the interval is not positive: " + interval);
    }
    return interval;
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("unknown host: " + host, e);
    }
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an IP address: " + Arrays.toString(bytes), e);
    }
  }

  private static InetAddress anyAddress() {
    return new InetSocketAddress(0).getAddress();
  }

  // ---- settings

  /**
   * Sets the handlers of uncaught exceptions of threads that are started from now on.
   *
   * @deprecated use {@link Builder}
   */
  @Deprecated
  public void setUncaughtExceptionHandlers(
      Thread.UncaughtExceptionHandler client, Thread.UncaughtExceptionHandler server) {
    sender.handler = client;
    receiver.handler = server;
  }

  /**
   * Sets the beacon that is sent from now on.
   *
   * @deprecated use {@link Builder}
   */
  @Deprecated
  public void setBeacon(byte[] beacon) {
    this.beacon = checked(beacon);
  }

  /** Returns a copy of the beacon. */
  public byte[] getBeacon() {
    return beacon.clone();
  }

  /**
   * Sets the prefix that the beacons of others must have; beacons without it are ignored.
   *
   * @deprecated use {@link Builder}
   */
  @Deprecated
  public void setPrefix(byte[] prefix) {
    this.prefix = prefix.clone();
  }

  /** Returns a copy of the prefix. */
  public byte[] getPrefix() {
    return prefix.clone();
  }

  /**
   * Sets the listener for the beacons of others; null for none.
   *
   * @deprecated use {@link Builder}
   */
  @Deprecated
  public void setListener(@Nullable Listener listener) {
    this.listener = listener;
  }

  /** Returns the listener for the beacons of others. */
  public Listener getListener() {
    return listener;
  }

  /** Returns the milliseconds between two beacons. */
  public long getBroadcastInterval() {
    return interval;
  }

  /** Sets the milliseconds between two beacons, from the next one on. */
  public void setBroadcastInterval(long interval) {
    this.interval = checked(interval);
  }

  // ---- threads

  /**
   * Starts to send beacons. Has no effect if already started.
   *
   * @throws UncheckedIOException if no UDP socket can be opened
   */
  public void startClient() {
    sender.start(channel -> broadcast(channel), null);
  }

  /**
   * Starts to receive beacons. Has no effect if already started.
   *
   * @throws UncheckedIOException if the port cannot be bound
   */
  public void startServer() {
    receiver.start(channel -> listen(channel), local);
  }

  /** Starts to receive and to send beacons. */
  public void start() {
    startServer();
    startClient();
  }

  /**
   * Ends both threads, and waits for them unless called by one of them. The beacon can be started
   * again.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void stop() throws InterruptedException {
    sender.stop();
    receiver.stop();
  }

  private void broadcast(DatagramChannel channel) throws IOException, InterruptedException {
    while (true) {
      channel.send(ByteBuffer.wrap(beacon), target);
      Thread.sleep(interval);
    }
  }

  private void listen(DatagramChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
    while (true) {
      buffer.clear();
      InetAddress from = ((InetSocketAddress) channel.receive(buffer)).getAddress();
      buffer.flip();
      byte[] data = new byte[buffer.remaining()];
      buffer.get(data);
      Listener current = listener;
      if (current != null && startsWith(data, prefix) && !isIgnored(from)) {
        current.onBeacon(from, data);
      }
    }
  }

  private static boolean startsWith(byte[] data, byte[] prefix) {
    return data.length >= prefix.length
        && Arrays.equals(Arrays.copyOf(data, prefix.length), prefix);
  }

  private boolean isIgnored(InetAddress from) throws SocketException {
    return ignoreLocalAddress && NetworkInterface.getByInetAddress(from) != null;
  }

  /** The work of a thread on its channel, until the channel is closed. */
  private interface Work {
    void on(DatagramChannel channel) throws IOException, InterruptedException;
  }

  /** A thread and its channel. Interrupting the thread closes the channel. */
  private static final class Task {
    private final String name;
    private final Mutex mutex = new Mutex();
    volatile Thread.UncaughtExceptionHandler handler;
    private Thread thread;

    Task(String name) {
      this.name = name;
    }

    void start(Work work, InetSocketAddress bound) {
      mutex.run(() -> startUnlessAlive(work, bound));
    }

    private void startUnlessAlive(Work work, InetSocketAddress bound) {
      if (thread != null && thread.isAlive()) {
        return;
      }
      DatagramChannel channel = open(bound);
      thread = new Thread(() -> run(work, channel), name);
      thread.setDaemon(true);
      if (handler != null) {
        thread.setUncaughtExceptionHandler(handler);
      }
      thread.start();
    }

    private static DatagramChannel open(InetSocketAddress bound) {
      try {
        DatagramChannel channel = DatagramChannel.open();
        boolean ready = false;
        try {
          channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
          channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
          channel.bind(bound);
          ready = true;
          return channel;
        } finally {
          if (!ready) {
            channel.close();
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void run(Work work, DatagramChannel channel) {
      try (DatagramChannel closing = channel) {
        work.on(closing);
      } catch (ClosedChannelException | InterruptedException e) {
        // stopped
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Thread takeThread() {
      Thread taken = thread;
      thread = null;
      return taken;
    }

    void stop() throws InterruptedException {
      Thread stopped = mutex.get(this::takeThread);
      if (stopped != null) {
        stopped.interrupt();
        if (stopped != Thread.currentThread()) {
          stopped.join();
        }
      }
    }
  }
}
