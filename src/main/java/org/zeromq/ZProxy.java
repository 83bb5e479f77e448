// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.wait.Mutex;

/**
 * A proxy in its own thread, which other threads start, pause, stop, configure and end.
 *
 * <pre>{@code
 * ZProxy.Proxy sockets = new ZProxy.Proxy.SimpleProxy() {
 *   public ZMQ.Socket create(ZContext context, ZProxy.Plug place, Object... args) {
 *     switch (place) {
 *       case FRONT: return context.createSocket(SocketType.ROUTER);
 *       case BACK: return context.createSocket(SocketType.DEALER);
 *       default: return null; // no capture
 *     }
 *   }
 *   public boolean configure(ZMQ.Socket socket, ZProxy.Plug place, Object... args) {
 *     return socket.bind(place == ZProxy.Plug.FRONT ? "tcp://*:5555" : "tcp://*:5556");
 *   }
 * };
 * ZProxy proxy = ZProxy.newProxy(context, "broker", sockets, null);
 * proxy.start(true);
 * }</pre>
 *
 * <p>It forwards messages from {@link #start} on; its state is STOPPED until then. {@link
 * #newProxy} forwards as {@link ZMQ#proxy(ZMQ.Socket, ZMQ.Socket, ZMQ.Socket)} does, {@link
 * #newZProxy} and the constructors forward each message with a {@link Pump}.
 *
 * <p>A synchronous command returns the resulting state; an asynchronous one returns the state that
 * the previous command resulted in, for which it waits: ALIVE for the first command. Interrupts,
 * {@code close()} of the context, and a context of its own behave as with {@link ZActor}; after the
 * end, all commands return EXITED.
 *
 * <p>Threads: any, one at a time.
 *
 * @since 4.0
 */
@SuppressWarnings("deprecation") // JeroMQ's signatures
public class ZProxy {
  /** {@link State#STARTED}. */
  public static final String STARTED = State.STARTED.name();

  /** {@link State#PAUSED}. */
  public static final String PAUSED = State.PAUSED.name();

  /** {@link State#STOPPED}. */
  public static final String STOPPED = State.STOPPED.name();

  /** {@link State#EXITED}. */
  public static final String EXITED = State.EXITED.name();

  /** {@link State#ALIVE}. */
  public static final String ALIVE = State.ALIVE.name();

  private static final AtomicInteger NAMES = new AtomicInteger();

  private final Mutex mutex = new Mutex();
  private final ZActor actor;
  private String state = ALIVE;

  /** The number of answers to asynchronous commands that are not received yet. */
  private int unread;

  /** The sockets of a proxy. */
  public enum Plug {
    /** The socket for the clients. */
    FRONT,
    /** The socket for the servers. */
    BACK,
    /** The socket that receives a copy of every message. */
    CAPTURE
  }

  /** The commands of a proxy. */
  public enum Command {
    /** Creates the sockets if there are none, and forwards messages. */
    START,
    /** Creates the sockets if there are none, and forwards no messages: they remain queued. */
    PAUSE,
    /** Closes the sockets. */
    STOP,
    /** Closes and creates the sockets, or calls {@link Proxy#restart} with a message. */
    RESTART,
    /** Closes the sockets and ends the proxy. */
    EXIT,
    /** Returns the state. */
    STATUS,
    /**
     * Passes a message to {@link Proxy#configure(ZMQ.Socket, ZMsg, ZMQ.Socket, ZMQ.Socket,
     * ZMQ.Socket, Object...)}.
     */
    CONFIG
  }

  /** The states of a proxy. */
  public enum State {
    /** The state is not known yet: the result of a first asynchronous command. */
    ALIVE,
    /** The proxy forwards messages. */
    STARTED,
    /** The proxy has sockets and forwards no messages. */
    PAUSED,
    /** The proxy has no sockets, and can be started. */
    STOPPED,
    /** The proxy has ended. */
    EXITED
  }

  /** Creates the sockets of a proxy. All methods are called in its thread. */
  public interface Proxy {
    /**
     * Creates a socket of the proxy.
     *
     * @param args the arguments of the ZProxy
     * @return the socket; null for no capture
     */
    ZMQ.@Nullable Socket create(ZContext context, Plug place, Object... args);

