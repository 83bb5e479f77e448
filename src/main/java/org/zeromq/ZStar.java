// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import zmq.util.function.BiFunction;

/**
 * A service in a thread of its own, which a {@link Fortune} makes and a pipe controls: the frame
 * around a loop of {@link Star}. The ZStar is the {@link ZAgent} on the controlling side. {@link
 * ZActor} is easier to use.
 *
 * <p>The thread is a daemon. It calls, in this order: {@link Entourage#breakaleg}, {@link
 * Fortune#premiere}; for each star {@link Fortune#create}, {@link Star#prepare}, the loop of {@link
 * Star#breathe}, {@link Star#act} and {@link Star#entract}, {@link Star#renews}; at the end {@link
 * Fortune#interview}, and {@code party} of both. Then it sends the last word, if there is one, and
 * closes the sockets that were made in its context. The service ends when its methods say so, with
 * the context, when its thread is interrupted, and when something is thrown: that goes to the
 * thread's handler of uncaught exceptions, and the last word is still sent.
 *
 * <p>Without a context of the caller's it makes one, and terminates it after the service has ended
 * and its messages were received up to the last word, or the pipe was closed, at most ten seconds
 * later.
 *
 * <p>Threads: those of {@link ZAgent}; {@link #exit()} any.
 *
 * @since 4.0
 */
@SuppressWarnings({"deprecation", "this-escape"}) // JeroMQ's signatures; its agent() is overridden
public class ZStar implements ZAgent {
  private static final AtomicInteger IDS = new AtomicInteger();
  private static final int LAST_WORD_MILLIS = 10_000;

  private final ZAgent agent;
  private final CountDownLatch ended = new CountDownLatch(1);

  /** Open as long as there may be messages to receive. */
  private final CountDownLatch heard = new CountDownLatch(1);

  private final Exit exit = new Ending();

  /** What is called when the service has ended, before its sockets are closed. */
  public interface TimeTaker {
    /** Called in the service's thread. */
    void party(ZContext context);
  }

  /** Makes stars, and knows of the beginning and the end. */
  public interface Fortune extends TimeTaker {
    /**
     * Called before the first star is made.
     *
     * @param mic the service's side of the pipe
     * @param args as given to the ZStar
     * @return the name of the thread; null for a default one
     */
    String premiere(ZMQ.Socket mic, Object... args);

    /** {@link #create(ZContext, ZMQ.Socket, int, Star, Object...)} with JeroMQ's selector. */
    @Deprecated
    default Star create(
        ZContext context,
        ZMQ.Socket mic,
        Selector selector,
        int count,
        Star previous,
        Object... args) {
      return create(context, mic, count, previous, args);
    }

    /**
     * Makes a star.
     *
     * @param context for its sockets: a shadow, whose sockets are closed at the end
     * @param mic the service's side of the pipe
     * @param count how many were made before
     * @param previous the one made before; null for the first
     * @param args as given to the ZStar
     * @return null ends the service
     */
    Star create(ZContext context, ZMQ.Socket mic, int count, Star previous, Object... args);

    /**
     * Called when there will not be another star.
     *
     * @return whether the last word is sent
     */
    boolean interview(ZMQ.Socket mic);
  }

  /** What runs in a loop. */
  public interface Star {
    /** Called once, before the loop. */
    void prepare();

    /** Waits for events, and returns their number; a negative one ends the loop. */
    int breathe();

    /** Handles the events; false ends the loop. */
    boolean act(int events);

    /** Called at the end of each turn; false ends the loop. */
    boolean entract();

    /** Called after the loop: true makes another star, false ends the service. */
    boolean renews();
  }

  /** Where the service runs: one of the arguments of the ZStar may be one. */
  public interface Set {
    /** Names the thread; the name is null for a default one. */
    void lights(String name, int id);

    /** Whether the service has to end. */
    boolean fire();
  }

  /** The thread itself: it has to end when it is interrupted. */
  public static class SimpleSet implements Set {
    /** Creates one; it has no state. */
    public SimpleSet() {}

    @Override
    public void lights(String name, int id) {
      Thread.currentThread().setName(name == null ? createDefaultName("Star-%d", id) : name);
    }

    @Override
    public boolean fire() {
      return Thread.currentThread().isInterrupted();
    }

    /** A name of a format with one {@code %d}. */
    public static String createDefaultName(String format, int id) {
      return String.format(format, id);
    }
  }

  /** What is told of the beginning and the end: one of the arguments of the ZStar may be one. */
  public interface Entourage extends TimeTaker {
    /** Called in the thread that makes the ZStar, before the service starts. */
    void breakaleg(ZContext context, Fortune fortune, ZMQ.Socket phone, Object... bags);
  }

