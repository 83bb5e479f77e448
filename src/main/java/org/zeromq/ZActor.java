// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.channels.SelectableChannel;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service in its own thread: an {@link Actor} that polls its sockets and the pipe that controls
 * it. The ZActor is the {@link ZAgent} on the controlling side.
 *
 * <pre>{@code
 * ZActor.Actor acting = new ZActor.SimpleActor() {
 *   public boolean backstage(ZMQ.Socket pipe, ZPoller poller, int events) {
 *     String command = pipe.recvStr();
 *     pipe.send("done: " + command);
 *     return !command.equals("stop"); // false ends the actor
 *   }
 * };
 * ZActor actor = new ZActor(context, acting, "the end");
 * actor.send("work");
 * ZMsg answer = actor.recv();
 * actor.send("stop");
 * }</pre>
 *
 * <p>{@link ZStar} describes how the service ends, and what happens to its context.
 *
 * @since 4.0
 */
@SuppressWarnings("deprecation") // JeroMQ's signatures
public class ZActor extends ZStar {
  /** The behavior of the service. All methods are called in its thread. */
  public interface Actor {
    /**
     * Called once, before all other methods; returns the name of the thread, or null for a default
     * name.
     */
    @Nullable String premiere(ZMQ.Socket pipe);

    /**
     * Creates the sockets.
     *
     * @param context the context in which to create the sockets
     * @param args the arguments of the ZActor
     * @return the sockets, which are closed at the end; not null
     */
    List<ZMQ.Socket> createSockets(ZContext context, Object... args);

    /**
     * Called before the loop.
     *
     * @param sockets the sockets that {@link #createSockets} returned
     * @param poller polls the pipe; register the sockets to be polled; {@link #stage} is called for
     *     those without a handler
     */
    void start(ZMQ.Socket pipe, List<ZMQ.Socket> sockets, ZPoller poller);

    /**
     * Called before each poll; returns the timeout in milliseconds; 0: do not wait; negative: wait
     * indefinitely.
     */
    long looping(ZMQ.Socket pipe, ZPoller poller);

    /** Called when the pipe has events; returns false to end the loop. */
    boolean backstage(ZMQ.Socket pipe, ZPoller poller, int events);

    /** Called when a socket has events; returns false to end the loop. */
    boolean stage(ZMQ.Socket socket, ZMQ.Socket pipe, ZPoller poller, int events);

    /** Called after each poll and its events; returns false to end the loop. */
    boolean looped(ZMQ.Socket pipe, ZPoller poller);

    /** Called after a socket was closed. */
    void closed(ZMQ.Socket socket);

    /**
     * Called after all sockets were closed; returns true to create them again and loop, false to
     * end.
     */
    boolean destroyed(ZContext context, ZMQ.Socket pipe, ZPoller poller);

    /** Called once, after all other methods; returns whether the last word is sent. */
    boolean finished(ZMQ.Socket pipe);
  }

  /**
   * An actor without sockets that waits indefinitely and ends on the first event; for subclasses.
   */
  public static class SimpleActor implements Actor {
    /** Creates an instance; it has no state. */
    public SimpleActor() {}

    @Override
    public @Nullable String premiere(ZMQ.Socket pipe) {
      return null;
    }

    @Override
    public List<ZMQ.Socket> createSockets(ZContext context, Object... args) {
      return Collections.emptyList();
    }

    @Override
    public void start(ZMQ.Socket pipe, List<ZMQ.Socket> sockets, ZPoller poller) {
      // nothing to register
    }

    @Override
    public long looping(ZMQ.Socket pipe, ZPoller poller) {
      return -1;
    }

    @Override
    public boolean backstage(ZMQ.Socket pipe, ZPoller poller, int events) {
      return false;
    }

    @Override
    public boolean stage(ZMQ.Socket socket, ZMQ.Socket pipe, ZPoller poller, int events) {
      return false;
    }

    @Override
    public boolean looped(ZMQ.Socket pipe, ZPoller poller) {
      return true;
    }

    @Override
    public void closed(ZMQ.Socket socket) {
      // nothing to release
    }

    @Override
    public boolean destroyed(ZContext context, ZMQ.Socket pipe, ZPoller poller) {
      return false;
    }

    @Override
    public boolean finished(ZMQ.Socket pipe) {
      return true;
    }
  }

  /**
   * An actor and a shadow: the shadow is called before the actor each time; only the actor's
   * results are used.
   */
  public static class Duo implements Actor {
    private final Actor main;
    private final Actor shadow;

    /**
     * Combines two actors.
     *
     * @param main the actor whose results are used
     * @param shadow the actor that is called first, and whose results are ignored
     */
    public Duo(Actor main, Actor shadow) {
      this.main = Objects.requireNonNull(main, "main");
      this.shadow = Objects.requireNonNull(shadow, "shadow");
    }

    @Override
    public @Nullable String premiere(ZMQ.Socket pipe) {
      shadow.premiere(pipe);
      return main.premiere(pipe);
    }

    @Override
    public List<ZMQ.Socket> createSockets(ZContext context, Object... args) {
      shadow.createSockets(context, args);
      return main.createSockets(context, args);
    }

    @Override
    public void start(ZMQ.Socket pipe, List<ZMQ.Socket> sockets, ZPoller poller) {
      shadow.start(pipe, sockets, poller);
      main.start(pipe, sockets, poller);
    }

