// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import zmq.util.function.BiFunction;

/**
 * A service in its own thread, which is created by a {@link Fortune} and controlled by a pipe: it
 * runs the loop of a {@link Star}. The ZStar is the {@link ZAgent} on the controlling side. {@link
 * ZActor} is easier to use.
 *
 * <p>The JVM does not end before the service, unless the ZStar is created in a daemon thread. The
 * thread calls, in this order: {@link Entourage#breakaleg}, {@link Fortune#premiere}; for each star
 * {@link Fortune#create}, {@link Star#prepare}, the loop of {@link Star#breathe}, {@link Star#act}
 * and {@link Star#entract}, {@link Star#renews}; at the end {@link Fortune#interview}, and {@code
 * party} of both. Then it sends the last word, if there is one, and closes the sockets that were
 * created in its context. The service ends when its methods return a result that ends it, when the
 * context is terminated, when its thread is interrupted, and when an exception is thrown: it is
 * passed to the thread's handler of uncaught exceptions, and the last word is still sent.
 *
 * <p>Without a context of the caller, the ZStar creates one. It is terminated after the service has
 * ended and either its messages were received up to the last word or the pipe was closed, at most
 * ten seconds later.
 *
 * <p>Threads: as {@link ZAgent}; {@link #exit()}: any.
 *
 * @since 4.0
 */
@SuppressWarnings({"deprecation", "this-escape"}) // JeroMQ's signatures; programs override agent()
public class ZStar implements ZAgent {
  private static final AtomicInteger IDS = new AtomicInteger();
  private static final int LAST_WORD_MILLIS = 10_000;
  private static final int LAST_WORD_POLL_MILLIS = 10;

  private final ZAgent agent;
  private final CountDownLatch ended = new CountDownLatch(1);

  /** Counted down when there are no more messages to receive. */
  private final CountDownLatch heard = new CountDownLatch(1);

  private final Exit exit = new Ending();

  /** Called when the service has ended, before its sockets are closed. */
  public interface TimeTaker {
    /** Called in the service's thread. */
    void party(ZContext context);
  }

  /** Creates stars, and is notified of the start and the end. */
  public interface Fortune extends TimeTaker {
    /**
     * Called before the first star is created.
     *
     * @param mic the service's end of the pipe
     * @param args the arguments of the ZStar
     * @return the name of the thread; null for a default name
     */
    @Nullable String premiere(ZMQ.Socket mic, Object... args);

    /**
     * Creates a star as {@link #create(ZContext, ZMQ.Socket, int, Star, Object...)}, with JeroMQ's
     * selector.
     *
     * @deprecated use {@link #create(ZContext, ZMQ.Socket, int, Star, Object...)}
     */
    @Deprecated
    default @Nullable Star create(
        ZContext context,
        ZMQ.Socket mic,
        Selector selector,
        int count,
        @Nullable Star previous,
        Object... args) {
      return create(context, mic, count, previous, args);
    }

    /**
     * Creates a star.
     *
     * @param context the context for its sockets: a shadow, whose sockets are closed at the end
     * @param mic the service's end of the pipe
     * @param count the number of stars created before
     * @param previous the previous star; null for the first
     * @param args the arguments of the ZStar
     * @return the star; null to end the service
     */
    @Nullable Star create(
        ZContext context, ZMQ.Socket mic, int count, @Nullable Star previous, Object... args);

    /**
     * Called when no further star will be created.
     *
     * @return whether the last word is sent
     */
    boolean interview(ZMQ.Socket mic);
  }

  /** The body of the service's loop. */
  public interface Star {
    /** Called once, before the loop. */
    void prepare();

    /** Waits for events, and returns their number; a negative number ends the loop. */
    int breathe();

    /** Handles the events; returns false to end the loop. */
    boolean act(int events);

    /** Called at the end of each iteration; returns false to end the loop. */
    boolean entract();

    /** Called after the loop; returns true to create another star, false to end the service. */
    boolean renews();
  }

  /**
   * The environment of the service's thread; can be passed as one of the arguments of the ZStar.
   */
  public interface Set {
    /** Sets the name of the thread; null for a default name. */
    void lights(@Nullable String name, int id);

    /** Returns whether the service must end. */
    boolean fire();
  }

  /** The default environment: the service must end when its thread is interrupted. */
  public static class SimpleSet implements Set {
    /** Creates an instance; it has no state. */
    public SimpleSet() {}

    @Override
    public void lights(@Nullable String name, int id) {
      Thread.currentThread().setName(name == null ? createDefaultName("Star-%d", id) : name);
    }

    @Override
    public boolean fire() {
      return Thread.currentThread().isInterrupted();
    }

    /** Returns a name from a format with one {@code %d}. */
    public static String createDefaultName(String format, int id) {
      return String.format(format, id);
    }
  }

  /**
   * Called at the start and the end of the service; can be passed as one of the arguments of the
   * ZStar.
   */
  public interface Entourage extends TimeTaker {
    /** Called in the thread that creates the ZStar, before the service starts. */
    void breakaleg(ZContext context, Fortune fortune, ZMQ.Socket phone, Object... bags);
  }