    /**
     * Binds or connects a socket, and sets its options.
     *
     * @return false if the proxy must not be started
     */
    boolean configure(ZMQ.Socket socket, Plug place, Object... args) throws IOException;

    /**
     * Handles the message of {@link ZProxy#restart} for a socket.
     *
     * @return true, for any of the sockets, to close and create all of them
     */
    boolean restart(ZMsg message, ZMQ.Socket socket, Plug place, Object... args) throws IOException;

    /**
     * Handles the message of {@link ZProxy#configure}; must send one message to the pipe.
     *
     * @param capture null if there is none; all sockets are null if the proxy is not started
     * @return false to end the proxy
     */
    boolean configure(
        ZMQ.Socket pipe,
        ZMsg message,
        ZMQ.Socket frontend,
        ZMQ.Socket backend,
        ZMQ.@Nullable Socket capture,
        Object... args);

    /**
     * Handles a command that is not a {@link Command}; must send one message to the pipe.
     *
     * @return false to end the proxy
     */
    boolean custom(
        ZMQ.Socket pipe,
        String command,
        ZMQ.Socket frontend,
        ZMQ.Socket backend,
        ZMQ.Socket capture,
        Object... args);

    /** A proxy without hot restarts and custom commands. */
    abstract class SimpleProxy implements Proxy {
      /** Creates an instance, for subclasses. */
      public SimpleProxy() {}

      @Override
      public boolean restart(ZMsg message, ZMQ.Socket socket, Plug place, Object... args) {
        return true;
      }

      @Override
      public boolean configure(
          ZMQ.Socket pipe,
          ZMsg message,
          ZMQ.Socket frontend,
          ZMQ.Socket backend,
          ZMQ.@Nullable Socket capture,
          Object... args) {
        return message.send(pipe);
      }

      @Override
      public boolean custom(
          ZMQ.Socket pipe,
          String command,
          ZMQ.Socket frontend,
          ZMQ.Socket backend,
          ZMQ.Socket capture,
          Object... args) {
        return pipe.send(command);
      }
    }
  }

  /** Forwards one message. */
  public interface Pump {
    /**
     * Forwards a message from a socket that has one.
     *
     * @param capture null if there is none
     * @return false to end the proxy
     */
    boolean flow(
        Plug from,
        ZMQ.Socket source,
        ZMQ.@Nullable Socket capture,
        Plug to,
        ZMQ.Socket destination);
  }

  /** Forwards whole messages, and may transform them. */
  public static class ZPump implements Pump {
    private final Transformer transformer;

    /** Transforms a message. */
    public interface Transformer {
      /** Returns the message to capture and forward. */
      ZMsg transform(ZMsg message, Plug from, Plug to);
    }

    /** Creates a pump that forwards messages unchanged. */
    public ZPump() {
      this(null);
    }

    /**
     * Creates a pump that forwards the messages that a transformer returns; null: messages
     * unchanged.
     */
    public ZPump(@Nullable Transformer transformer) {
      this.transformer = transformer;
    }

    @Override
    public boolean flow(
        Plug from,
        ZMQ.Socket source,
        ZMQ.@Nullable Socket capture,
        Plug to,
        ZMQ.Socket destination) {
      ZMsg message = ZMsg.recvMsg(source);
      if (message == null) {
        return false;
      }
      ZMsg passed = transformer == null ? message : transformer.transform(message, from, to);
      if (capture != null) {
        passed.send(capture);
      }
      return passed.send(destination);
    }
  }

  // ---- creation

  /**
   * Creates a proxy as {@link #newZProxy(ZContext, String, Proxy, String, Object...)}, with
   * JeroMQ's selectors.
   *
   * @deprecated use the method without a selector
   */
  @Deprecated
  public static ZProxy newZProxy(
      @Nullable ZContext context,
      @Nullable String name,
      ZAgent.@Nullable SelectorCreator selector,
      Proxy sockets,
      @Nullable String lastWord,
      Object... args) {
    return newZProxy(context, name, sockets, lastWord, args);
  }

