// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Actors, stars and their agents. */
@Timeout(60)
class ZActorTest {
  private static final String WORD = "the end";

  private final ZContext context = new ZContext();
  private final List<String> called = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    context.close();
  }

  /** Records its calls, answers each command, and ends on "end". */
  private class Noting extends ZActor.SimpleActor {
    @Override
    public String premiere(ZMQ.Socket pipe) {
      called.add("premiere");
      return "noting";
    }

    @Override
    public List<ZMQ.Socket> createSockets(ZContext shadow, Object... args) {
      called.add("createSockets " + Arrays.toString(args) + Thread.currentThread().getName());
      return Arrays.asList(shadow.createSocket(SocketType.PULL));
    }

    @Override
    public void start(ZMQ.Socket pipe, List<ZMQ.Socket> sockets, ZPoller poller) {
      called.add("start " + sockets.size() + " " + poller.registered());
    }

    @Override
    public long looping(ZMQ.Socket pipe, ZPoller poller) {
      called.add("looping");
      return -1;
    }

    @Override
    public boolean backstage(ZMQ.Socket pipe, ZPoller poller, int events) {
      String command = pipe.recvStr();
      called.add("backstage " + command);
      pipe.send("done: " + command);
      return !command.equals("end");
    }

    @Override
    public boolean looped(ZMQ.Socket pipe, ZPoller poller) {
      called.add("looped");
      return true;
    }

    @Override
    public void closed(ZMQ.Socket socket) {
      called.add("closed");
    }

    @Override
    public boolean destroyed(ZContext shadow, ZMQ.Socket pipe, ZPoller poller) {
      called.add("destroyed");
      return false;
    }

    @Override
    public boolean finished(ZMQ.Socket pipe) {
      called.add("finished");
      return true;
    }
  }

  private static String text(ZMsg message) {
    return message == null ? null : message.popString();
  }

  @Test
  void anActorKeepsTheJvmRunningUnlessItIsCreatedInADaemonThread() throws Exception {
    assertFalse(isDaemonInActor());
    FutureTask<Boolean> created = new FutureTask<>(this::isDaemonInActor);
    Thread thread = new Thread(created);
    thread.setDaemon(true);
    thread.start();
    assertTrue(created.get());
  }

  private boolean isDaemonInActor() {
    ZActor.Actor answering =
        new ZActor.SimpleActor() {
          @Override
          public boolean backstage(ZMQ.Socket pipe, ZPoller poller, int events) {
            pipe.recv();
            return !pipe.send("" + Thread.currentThread().isDaemon());
          }
        };
    ZActor actor = new ZActor(context, answering, WORD);
    actor.send("are you a daemon?");
    boolean answer = Boolean.parseBoolean(text(actor.recv()));
    actor.exit().awaitSilent();
    return answer;
  }

  @Test
  void anActorIsCalledInItsOrderFromTheFirstToTheLast() {
    ZActor actor = new ZActor(context, new Noting(), WORD, "argument");
    assertTrue(actor.sign());
    assertTrue(actor.send("work"));
    assertEquals("done: work", text(actor.recv()));
    assertTrue(actor.send(ZMsg.newStringMsg("end")));
    assertEquals("done: end", text(actor.recv(-1)));
    assertNull(actor.recv(true));
    assertFalse(actor.sign());
    assertFalse(actor.send("more"));
    assertFalse(actor.send(ZMsg.newStringMsg("more"), true));
    assertNull(actor.recv());
    actor.exit().awaitSilent();
    assertTrue(actor.exit().isExited());
    assertEquals(
        Arrays.asList(
            "premiere",
            "createSockets [argument]noting",
            "start 1 1",
            "looping",
            "backstage work",
            "looped",
            "looping",
            "backstage end",
            "closed",
            "destroyed",
            "finished"),
        called);
    actor.close();
    actor.close();
  }

  @Test
  void theLastMessagesOfAnActorWithItsOwnContextAreReceived() throws Exception {
    for (int i = 0; i < 20; i++) {
      ZActor actor = new ZActor(new Noting(), WORD);
      actor.send("end");
      actor.exit().await();
      assertEquals("done: end", text(actor.recv()));
      assertNull(actor.recv());
      ZMQ.Socket pipe = actor.pipe();
      Eventually.isTrue(() -> pipe.handle.isClosed()); // the context was terminated
    }
  }

  @Test
  void stageIsCalledForTheMessagesOfASocket() {
    ZActor.Actor acting =
        new ZActor.SimpleActor() {
          @Override
          public List<ZMQ.Socket> createSockets(ZContext shadow, Object... args) {
            ZMQ.Socket pull = shadow.createSocket(SocketType.PULL);
            pull.bind("inproc://stage");
            return Arrays.asList(pull);
          }

          @Override
          public void start(ZMQ.Socket pipe, List<ZMQ.Socket> sockets, ZPoller poller) {
            poller.register(sockets.get(0), ZPoller.IN);
            pipe.send("ready");
          }

          @Override
          public boolean stage(ZMQ.Socket socket, ZMQ.Socket pipe, ZPoller poller, int events) {
            return pipe.send("staged: " + socket.recvStr());
          }
        };
    ZActor actor = new ZActor(context, acting, WORD);
    assertEquals("ready", text(actor.recv()));
    ZMQ.Socket push = context.createSocket(SocketType.PUSH);
    push.connect("inproc://stage");
    push.send("1");
    push.send("2");
    assertEquals("staged: 1", text(actor.recv()));
    assertEquals("staged: 2", text(actor.recv()));
    actor.send("end");
    assertNull(actor.recv());
  }

  @Test
  void anActorIsRestartedIfDestroyedReturnsTrue() {
    AtomicReference<Integer> made = new AtomicReference<>(0);
    ZActor.Actor acting =
        new ZActor.SimpleActor() {
          @Override
          public List<ZMQ.Socket> createSockets(ZContext shadow, Object... args) {
            made.set(made.get() + 1);
            return super.createSockets(shadow, args);
          }

          @Override
          public boolean backstage(ZMQ.Socket pipe, ZPoller poller, int events) {
            pipe.send("double " + made.get() + ": " + pipe.recvStr());
            return false;
          }

          @Override
          public boolean destroyed(ZContext shadow, ZMQ.Socket pipe, ZPoller poller) {
            return made.get() < 2;
          }
        };
    ZActor actor = new ZActor(context, acting, WORD);
    actor.send("a");
    actor.send("b");
    assertEquals("double 1: a", text(actor.recv()));
    assertEquals("double 2: b", text(actor.recv()));
    assertNull(actor.recv());
  }

  @Test
  void aDuoCallsBothActorsAndReturnsTheResultOfTheMainOne() {
    ZActor.Actor shadow =
        new ZActor.SimpleActor() {
          @Override
          public boolean backstage(ZMQ.Socket pipe, ZPoller poller, int events) {
            called.add("shadow");
            return false;
          }
        };
    ZActor actor = new ZActor(context, new ZActor.Duo(new Noting(), shadow), WORD);
    actor.send("work");
    assertEquals("done: work", text(actor.recv()));
    actor.send("end");
    assertEquals("done: end", text(actor.recv()));
    assertNull(actor.recv());
    assertTrue(called.indexOf("shadow") < called.indexOf("backstage work"));
    assertEquals(2, Collections.frequency(called, "shadow"));
  }

  @Test
  void closeOfTheContextEndsAnActorAndTheWaitForItsMessages() throws Throwable {
    ZActor actor = new ZActor(context, new Noting(), WORD);
    Background<ZMsg> waiting = Background.waiting(actor.pipe(), actor::recv);
    context.close();
    assertNull(waiting.get());
    assertFalse(actor.sign());
    assertTrue(actor.exit().await(20, TimeUnit.SECONDS));
  }

  @Test
  void closeByAnotherThreadEndsTheWaitForAMessage() throws Throwable {
    ZActor actor = new ZActor(context, new Noting(), WORD);
    Background<ZMsg> waiting = Background.waiting(actor.pipe(), actor::recv);
    actor.close();
    assertNull(waiting.get());
    assertFalse(actor.sign());
    assertFalse(actor.exit().await(0, TimeUnit.SECONDS));
  }

  @Test
  void interruptEndsTheWaitForAMessageAndTheActorWorksOn() throws Throwable {
    ZActor actor = new ZActor(context, new Noting(), WORD);
    Background<ZMsg> waiting = Background.waiting(actor.pipe(), actor::recv);
    waiting.interrupt();
    ZmqAssertions.assertError(ZMQ.Error.EINTR, waiting::get);
    assertTrue(waiting.wasInterrupted());
    actor.send("work");
    assertEquals("done: work", text(actor.recv()));
  }

  @Test
  void anInterruptOfItsThreadEndsAnActorWithItsLastWord() {
    AtomicReference<Thread> thread = new AtomicReference<>();
    ZActor.Actor acting =
        new ZActor.SimpleActor() {
          @Override
          public void start(ZMQ.Socket pipe, List<ZMQ.Socket> sockets, ZPoller poller) {
            thread.set(Thread.currentThread());
            pipe.send("ready");
          }
        };
    ZActor actor = new ZActor(context, acting, WORD);
    assertEquals("ready", text(actor.recv()));
    thread.get().interrupt();
    assertNull(actor.recv());
    assertFalse(actor.sign());
  }

  @Test
  void anActorThatThrowsStillSendsItsLastWord() throws Exception {
    CountDownLatch reported = new CountDownLatch(1);
    ZActor.Actor acting =
        new ZActor.SimpleActor() {
          @Override
          public boolean backstage(ZMQ.Socket pipe, ZPoller poller, int events) {
            Thread.currentThread().setUncaughtExceptionHandler((t, e) -> reported.countDown());
            throw new IllegalStateException("mine");
          }
        };
    ZActor actor = new ZActor(context, acting, WORD);
    actor.send("work");
    assertNull(actor.recv());
    assertFalse(actor.sign());
    assertTrue(reported.await(20, TimeUnit.SECONDS));
  }

  @Test
  void anActorWhoseAgentIsClosedEndsWithoutAReceiverOfItsLastWord() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    ZActor actor =
        new ZActor(
            context,
            new ZActor.SimpleActor() {
              @Override
              public boolean backstage(ZMQ.Socket pipe, ZPoller poller, int events) {
                pipe.recv();
                received.countDown();
                try {
                  closed.await();
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
                return false;
              }
            },
            WORD);
    assertTrue(actor.send("end"));
    received.await();
    actor.close();
    closed.countDown();
    assertTrue(
        actor.exit().await(8, TimeUnit.SECONDS), "it waits for a receiver, up to 10 seconds");
  }

  @Test
  void withoutALastWordTheEndIsReportedByExitOnly() throws Exception {
    ZActor actor = new ZActor(context, new ZActor.SimpleActor(), null);
    assertFalse(actor.exit().isExited());
    assertTrue(actor.send("anything"));
    actor.exit().await();
    assertNull(actor.recv(0));
    assertTrue(actor.sign());
  }

  // ---- ZStar

  /** A star that counts its acts. */
  private final class Turning implements ZStar.Fortune {
    private final int turns;

    Turning(int turns) {
      this.turns = turns;
    }

    @Override
    public String premiere(ZMQ.Socket mic, Object... args) {
      called.add("premiere " + args.length);
      return null;
    }

    @Override
    public ZStar.Star create(
        ZContext shadow, ZMQ.Socket mic, int count, ZStar.Star previous, Object... args) {
      called.add("create " + count + " " + (previous != null));
      return count == 2 ? null : new Star();
    }

    @Override
    public boolean interview(ZMQ.Socket mic) {
      called.add("interview");
      return true;
    }

    @Override
    public void party(ZContext shadow) {
      called.add("party");
    }

    /** One of its stars. */
    private final class Star implements ZStar.Star {
      private int turn;

      @Override
      public void prepare() {
        called.add("prepare");
      }

      @Override
      public int breathe() {
        return turn < turns ? turn++ : -1;
      }

      @Override
      public boolean act(int events) {
        called.add("act " + events);
        return true;
      }

      @Override
      public boolean entract() {
        return true;
      }

      @Override
      public boolean renews() {
        called.add("renews");
        return true;
      }
    }
  }

  /** Records the beginning and the end. */
  private final class Entourage implements ZStar.Entourage {
    @Override
    public void breakaleg(ZContext given, ZStar.Fortune fortune, ZMQ.Socket phone, Object... bags) {
      called.add("breakaleg " + (given == context));
    }

    @Override
    public void party(ZContext shadow) {
      called.add("party of the entourage");
    }
  }

  @Test
  void starsAreCreatedInOrderUntilTheServiceEnds() {
    ZStar star = new ZStar(context, new Turning(2), WORD, new Entourage());
    assertNull(star.recv());
    assertFalse(star.sign());
    star.exit().awaitSilent();
    assertEquals(
        Arrays.asList(
            "breakaleg true",
            "premiere 1",
            "create 0 false",
            "prepare",
            "act 0",
            "act 1",
            "renews",
            "create 1 true",
            "prepare",
            "act 0",
            "act 1",
            "renews",
            "create 2 true",
            "interview",
            "party of the entourage",
            "party"),
        called);
  }

  @Test
  void fireOfTheSetEndsTheLoop() {
    ZStar.Set onFire =
        new ZStar.SimpleSet() {
          @Override
          public boolean fire() {
            return true;
          }
        };
    ZStar star = new ZStar(context, new Turning(1000), WORD, onFire);
    assertNull(star.recv());
    assertFalse(called.contains("act 0"));
    assertEquals("x-3", ZStar.SimpleSet.createDefaultName("x-%d", 3));
  }

  @Test
  @SuppressWarnings("deprecation")
  void selectorsOfJeroMqAreCreatedAndClosed() {
    AtomicReference<Selector> made = new AtomicReference<>();
    ZAgent.SelectorCreator creator =
        new ZAgent.SelectorCreator() {
          @Override
          public Selector create() throws java.io.IOException {
            made.set(Selector.open());
            return made.get();
          }

          @Override
          public void destroy(Selector selector) throws java.io.IOException {
            selector.close();
          }
        };
    ZStar star = new ZStar(context, creator, new Turning(1), WORD);
    assertNull(star.recv());
    star.exit().awaitSilent();
    assertFalse(made.get().isOpen());
  }

  @Test
  void anAgentOfTheCallersIsUsed() {
    AtomicReference<ZAgent> made = new AtomicReference<>();
    ZStar star =
        new ZStar(
            context,
            new Turning(1),
            (pipe, word) -> {
              made.set(ZAgent.Creator.create(pipe, word));
              return made.get();
            },
            WORD);
    assertSame(made.get(), star.agent());
    assertSame(made.get().pipe(), star.pipe());
    assertNull(star.recv());
  }

  // ---- ZAgent

  @Test
  void anAgentIsLockedByTheLastWordAlone() {
    ZMQ.Socket there = context.createSocket(SocketType.PAIR);
    ZMQ.Socket here = context.createSocket(SocketType.PAIR);
    there.bind("inproc://agent");
    here.connect("inproc://agent");
    ZAgent agent = new ZAgent.SimpleAgent(here, WORD);
    assertNull(agent.recv(false));
    assertNull(agent.recv(1));
    assertTrue(agent.sign());
    assertTrue(agent.send("a", true));
    assertTrue(agent.send("b"));
    assertEquals(ZMsg.newStringMsg("a", "b"), ZMsg.recvMsg(there));
    ZmqAssertions.sendAll(there, WORD, "and more");
    assertEquals(2, agent.recv().size());
    assertTrue(agent.sign());
    there.send(WORD);
    assertNull(agent.recv());
    assertFalse(agent.sign());
    ZAgent closed = ZAgent.Creator.create(here, null);
    closed.close();
    closed.close();
    assertNull(closed.recv());
    assertFalse(closed.send("x"));
    assertThrows(ZMQException.class, here::recv);
  }

  @Test
  void theLastWordArrivesBehindAFullPipe() {
    int capacity = 2000; // the high-water marks of both sides
    ZActor actor =
        new ZActor(
            context,
            new ZActor.SimpleActor() {
              @Override
              public boolean finished(ZMQ.Socket pipe) {
                for (int i = 0; i < capacity; i++) {
                  pipe.send("message");
                }
                return true;
              }
            },
            WORD);
    actor.send("end");
    actor.exit().awaitSilent();
    for (int i = 0; i < capacity; i++) {
      assertEquals("message", actor.recv().popString());
    }
    assertNull(actor.recv());
    assertFalse(actor.sign());
  }
}