  /** Reports the end of the service. */
  public interface Exit {
    /**
     * Waits as {@link #await()}, without the exception: an interrupt ends the wait, and the flag
     * stays set.
     */
    void awaitSilent();

    /** Waits until the service has ended. */
    void await() throws InterruptedException;

    /** Waits until the service has ended; returns false if the timeout elapsed. */
    boolean await(long timeout, TimeUnit unit) throws InterruptedException;

    /** Returns whether the service has ended. */
    boolean isExited();
  }

  /**
   * Creates a service as {@link #ZStar(ZContext, Fortune, String, Object...)}, with JeroMQ's
   * selectors.
   *
   * @deprecated use the constructor without a selector
   */
  @Deprecated
  public ZStar(
      @Nullable SelectorCreator selector,
      Fortune fortune,
      @Nullable String lastWord,
      Object... bags) {
    this(null, selector, fortune, lastWord, bags);
  }

  /**
   * Creates a service as {@link #ZStar(ZContext, Fortune, String, Object...)}, with its own
   * context.
   */
  public ZStar(Fortune fortune, @Nullable String lastWord, Object... bags) {
    this((ZContext) null, fortune, lastWord, bags);
  }

  /**
   * Creates a service as {@link #ZStar(ZContext, Fortune, String, Object...)}, with JeroMQ's
   * selectors.
   *
   * @deprecated use the constructor without a selector
   */
  @Deprecated
  public ZStar(
      @Nullable ZContext context,
      @Nullable SelectorCreator selector,
      Fortune fortune,
      @Nullable String lastWord,
      Object... bags) {
    this(context, selector, fortune, null, lastWord, bags);
  }

  /**
   * Starts a service.
   *
   * @param context null: the service creates its own context
   * @param lastWord the message that reports that the service has ended; null for none
   * @param bags are passed to the service
   * @throws ZMQException as {@link ZContext#createSocket(SocketType)}
   */
  public ZStar(
      @Nullable ZContext context, Fortune fortune, @Nullable String lastWord, Object... bags) {
    this(context, null, fortune, null, lastWord, bags);
  }

  /**
   * Creates a service as {@link #ZStar(ZContext, Fortune, BiFunction, String, Object...)}, with
   * JeroMQ's selectors.
   *
   * @deprecated use the constructor without a selector
   */
  @Deprecated
  public ZStar(
      @Nullable ZContext context,
      @Nullable SelectorCreator selector,
      Fortune fortune,
      @Nullable BiFunction<ZMQ.Socket, String, ZAgent> agent,
      @Nullable String lastWord,
      Object... bags) {
    Objects.requireNonNull(fortune, "fortune");
    ZContext used = context == null ? new ZContext() : context;
    ZContext shadow = used.shadow();
    ZMQ.Socket phone = null;
    boolean started = false;
    try {
      int id = IDS.incrementAndGet();
      String endpoint = "inproc://org.zeromq.star-" + id;
      phone = used.createSocket(SocketType.PAIR);
      phone.bind(endpoint);
      ZMQ.Socket mic = shadow.createSocket(SocketType.PAIR);
      mic.setLinger(-1);
      mic.connect(endpoint);
      this.agent = agent == null ? agent(phone, lastWord) : agent.apply(phone, lastWord);
      Plateau plateau = new Plateau(id, shadow, mic, fortune, lastWord, bags);
      plateau.selectors = selector;
      plateau.owned = context == null ? used : null;
      if (plateau.entourage != null) {
        plateau.entourage.breakaleg(used, fortune, phone, bags);
      }
      new Thread(plateau::run, "Star-" + id).start();
      started = true;
    } finally {
      if (!started) {
        shadow.close();
        used.destroySocket(phone);
        if (context == null) {
          used.close();
        }
      }
    }
  }

  /**
   * Creates a service as {@link #ZStar(ZContext, Fortune, String, Object...)}, with an agent of the
   * caller.
   *
   * @param agent creates the agent from the caller's end of the pipe and the last word; null: a
   *     simple agent
   */
  public ZStar(
      @Nullable ZContext context,
      Fortune fortune,
      @Nullable BiFunction<ZMQ.Socket, String, ZAgent> agent,
      @Nullable String lastWord,
      Object... bags) {
    this(context, null, fortune, agent, lastWord, bags);
  }

  /** The code that runs in the service's thread. */
  private final class Plateau {
    private final int id;
    private final ZContext shadow;
    private final ZMQ.Socket mic;
    private final Fortune fortune;
    private final String lastWord;
    private final Object[] bags;
    private final Set set;
    final Entourage entourage;
    SelectorCreator selectors;
    ZContext owned;
    private Selector selector;

    Plateau(
        int id,
        ZContext shadow,
        ZMQ.Socket mic,
        Fortune fortune,
        @Nullable String lastWord,
        Object... bags) {
      this.id = id;
      this.shadow = shadow;
      this.mic = mic;
      this.fortune = fortune;
      this.lastWord = lastWord;
      this.bags = bags;
      Set given = first(Set.class, bags);
      set = given == null ? new SimpleSet() : given;
      entourage = first(Entourage.class, bags);
    }