  /** Creates a proxy with a {@link ZPump}. */
  public static ZProxy newZProxy(
      @Nullable ZContext context,
      @Nullable String name,
      Proxy sockets,
      @Nullable String lastWord,
      Object... args) {
    return new ZProxy(context, name, sockets, new ZPump(), lastWord, args);
  }

  /**
   * Creates a proxy as {@link #newProxy(ZContext, String, Proxy, String, Object...)}, with JeroMQ's
   * selectors.
   *
   * @deprecated use the method without a selector
   */
  @Deprecated
  public static ZProxy newProxy(
      @Nullable ZContext context,
      @Nullable String name,
      ZAgent.@Nullable SelectorCreator selector,
      Proxy sockets,
      @Nullable String lastWord,
      Object... args) {
    return newProxy(context, name, sockets, lastWord, args);
  }

  /**
   * Creates a proxy that forwards messages as {@link ZMQ#proxy(ZMQ.Socket, ZMQ.Socket, ZMQ.Socket)}
   * does, which is faster than a pump.
   *
   * @param context null: the proxy creates its own context
   * @param name the name of its thread; null for a default name
   * @param lastWord as for {@link ZActor}; null for none
   * @param args are passed to the sockets' methods
   */
  public static ZProxy newProxy(
      @Nullable ZContext context,
      @Nullable String name,
      Proxy sockets,
      @Nullable String lastWord,
      Object... args) {
    return new ZProxy(context, name, sockets, null, lastWord, args);
  }

  /**
   * Creates a proxy as {@link #ZProxy(Proxy, String, Object...)}, with JeroMQ's selectors.
   *
   * @deprecated use the constructor without a selector
   */
  @Deprecated
  public ZProxy(
      ZAgent.@Nullable SelectorCreator selector,
      Proxy sockets,
      @Nullable String lastWord,
      Object... args) {
    this(sockets, lastWord, args);
  }

  /** Creates a proxy with its own context and a {@link ZPump}. */
  public ZProxy(Proxy sockets, @Nullable String lastWord, Object... args) {
    this((String) null, sockets, lastWord, args);
  }

  /**
   * Creates a proxy as {@link #ZProxy(String, Proxy, String, Object...)}, with JeroMQ's selectors.
   *
   * @deprecated use the constructor without a selector
   */
  @Deprecated
  public ZProxy(
      @Nullable String name,
      ZAgent.@Nullable SelectorCreator selector,
      Proxy sockets,
      @Nullable String lastWord,
      Object... args) {
    this(name, sockets, lastWord, args);
  }

  /** Creates a named proxy with its own context and a {@link ZPump}. */
  public ZProxy(@Nullable String name, Proxy sockets, @Nullable String lastWord, Object... args) {
    this(name, sockets, new ZPump(), lastWord, args);
  }

  /**
   * Creates a proxy as {@link #ZProxy(ZContext, String, Proxy, Pump, String, Object...)}, with
   * JeroMQ's selectors.
   *
   * @deprecated use the constructor without a selector
   */
  @Deprecated
  public ZProxy(
      @Nullable ZContext context,
      @Nullable String name,
      ZAgent.@Nullable SelectorCreator selector,
      Proxy sockets,
      @Nullable Pump pump,
      @Nullable String lastWord,
      Object... args) {
    this(context, name, sockets, pump, lastWord, args);
  }

  /**
   * Creates a proxy as {@link #ZProxy(ZContext, String, Proxy, Pump, String, Object...)}, with its
   * own context.
   */
  public ZProxy(
      @Nullable String name,
      Proxy sockets,
      @Nullable Pump pump,
      @Nullable String lastWord,
      Object... args) {
    this(null, name, sockets, pump, lastWord, args);
  }

  /**
   * Creates a proxy, which is stopped at first.
   *
   * @param context null: the proxy creates its own context
   * @param name the name of its thread; null for a default name
   * @param pump forwards each message; null: as {@link #newProxy}
   * @param lastWord as for {@link ZActor}; null for none
   * @param args are passed to the sockets' methods
   * @throws ZMQException as {@link ZContext#createSocket(SocketType)}
   */
  public ZProxy(
      @Nullable ZContext context,
      @Nullable String name,
      Proxy sockets,
      @Nullable Pump pump,
      @Nullable String lastWord,
      Object... args) {
    Objects.requireNonNull(sockets, "sockets");
    String thread = name == null ? "ZProxy-" + NAMES.incrementAndGet() : name;
    actor = new ZActor(context, new ProxyActor(thread, sockets, pump), lastWord, args);
  }