    @Override
    public long looping(ZMQ.Socket pipe, ZPoller poller) {
      shadow.looping(pipe, poller);
      return main.looping(pipe, poller);
    }

    @Override
    public boolean backstage(ZMQ.Socket pipe, ZPoller poller, int events) {
      shadow.backstage(pipe, poller, events);
      return main.backstage(pipe, poller, events);
    }

    @Override
    public boolean stage(ZMQ.Socket socket, ZMQ.Socket pipe, ZPoller poller, int events) {
      shadow.stage(socket, pipe, poller, events);
      return main.stage(socket, pipe, poller, events);
    }

    @Override
    public boolean looped(ZMQ.Socket pipe, ZPoller poller) {
      shadow.looped(pipe, poller);
      return main.looped(pipe, poller);
    }

    @Override
    public void closed(ZMQ.Socket socket) {
      shadow.closed(socket);
      main.closed(socket);
    }

    @Override
    public boolean destroyed(ZContext context, ZMQ.Socket pipe, ZPoller poller) {
      shadow.destroyed(context, pipe, poller);
      return main.destroyed(context, pipe, poller);
    }

    @Override
    public boolean finished(ZMQ.Socket pipe) {
      shadow.finished(pipe);
      return main.finished(pipe);
    }
  }

  /**
   * Creates an actor as {@link #ZActor(ZContext, Actor, String, Object...)}, with its own context.
   */
  public ZActor(Actor actor, @Nullable String lastWord, Object... args) {
    this((ZContext) null, actor, lastWord, args);
  }

  /**
   * Creates an actor as {@link #ZActor(Actor, String, Object...)}, with JeroMQ's selectors.
   *
   * @deprecated use the constructor without a selector
   */
  @Deprecated
  public ZActor(
      @Nullable SelectorCreator selector, Actor actor, @Nullable String lastWord, Object... args) {
    this(null, selector, actor, lastWord, args);
  }

  /**
   * Creates an actor as {@link #ZActor(ZContext, Actor, String, Object...)}, with JeroMQ's
   * selectors.
   *
   * @deprecated use the constructor without a selector
   */
  @Deprecated
  public ZActor(
      @Nullable ZContext context,
      @Nullable SelectorCreator selector,
      Actor actor,
      @Nullable String lastWord,
      Object... args) {
    super(context, selector, new ActorFortune(actor), lastWord, args);
  }

  /**
   * Starts an actor.
   *
   * @param context null: the actor creates its own context
   * @param lastWord the message that reports that the actor has ended; null for none
   * @param args are passed to the actor
   * @throws ZMQException as {@link ZContext#createSocket(SocketType)}
   */
  public ZActor(
      @Nullable ZContext context, Actor actor, @Nullable String lastWord, Object... args) {
    this(context, null, actor, lastWord, args);
  }

  /** Creates the stars that run an actor. */
  private static final class ActorFortune implements Fortune {
    private final Actor actor;

    ActorFortune(Actor actor) {
      this.actor = Objects.requireNonNull(actor, "actor");
    }

    @Override
    public @Nullable String premiere(ZMQ.Socket mic, Object... args) {
      return actor.premiere(mic);
    }

    @Override
    public Star create(
        ZContext context, ZMQ.Socket mic, int count, @Nullable Star previous, Object... args) {
      return new Double(context, mic, actor, args);
    }

    @Override
    public boolean interview(ZMQ.Socket mic) {
      return actor.finished(mic);
    }

    @Override
    public void party(ZContext context) {
      // finished() notifies the actor
    }
  }

  /** The loop of an actor. */
  private static final class Double implements Star, ZPoller.EventsHandler {
    private final ZContext context;
    private final ZMQ.Socket pipe;
    private final Actor actor;
    private final ZPoller poller;
    private final List<ZMQ.Socket> sockets;

    Double(@Nullable ZContext context, ZMQ.Socket pipe, Actor actor, Object... args) {
      this.context = context;
      this.pipe = pipe;
      this.actor = actor;
      sockets = Objects.requireNonNull(actor.createSockets(context, args), "sockets");
      poller = new ZPoller(context);
      poller.setGlobalHandler(this);
    }

    @Override
    public void prepare() {
      poller.register(pipe, ZPoller.IN);
      actor.start(pipe, Collections.unmodifiableList(sockets), poller);
    }

    @Override
    public int breathe() {
      return poller.poll(actor.looping(pipe, poller));
    }

    @Override
    public boolean act(int events) {
      return true; // the poller has called the actor
    }

    @Override
    public boolean entract() {
      return actor.looped(pipe, poller);
    }

    @Override
    public boolean renews() {
      for (ZMQ.Socket socket : sockets) {
        if (socket != null) {
          poller.unregister(socket);
          context.destroySocket(socket);
          actor.closed(socket);
        }
      }
      return actor.destroyed(context, pipe, poller);
    }

    @Override
    public boolean events(ZMQ.Socket socket, int events) {
      return socket == pipe
          ? actor.backstage(pipe, poller, events)
          : actor.stage(socket, pipe, poller, events);
    }

    @Override
    public boolean events(SelectableChannel channel, int events) {
      return true;
    }
  }
}
