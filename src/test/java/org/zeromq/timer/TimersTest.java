// SPDX-License-Identifier: MPL-2.0
package org.zeromq.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Timers, tickets and both. */
@Timeout(60)
class TimersTest {
  private final List<Object> called = new ArrayList<>();
  private final TimerHandler handler = args -> called.addAll(Arrays.asList(args));

  private static void awaitExpiry(ZTicket tickets) throws InterruptedException {
    while (tickets.timeout() > 0) {
      TimeUnit.MILLISECONDS.sleep(tickets.timeout());
    }
  }

  @Test
  void emptySetsHaveNoTimeoutAndNothingToExecute() {
    assertEquals(-1, new ZTimer().timeout());
    assertEquals(0, new ZTimer().execute());
    assertEquals(0, new ZTimer().sleepAndExecute());
    assertEquals(-1, new ZTicket().timeout());
    assertEquals(0, new ZTicket().execute());
    assertEquals(-1, new ZTicker().timeout());
    assertEquals(0, new ZTicker().execute());
  }

  @Test
  void aTimerCallsItsHandlerAgainAndAgainUntilItIsCancelled() {
    ZTimer timers = new ZTimer();
    ZTimer.Timer timer = timers.add(1, handler, "a", 1);
    assertEquals(1, timers.sleepAndExecute());
    assertEquals(1, timers.sleepAndExecute());
    assertEquals(Arrays.asList("a", 1, "a", 1), called);
    assertTrue(timer.cancel());
    assertFalse(timer.cancel());
    assertFalse(timer.reset());
    assertFalse(timer.setInterval(5));
    assertEquals(-1, timers.timeout());
    assertEquals(0, timers.sleepAndExecute());
  }

  @Test
  void aTimersIntervalCanBeChangedAndStartedAgain() {
    ZTimer timers = new ZTimer();
    ZTimer.Timer timer = timers.add(100_000, handler);
    assertTrue(timers.timeout() > 50_000);
    assertTrue(timer.setInterval(1_000_000));
    assertTrue(timers.timeout() > 500_000);
    assertTrue(timer.reset());
    assertTrue(timer.setInterval(1));
    assertEquals(1, timers.sleepAndExecute());
    assertTrue(timers.timeout() <= 1);
    assertThrows(IllegalArgumentException.class, () -> timer.setInterval(0));
  }

  @Test
  void aTicketCallsItsHandlerOnce() throws Exception {
    ZTicket tickets = new ZTicket();
    ZTicket.Ticket ticket = tickets.add(1, handler, "once");
    awaitExpiry(tickets);
    assertEquals(1, tickets.execute());
    assertEquals(0, tickets.execute());
    assertEquals(Arrays.asList("once"), called);
    assertFalse(ticket.cancel());
    ticket.reset();
    ticket.setDelay(1);
    assertEquals(-1, tickets.timeout());
  }

  @Test
  void ticketsExpireInTheOrderOfTheirTimes() throws Exception {
    ZTicket tickets = new ZTicket();
    ZTicket.Ticket last = tickets.add(1, handler, "last");
    ZTicket.Ticket first = tickets.add(2, handler, "first");
    ZTicket.Ticket never = tickets.add(1, handler, "never");
    last.setDelay(3);
    assertTrue(first.compareTo(last) < 0);
    assertTrue(never.cancel());
    awaitExpiry(tickets);
    tickets.execute();
    awaitExpiry(tickets);
    tickets.execute();
    assertEquals(Arrays.asList("first", "last"), called);
  }

  @Test
  void aHandlerMayAddAndCancelWhileItIsCalled() {
    ZTimer timers = new ZTimer();
    ZTimer.Timer[] self = new ZTimer.Timer[1];
    self[0] =
        timers.add(
            1,
            args -> {
              self[0].cancel();
              timers.add(1, handler, "added");
            });
    assertEquals(1, timers.sleepAndExecute());
    assertEquals(1, timers.sleepAndExecute());
    assertEquals(Arrays.asList("added"), called);
  }

  @Test
  void exceptionsOfAHandlerAreThrownAndOtherTimersAreKept() {
    ZTimer timers = new ZTimer();
    ZTimer.Timer failing =
        timers.add(
            1,
            args -> {
              throw new IllegalStateException("mine");
            });
    timers.add(1, handler, "other");
    assertThrows(IllegalStateException.class, timers::sleepAndExecute);
    failing.cancel();
    assertEquals(1, timers.sleepAndExecute());
    assertEquals(Arrays.asList("other"), called);
  }

  @Test
  void aTickerHasTheNextOfBoth() throws Exception {
    ZTicker ticker = new ZTicker();
    ticker.addTicket(1_000_000, handler, "ticket");
    assertTrue(ticker.timeout() > 500_000);
    ZTimer.Timer timer = ticker.addTimer(1, handler, "timer");
    while (ticker.timeout() > 0) {
      TimeUnit.MILLISECONDS.sleep(ticker.timeout());
    }
    assertEquals(1, ticker.execute());
    assertEquals(Arrays.asList("timer"), called);
    timer.cancel();
    assertTrue(ticker.timeout() > 500_000);
  }

  @Test
  void delaysMustBePositiveAndAHugeOneDoesNotOverflow() {
    assertThrows(IllegalArgumentException.class, () -> new ZTimer().add(0, handler));
    assertThrows(IllegalArgumentException.class, () -> new ZTicket().add(-1, handler));
    assertNull(new ZTimer().add(1, null));
    assertNull(new ZTicket().add(1, null));
    ZTicket tickets = new ZTicket();
    tickets.add(Long.MAX_VALUE, handler, "huge");
    tickets.add(1_000_000, handler, "near");
    assertTrue(tickets.timeout() <= 1_000_000);
    assertEquals(0, tickets.execute());
  }

  @Test
  void anInterruptEndsTheSleepAndIsKept() {
    ZTimer timers = new ZTimer();
    timers.add(1_000_000, handler);
    Thread.currentThread().interrupt();
    assertEquals(0, timers.sleepAndExecute());
    assertTrue(Thread.interrupted());
  }

  @Test
  @SuppressWarnings("deprecation")
  void theOldTimersHaveTheirOperationsInOneClass() {
    org.zeromq.ZTimer timers = new org.zeromq.ZTimer();
    org.zeromq.ZTimer.Timer timer = timers.add(100_000, handler::time, "old");
    assertTrue(timers.timeout() > 50_000);
    assertTrue(timers.reset(timer));
    assertTrue(timers.setInterval(timer, 1));
    assertEquals(1, timers.sleepAndExecute());
    assertTrue(timers.cancel(timer));
    assertFalse(timers.cancel(timer));
    assertEquals(0, timers.execute());
    assertEquals(-1, timers.timeout());
    assertNull(timers.add(1, null));
    assertEquals(Arrays.asList("old"), called);
  }
}