  // ---- commands

  /** Sends {@link Command#START}. */
  public String start(boolean sync) {
    return command(Command.START.name(), sync);
  }

  /** Sends {@link Command#PAUSE}. */
  public String pause(boolean sync) {
    return command(Command.PAUSE.name(), sync);
  }

  /** Sends {@link Command#STOP}. */
  public String stop(boolean sync) {
    return command(Command.STOP.name(), sync);
  }

  /**
   * Sends a command: one of {@link Command} except CONFIG and RESTART, or a custom command for
   * {@link Proxy#custom}.
   *
   * @param sync whether to wait for the answer
   * @return the answer; without waiting for it, the answer to the previous command
   * @throws ZMQException EINTR if the thread is interrupted; its flag stays set
   */
  public String command(String command, boolean sync) {
    return mutex.get(
        () -> {
          if (command.equals(Command.EXIT.name())) {
            return exit();
          }
          if (!sync) {
            receiveStates();
          }
          if (!actor.send(command)) {
            return exited();
          }
          unread++;
          if (!sync) {
            return state;
          }
          ZMsg answer = receiveLast();
          return answer == null ? exited() : note(answer);
        });
  }

  /** Sends a command as {@link #command(String, boolean)}, with enums. */
  public State command(Command command, boolean sync) {
    return State.valueOf(command(command.name(), sync));
  }

  /**
   * Sends CONFIG or RESTART with a message.
   *
   * @param message null for none
   * @param sync whether to wait for the answer
   * @return the answer; null without waiting, and if the proxy has ended
   * @throws IllegalArgumentException for another command
   */
  public @Nullable ZMsg command(Command command, @Nullable ZMsg message, boolean sync) {
    return mutex.get(
        () -> {
          if (command != Command.CONFIG && command != Command.RESTART) {
            throw new IllegalArgumentException(
                "only CONFIG and RESTART have a message: " + command);
          }
          ZMsg request = new ZMsg();
          request.add(command.name());
          if (message != null) {
            message.forEach(frame -> request.add(frame.duplicate()));
          }
          if (!actor.send(request)) {
            exited();
            return null;
          }
          unread++;
          return sync ? receiveLast() : null;
        });
  }

  /**
   * Sends {@link Command#CONFIG} with a message; returns the answer, or null if the proxy has
   * ended.
   */
  public @Nullable ZMsg configure(ZMsg message) {
    return command(Command.CONFIG, message, true);
  }

  /**
   * Sends {@link Command#RESTART}.
   *
   * @param hot the message for {@link Proxy#restart}; null to close and create the sockets
   * @return the state
   */
  public String restart(@Nullable ZMsg hot) {
    return mutex.get(
        () -> {
          ZMsg answer = command(Command.RESTART, hot, true);
          return answer == null ? exited() : note(answer);
        });
  }

  /**
   * Ends the proxy, as {@link #exit()}.
   *
   * @deprecated use {@link #exit()}
   */
  @Deprecated
  public String exit(boolean sync) {
    return exit();
  }

  /**
   * Ends the proxy and waits until it has ended.
   *
   * @return EXITED
   * @throws ZMQException EINTR if the thread is interrupted; its flag stays set
   */
  public String exit() {
    return mutex.get(
        () -> {
          if (actor.send(Command.EXIT.name())) {
            unread++;
            receiveLast();
          }
          actor.exit().awaitSilent(); // before its last word has no receiver
          actor.close();
          return exited();
        });
  }

  /** Requests and returns the state, as {@link #status(boolean)}. */
  public String status() {
    return status(true);
  }

  /** Sends {@link Command#STATUS}. */
  public String status(boolean sync) {
    return command(Command.STATUS.name(), sync);
  }

  /** Returns whether the state is STARTED. */
  public boolean isStarted() {
    return started();
  }

  /** Returns whether the state is STARTED. */
  public boolean started() {
    return STARTED.equals(status());
  }