  /** Tells when the service has ended. */
  public interface Exit {
    /** {@link #await()} without the exception: an interrupt ends it, and the flag stays set. */
    void awaitSilent();

    /** Waits until the service has ended. */
    void await() throws InterruptedException;

    /** Waits until the service has ended; false if the timeout elapsed. */
    boolean await(long timeout, TimeUnit unit) throws InterruptedException;

    /** Whether the service has ended. */
    boolean isExited();
  }

  /** {@link #ZStar(ZContext, Fortune, String, Object...)} with JeroMQ's selectors. */
  @Deprecated
  public ZStar(SelectorCreator selector, Fortune fortune, String lastWord, Object... bags) {
    this(null, selector, fortune, lastWord, bags);
  }

  /** {@link #ZStar(ZContext, Fortune, String, Object...)} with a context of its own. */
  public ZStar(Fortune fortune, String lastWord, Object... bags) {
    this((ZContext) null, fortune, lastWord, bags);
  }

  /** {@link #ZStar(ZContext, Fortune, String, Object...)} with JeroMQ's selectors. */
  @Deprecated
  public ZStar(
      ZContext context,
      SelectorCreator selector,
      Fortune fortune,
      String lastWord,
      Object... bags) {
    this(context, selector, fortune, null, lastWord, bags);
  }

  /**
   * Starts a service.
   *
   * @param context null: a context of its own
   * @param lastWord the message that says that the service has ended; null for none
   * @param bags are passed on
   * @throws ZMQException as {@link ZContext#createSocket(SocketType)}
   */
  public ZStar(ZContext context, Fortune fortune, String lastWord, Object... bags) {
    this(context, null, fortune, null, lastWord, bags);
  }

  /** {@link #ZStar(ZContext, Fortune, BiFunction, String, Object...)} with JeroMQ's selectors. */
  @Deprecated
  public ZStar(
      ZContext context,
      SelectorCreator selector,
      Fortune fortune,
      BiFunction<ZMQ.Socket, String, ZAgent> agent,
      String lastWord,
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
      Thread thread = new Thread(plateau::run, "Star-" + id);
      thread.setDaemon(true);
      thread.start();
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
   * {@link #ZStar(ZContext, Fortune, String, Object...)} with an agent of the caller's.
   *
   * @param agent makes the agent of this side of the pipe and the last word; null: a simple one
   */
  public ZStar(
      ZContext context,
      Fortune fortune,
      BiFunction<ZMQ.Socket, String, ZAgent> agent,
      String lastWord,
      Object... bags) {
    this(context, null, fortune, agent, lastWord, bags);
  }

  /** What happens in the service's thread. */
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
        int id, ZContext shadow, ZMQ.Socket mic, Fortune fortune, String lastWord, Object... bags) {
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
        Thread.interrupted(); // it would end what follows, too
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
          // the next turn
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
          mic.setSndHWM(0); // it fits even if the pipe is full
          mic.setSendTimeOut(LAST_WORD_MILLIS); // or, after a send that failed, once it is not
          mic.send(lastWord);
        }
      } catch (ZMQException e) {
        // the program closed it, or the context is terminated
      } finally {
        if (entourage != null) {
          entourage.party(shadow);
        }
        fortune.party(shadow);
      }
    }

    private void end() {
      mic.close(); // by itself: its messages stay for the other side
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
          // whoever did it does not own the thread
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

  /** Sleeps for a time, for {@link TimeTaker#party(ZContext)}; an interrupt ends it and is kept. */
  public static void party(long time, TimeUnit unit) {
    ZMQ.sleep(time, unit);
  }

  /** The agent that this one passes its calls to. */
  public ZAgent agent() {
    return agent;
  }

  /** Tells when the service has ended. */
  public Exit exit() {
    return exit;
  }

  /**
   * Makes the agent, for subclasses; called by the constructor.
   *
   * @deprecated give the constructor a function
   */
  @Deprecated
  protected ZAgent agent(ZMQ.Socket phone, String secret) {
    return Creator.create(phone, secret);
  }

  // ---- the agent

  /** Tells the service's thread when there is nothing more to receive. */
  private <T> T heard(T result) {
    if (!agent.sign()) {
      heard.countDown();
    }
    return result;
  }

  @Override
  public ZMsg recv() {
    return heard(agent.recv());
  }

  @Override
  public ZMsg recv(int timeout) {
    return heard(agent.recv(timeout));
  }

  @Override
  public ZMsg recv(boolean wait) {
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
