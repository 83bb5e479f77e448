// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.zeromq.internal.wait.Mutex;

/**
 * A proxy in a thread of its own, which another thread starts, pauses, stops, configures and ends.
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
 * <p>It is {@link ZProxy.State#ALIVE} first, and passes messages from {@link #start} on. {@link
 * #newProxy} passes them as {@link ZMQ#proxy(ZMQ.Socket, ZMQ.Socket, ZMQ.Socket)} does, {@link
 * #newZProxy} and the constructors by a {@link Pump}, message by message.
 *
 * <p>A command is synchronous, and returns the state that it led to; or asynchronous, and returns
 * the state known before. Interrupts, {@code close()} of the context and a context of its own are
 * as with {@link ZActor}; after the end, all commands return EXITED.
 *
 * <p>Threads: all methods, from any thread, one after the other.
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

  /** Answers to asynchronous commands that are not received yet. */
  private int unread;

  /** Where a socket of the proxy is. */
  public enum Plug {
    /** The one that clients talk to. */
    FRONT,
    /** The one that servers talk to. */
    BACK,
    /** The one that is sent a copy of every message. */
    CAPTURE
  }

  /** What a proxy can be told. */
  public enum Command {
    /** Creates the sockets if there are none, and passes messages. */
    START,
    /** Creates the sockets if there are none, and passes no messages: they wait. */
    PAUSE,
    /** Closes the sockets. */
    STOP,
    /** Closes and creates the sockets, or lets {@link Proxy#restart} do what it likes. */
    RESTART,
    /** Closes the sockets and ends the proxy. */
    EXIT,
    /** Asks for the state. */
    STATUS,
    /**
     * Hands a message to {@link Proxy#configure(ZMQ.Socket, ZMsg, ZMQ.Socket, ZMQ.Socket,
     * ZMQ.Socket, Object...)}.
     */
    CONFIG
  }

  /** How a proxy is. */
  public enum State {
    /** It was never started. */
    ALIVE,
    /** It passes messages. */
    STARTED,
    /** It has sockets and passes no messages. */
    PAUSED,
    /** It has no sockets, and can be started again. */
    STOPPED,
    /** It has ended. */
    EXITED
  }

  /** Makes the sockets of a proxy. All is called in its thread. */
  public interface Proxy {
    /**
     * Makes the socket of a place.
     *
     * @param args as given to the ZProxy
     * @return null for no capture
     */
    ZMQ.Socket create(ZContext context, Plug place, Object... args);

    /**
     * Binds or connects a socket, and sets its options.
     *
     * @return false keeps the proxy from being started
     */
    boolean configure(ZMQ.Socket socket, Plug place, Object... args) throws IOException;

    /**
     * Handles the message of {@link ZProxy#restart} for a socket.
     *
     * @return true, for any of the sockets, closes and creates all of them
     */
    boolean restart(ZMsg message, ZMQ.Socket socket, Plug place, Object... args) throws IOException;

    /**
     * Handles the message of {@link ZProxy#configure}; has to send one message to the pipe.
     *
     * @param capture null if there is none; and all sockets are null when it is not started
     * @return false ends the proxy
     */
    boolean configure(
        ZMQ.Socket pipe,
        ZMsg message,
        ZMQ.Socket frontend,
        ZMQ.Socket backend,
        ZMQ.Socket capture,
        Object... args);

    /**
     * Handles a command that is none of {@link Command}; has to send one message to the pipe.
     *
     * @return false ends the proxy
     */
    boolean custom(
        ZMQ.Socket pipe,
        String command,
        ZMQ.Socket frontend,
        ZMQ.Socket backend,
        ZMQ.Socket capture,
        Object... args);

    /** One without hot restarts and commands of its own. */
    abstract class SimpleProxy implements Proxy {
      /** For subclasses. */
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
          ZMQ.Socket capture,
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

  /** Passes one message. */
  public interface Pump {
    /**
     * Passes a message from a socket that has one.
     *
     * @param capture null if there is none
     * @return false ends the proxy
     */
    boolean flow(Plug from, ZMQ.Socket source, ZMQ.Socket capture, Plug to, ZMQ.Socket destination);
  }

  /** Passes whole messages, and may transform them. */
  public static class ZPump implements Pump {
    private final Transformer transformer;

    /** Makes another message of a message. */
    public interface Transformer {
      /** Returns the message that is captured and passed on. */
      ZMsg transform(ZMsg message, Plug from, Plug to);
    }

    /** A pump that passes messages as they are. */
    public ZPump() {
      this(null);
    }

    /** A pump that passes what a transformer returns; null: messages as they are. */
    public ZPump(Transformer transformer) {
      this.transformer = transformer;
    }

    @Override
    public boolean flow(
        Plug from, ZMQ.Socket source, ZMQ.Socket capture, Plug to, ZMQ.Socket destination) {
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

  // ---- to make one

  /** {@link #newZProxy(ZContext, String, Proxy, String, Object...)} with JeroMQ's selectors. */
  @Deprecated
  public static ZProxy newZProxy(
      ZContext context,
      String name,
      ZAgent.SelectorCreator selector,
      Proxy sockets,
      String lastWord,
      Object... args) {
    return newZProxy(context, name, sockets, lastWord, args);
  }

  /** A proxy with a {@link ZPump}. */
  public static ZProxy newZProxy(
      ZContext context, String name, Proxy sockets, String lastWord, Object... args) {
    return new ZProxy(context, name, sockets, new ZPump(), lastWord, args);
  }

  /** {@link #newProxy(ZContext, String, Proxy, String, Object...)} with JeroMQ's selectors. */
  @Deprecated
  public static ZProxy newProxy(
      ZContext context,
      String name,
      ZAgent.SelectorCreator selector,
      Proxy sockets,
      String lastWord,
      Object... args) {
    return newProxy(context, name, sockets, lastWord, args);
  }

  /**
   * A proxy that passes messages as {@link ZMQ#proxy(ZMQ.Socket, ZMQ.Socket, ZMQ.Socket)} does: the
   * faster one.
   *
   * @param context null: a context of its own
   * @param name of its thread; null for a default one
   * @param lastWord as of {@link ZActor}; null for none
   * @param args are passed to the sockets' methods
   */
  public static ZProxy newProxy(
      ZContext context, String name, Proxy sockets, String lastWord, Object... args) {
    return new ZProxy(context, name, sockets, null, lastWord, args);
  }

  /** {@link #ZProxy(Proxy, String, Object...)} with JeroMQ's selectors. */
  @Deprecated
  public ZProxy(ZAgent.SelectorCreator selector, Proxy sockets, String lastWord, Object... args) {
    this(sockets, lastWord, args);
  }

  /** A proxy with a context of its own and a {@link ZPump}. */
  public ZProxy(Proxy sockets, String lastWord, Object... args) {
    this((String) null, sockets, lastWord, args);
  }

  /** {@link #ZProxy(String, Proxy, String, Object...)} with JeroMQ's selectors. */
  @Deprecated
  public ZProxy(
      String name,
      ZAgent.SelectorCreator selector,
      Proxy sockets,
      String lastWord,
      Object... args) {
    this(name, sockets, lastWord, args);
  }

  /** A named proxy with a context of its own and a {@link ZPump}. */
  public ZProxy(String name, Proxy sockets, String lastWord, Object... args) {
    this(name, sockets, new ZPump(), lastWord, args);
  }

  /** {@link #ZProxy(ZContext, String, Proxy, Pump, String, Object...)} with JeroMQ's selectors. */
  @Deprecated
  public ZProxy(
      ZContext context,
      String name,
      ZAgent.SelectorCreator selector,
      Proxy sockets,
      Pump pump,
      String lastWord,
      Object... args) {
    this(context, name, sockets, pump, lastWord, args);
  }

  /** {@link #ZProxy(ZContext, String, Proxy, Pump, String, Object...)} with its own context. */
  public ZProxy(String name, Proxy sockets, Pump pump, String lastWord, Object... args) {
    this(null, name, sockets, pump, lastWord, args);
  }

  /**
   * Makes a proxy, whose first state is ALIVE.
   *
   * @param context null: a context of its own
   * @param name of its thread; null for a default one
   * @param pump passes each message; null: as {@link #newProxy}
   * @param lastWord as of {@link ZActor}; null for none
   * @param args are passed to the sockets' methods
   * @throws ZMQException as {@link ZContext#createSocket(SocketType)}
   */
  public ZProxy(
      ZContext context, String name, Proxy sockets, Pump pump, String lastWord, Object... args) {
    Objects.requireNonNull(sockets, "sockets");
    String thread = name == null ? "ZProxy-" + NAMES.incrementAndGet() : name;
    actor = new ZActor(context, new ProxyActor(thread, sockets, pump), lastWord, args);
  }

  // ---- commands

  /** {@link Command#START}. */
  public String start(boolean sync) {
    return command(Command.START.name(), sync);
  }

  /** {@link Command#PAUSE}. */
  public String pause(boolean sync) {
    return command(Command.PAUSE.name(), sync);
  }

  /** {@link Command#STOP}. */
  public String stop(boolean sync) {
    return command(Command.STOP.name(), sync);
  }

  /**
   * Sends a command: one of {@link Command} but CONFIG and RESTART, or one of the program's own for
   * {@link Proxy#custom}.
   *
   * @param sync whether to wait for the answer
   * @return the answer; if it does not wait, the state known before
   * @throws ZMQException EINTR if the thread is interrupted; its flag stays set
   */
  public String command(String command, boolean sync) {
    return mutex.get(
        () -> {
          if (command.equals(Command.EXIT.name())) {
            return exit();
          }
          if (!actor.send(command)) {
            return exited();
          }
          unread++;
          if (!sync) {
            receiveStates(0);
            return state;
          }
          ZMsg answer = receiveLast();
          return answer == null ? exited() : note(answer);
        });
  }

  /** {@link #command(String, boolean)} with names for the states. */
  public State command(Command command, boolean sync) {
    return State.valueOf(command(command.name(), sync));
  }

  /**
   * Sends CONFIG or RESTART with a message.
   *
   * @param message null: none
   * @param sync whether to wait for the answer
   * @return the answer; null if it does not wait, and if the proxy has ended
   * @throws IllegalArgumentException for another command
   */
  public ZMsg command(Command command, ZMsg message, boolean sync) {
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
          if (!sync) {
            receiveStates(0);
            return null;
          }
          return receiveLast();
        });
  }

  /** {@link Command#CONFIG} with a message; returns the answer, or null if the proxy has ended. */
  public ZMsg configure(ZMsg message) {
    return command(Command.CONFIG, message, true);
  }

  /**
   * {@link Command#RESTART}.
   *
   * @param hot the message for {@link Proxy#restart}; null closes and creates the sockets
   * @return the state
   */
  public String restart(ZMsg hot) {
    return mutex.get(
        () -> {
          ZMsg answer = command(Command.RESTART, hot, true);
          return answer == null ? exited() : note(answer);
        });
  }

  /** {@link #exit()}. */
  @Deprecated
  public String exit(boolean sync) {
    return exit();
  }

  /**
   * Ends the proxy and waits for its end.
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
          actor.close();
          actor.exit().awaitSilent();
          return exited();
        });
  }

  /** {@link #status(boolean)} that asks. */
  public String status() {
    return status(true);
  }

  /** The state: asked for, or the one known before. */
  public String status(boolean sync) {
    return mutex.get(
        () -> {
          if (sync) {
            return command(Command.STATUS.name(), true);
          }
          receiveStates(0);
          return state;
        });
  }

  /** Whether the state is STARTED. */
  public boolean isStarted() {
    return started();
  }

  /** Whether the state is STARTED. */
  public boolean started() {
    return STARTED.equals(status());
  }

  private String exited() {
    state = EXITED;
    unread = 0;
    return state;
  }

  /** Keeps the state that an answer tells; returns the answer. */
  private String note(ZMsg answer) {
    String text = answer.peekFirst().getString(ZMQ.CHARSET);
    for (State known : State.values()) {
      if (answer.size() == 1 && known.name().equals(text)) {
        state = text;
      }
    }
    return text;
  }

  /** Receives answers to earlier commands until so many are left, or none is there. */
  private void receiveStates(int left) {
    while (unread > left) {
      ZMsg answer = actor.recv(0);
      if (answer == null) {
        if (!actor.sign()) {
          exited();
        }
        return;
      }
      unread--;
      note(answer);
    }
  }

  /** Waits for the answer to the last command; null if the proxy has ended. */
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

  /** Answers the commands, and passes the messages if there is a pump. */
  private static final class ProxyActor extends ZActor.SimpleActor {
    private static final long MAX_BIND_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final String name;
    private final Proxy provider;
    private final Pump pump;
    private ZContext context;
    private Object[] args;
    private State state = State.ALIVE;
    private ZMQ.Socket frontend;
    private ZMQ.Socket backend;
    private ZMQ.Socket capture;
    private Passing passing;

    /** Whether there were sockets before, which may still have their endpoints. */
    private boolean rebinds;

    ProxyActor(String name, Proxy provider, Pump pump) {
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

    /** Makes the sockets if there are none; false if they cannot be made. */
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

    /** Configures a socket, again while an endpoint is in use: closed sockets free it later. */
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

    /** Begins to pass messages, or ends it. */
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

  /** {@link ZMQ#proxy} in a thread, until it is told to end. */
  private static final class Passing {
    private static final AtomicInteger ENDPOINTS = new AtomicInteger();

    private final ZMQ.Socket control;
    private final Thread thread;

    Passing(
        ZContext context,
        String name,
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

    /** When it returns, the sockets are the caller's again. */
    void end() {
      try {
        control.send(ZMQ.PROXY_TERMINATE, ZMQ.DONTWAIT);
      } catch (ZMQException e) {
        // the context is terminated, which ends the thread, too
      } finally {
        control.close();
      }
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          thread.interrupt(); // ends the proxy with EINTR, wherever it is
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