  private String exited() {
    state = EXITED;
    unread = 0;
    return state;
  }

  /** Stores the state that an answer contains; returns the answer. */
  private String note(ZMsg answer) {
    String text = answer.peekFirst().getString(ZMQ.CHARSET);
    for (State known : State.values()) {
      if (answer.size() == 1 && known.name().equals(text)) {
        state = text;
      }
    }
    return text;
  }

  /** Waits for the answers to earlier commands, and stores the states that they contain. */
  private void receiveStates() {
    while (unread > 0) {
      ZMsg answer = actor.recv();
      if (answer == null) {
        exited();
      } else {
        unread--;
        note(answer);
      }
    }
  }

  /** Waits for the answer to the last command; returns null if the proxy has ended. */
  private ZMsg receiveLast() {
    ZMsg answer = null;
    while (unread > 0) {
      answer = actor.recv();
      if (answer == null) {
        return null;
      }
      unread--;
    }
    return answer;
  }

  // ---- the proxy's thread

  /** Answers the commands, and forwards the messages if there is a pump. */
  private static final class ProxyActor extends ZActor.SimpleActor {
    private static final long MAX_BIND_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final String name;
    private final Proxy provider;
    private final Pump pump;
    private ZContext context;
    private Object[] args;
    private State state = State.STOPPED;
    private ZMQ.Socket frontend;
    private ZMQ.Socket backend;
    private ZMQ.Socket capture;
    private Passing passing;

    /** Whether there were sockets before, whose endpoints may still be bound. */
    private boolean rebinds;

    ProxyActor(@Nullable String name, Proxy provider, @Nullable Pump pump) {
      this.name = name;
      this.provider = provider;
      this.pump = pump;
    }

    @Override
    public String premiere(ZMQ.Socket pipe) {
      return name;
    }

    @Override
    public List<ZMQ.Socket> createSockets(ZContext shadow, Object... given) {
      context = shadow;
      args = given;
      return super.createSockets(shadow, given);
    }