    void run() {
      boolean wordIsSent = true;
      try {
        selector = selectors == null ? null : selectors.create();
        set.lights(fortune.premiere(mic, bags), id);
        play();
        wordIsSent = fortune.interview(mic);
      } catch (ZMQException e) {
        int code = e.getErrorCode();
        if (code != ZMQ.Error.ETERM.getCode() && code != ZMQ.Error.EINTR.getCode()) {
          throw e;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        Thread.interrupted(); // the flag would also interrupt the following calls
        try {
          leave(wordIsSent);
        } finally {
          end();
        }
      }
    }

    private void play() {
      Star star = null;
      int count = 0;
      do {
        star =
            selector == null
                ? fortune.create(shadow, mic, count, star, bags)
                : fortune.create(shadow, mic, selector, count, star, bags);
        count++;
        if (star == null) {
          return;
        }
        star.prepare();
        while (!set.fire() && turn(star)) {
          // the next iteration
        }
      } while (star.renews() && !set.fire());
    }

    private boolean turn(Star star) {
      int events = star.breathe();
      return events >= 0 && star.act(events) && star.entract();
    }

    private void leave(boolean wordIsSent) {
      try {
        if (wordIsSent && lastWord != null) {
          sendLastWord();
        }
      } catch (ZMQException e) {
        // closed by the program, or the context is terminated
      } catch (InterruptedException e) {
        // the code that interrupted it does not own the thread
      } finally {
        if (entourage != null) {
          entourage.party(shadow);
        }
        fortune.party(shadow);
      }
    }

    /** Sends the last word, unless the other side is closed and does not receive it. */
    private void sendLastWord() throws InterruptedException {
      mic.setSndHWM(0); // accepted even if the pipe is full
      long start = System.nanoTime();
      while (!mic.send(lastWord, ZMQ.DONTWAIT) // or, after a failed send, once it is not full
          && !heard.await(LAST_WORD_POLL_MILLIS, TimeUnit.MILLISECONDS)
          && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(LAST_WORD_MILLIS)) {
        // the next attempt
      }
    }

    private void end() {
      mic.close(); // individually: its messages remain for the other side
      shadow.close();
      if (selector != null) {
        try {
          selectors.destroy(selector);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      ended.countDown();
      if (owned != null) {
        try {
          heard.await(LAST_WORD_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
          // the code that interrupted it does not own the thread
        }
        owned.close();
      }
    }
  }

  private static <T> T first(Class<T> type, Object... bags) {
    for (Object bag : bags) {
      if (type.isInstance(bag)) {
        return type.cast(bag);
      }
    }
    return null;
  }

  /** The end of the thread. */
  private final class Ending implements Exit {
    @Override
    public void awaitSilent() {
      try {
        await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void await() throws InterruptedException {
      ended.await();
    }

    @Override
    public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
      return ended.await(timeout, unit);
    }

    @Override
    public boolean isExited() {
      return ended.getCount() == 0;
    }
  }

  /**
   * Sleeps for a time, for {@link TimeTaker#party(ZContext)}; an interrupt ends the sleep, and the
   * flag stays set.
   */
  public static void party(long time, TimeUnit unit) {
    ZMQ.sleep(time, unit);
  }

  /** Returns the agent to which this one delegates. */
  public ZAgent agent() {
    return agent;
  }

  /** Reports the end of the service. */
  public Exit exit() {
    return exit;
  }

  /**
   * Creates the agent, for subclasses; called by the constructor.
   *
   * @deprecated give the constructor a function
   */
  @Deprecated
  protected ZAgent agent(ZMQ.Socket phone, String secret) {
    return Creator.create(phone, secret);
  }

  // ---- the agent

  /** Notifies the service's thread when there are no more messages to receive. */
  private <T> T heard(T result) {
    if (!agent.sign()) {
      heard.countDown();
    }
    return result;
  }

  @Override
  public @Nullable ZMsg recv() {
    return heard(agent.recv());
  }

  @Override
  public @Nullable ZMsg recv(int timeout) {
    return heard(agent.recv(timeout));
  }

  @Override
  public @Nullable ZMsg recv(boolean wait) {
    return heard(agent.recv(wait));
  }

  @Override
  public boolean send(ZMsg message) {
    return heard(agent.send(message));
  }

  @Override
  public boolean send(ZMsg message, boolean destroy) {
    return heard(agent.send(message, destroy));
  }

  @Override
  public boolean send(String word) {
    return heard(agent.send(word));
  }

  @Override
  public boolean send(String word, boolean more) {
    return heard(agent.send(word, more));
  }

  @Override
  public ZMQ.Socket pipe() {
    return agent.pipe();
  }

  @Override
  public boolean sign() {
    return agent.sign();
  }

  @Override
  public void close() {
    agent.close();
    heard.countDown();
  }
}