    @Override
    public boolean backstage(ZMQ.Socket pipe, ZPoller poller, int events) {
      ZMsg message = ZMsg.recvMsg(pipe);
      String text = message.popString();
      pass(poller, false);
      boolean goesOn;
      try {
        goesOn = handle(text, message, pipe);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (goesOn) {
        pass(poller, state == State.STARTED);
      }
      return goesOn;
    }

    private boolean handle(String text, ZMsg message, ZMQ.Socket pipe) throws IOException {
      for (Command command : Command.values()) {
        if (command.name().equals(text)) {
          return handle(command, message, pipe);
        }
      }
      return provider.custom(pipe, text, frontend, backend, capture, args);
    }

    private boolean handle(Command command, ZMsg message, ZMQ.Socket pipe) throws IOException {
      switch (command) {
        case START:
          state = open() ? State.STARTED : state;
          break;
        case PAUSE:
          state = open() ? State.PAUSED : state;
          break;
        case STOP:
          close();
          state = State.STOPPED;
          break;
        case RESTART:
          if (frontend != null && (message.isEmpty() || restartHot(message))) {
            close();
            state = open() ? state : State.STOPPED;
          }
          break;
        case EXIT:
          close();
          state = State.EXITED;
          break;
        case CONFIG:
          return provider.configure(pipe, message, frontend, backend, capture, args);
        default:
          break;
      }
      return pipe.send(state.name()) && command != Command.EXIT;
    }

    private boolean restartHot(ZMsg message) throws IOException {
      boolean cold = false;
      for (Plug place : Plug.values()) {
        ZMQ.Socket socket = at(place);
        if (socket != null) {
          cold |= provider.restart(message.duplicate(), socket, place, args);
        }
      }
      return cold;
    }

    private ZMQ.Socket at(Plug place) {
      switch (place) {
        case FRONT:
          return frontend;
        case BACK:
          return backend;
        default:
          return capture;
      }
    }

    /** Creates the sockets if there are none; returns false if they cannot be created. */
    private boolean open() throws IOException {
      if (frontend != null) {
        return true;
      }
      boolean ready = false;
      try {
        frontend = provider.create(context, Plug.FRONT, args);
        backend = provider.create(context, Plug.BACK, args);
        capture = provider.create(context, Plug.CAPTURE, args);
        ready =
            frontend != null
                && backend != null
                && configure(frontend, Plug.FRONT)
                && configure(backend, Plug.BACK)
                && (capture == null || configure(capture, Plug.CAPTURE));
      } finally {
        if (!ready) {
          close();
        }
      }
      return ready;
    }

    /**
     * Configures a socket; retries while an endpoint is in use, since closed sockets free it later.
     */
    private boolean configure(ZMQ.Socket socket, Plug place) throws IOException {
      long end = System.nanoTime() + MAX_BIND_NANOS;
      while (true) {
        try {
          return provider.configure(socket, place, args);
        } catch (ZMQException e) {
          boolean inUse = e.getErrorCode() == ZMQ.Error.EADDRINUSE.getCode();
          if (!inUse || !rebinds || isOver(end)) {
            throw e;
          }
          ZMQ.msleep(10);
        }
      }
    }

    private static boolean isOver(long end) {
      return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
    }

    private void close() {
      for (ZMQ.Socket socket : Arrays.asList(frontend, backend, capture)) {
        if (socket != null) {
          socket.close();
          rebinds = true;
        }
      }
      frontend = null;
      backend = null;
      capture = null;
    }

    /** Starts or stops forwarding messages. */
    private void pass(ZPoller poller, boolean on) {
      if (pump == null) {
        if (passing != null) {
          passing.end();
        }
        passing = on ? new Passing(context, name, frontend, backend, capture) : null;
      } else if (on) {
        poller.register(frontend, ZPoller.IN);
        poller.register(backend, ZPoller.IN);
      } else {
        poller.unregister(frontend);
        poller.unregister(backend);
      }
    }

    @Override
    public boolean stage(ZMQ.Socket socket, ZMQ.Socket pipe, ZPoller poller, int events) {
      return socket == frontend
          ? pump.flow(Plug.FRONT, frontend, capture, Plug.BACK, backend)
          : pump.flow(Plug.BACK, backend, capture, Plug.FRONT, frontend);
    }

    @Override
    public boolean destroyed(ZContext shadow, ZMQ.Socket pipe, ZPoller poller) {
      pass(poller, false);
      close();
      return false;
    }
  }

  /** Runs {@link ZMQ#proxy} in a thread until {@link #end()}. */
  private static final class Passing {
    private static final AtomicInteger ENDPOINTS = new AtomicInteger();

    private final ZMQ.Socket control;
    private final Thread thread;

    Passing(
        @Nullable ZContext context,
        @Nullable String name,
        ZMQ.Socket frontend,
        ZMQ.Socket backend,
        ZMQ.Socket capture) {
      String endpoint = "inproc://org.zeromq.proxy-" + ENDPOINTS.incrementAndGet();
      control = context.createSocket(SocketType.PAIR);
      control.bind(endpoint);
      ZMQ.Socket controlled = context.createSocket(SocketType.PAIR);
      controlled.connect(endpoint);
      thread = new Thread(() -> run(frontend, backend, capture, controlled), name + "-messages");
      thread.setDaemon(true);
      thread.start();
    }

    private static void run(
        ZMQ.Socket frontend, ZMQ.Socket backend, ZMQ.Socket capture, ZMQ.Socket controlled) {
      try {
        ZMQ.proxy(frontend, backend, capture, controlled);
      } catch (ZMQException e) {
        int code = e.getErrorCode();
        if (code != ZMQ.Error.ETERM.getCode()
            && code != ZMQ.Error.ENOTSOCK.getCode()
            && code != ZMQ.Error.EINTR.getCode()) {
          throw e;
        }
      } finally {
        controlled.close();
      }
    }

    /** Ends the thread. When this returns, the caller owns the sockets again. */
    void end() {
      try {
        control.send(ZMQ.PROXY_TERMINATE, ZMQ.DONTWAIT);
      } catch (ZMQException e) {
        // the context is terminated, which also ends the thread
      } finally {
        control.close();
      }
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          thread.interrupt(); // ends the proxy with EINTR, at any point
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
