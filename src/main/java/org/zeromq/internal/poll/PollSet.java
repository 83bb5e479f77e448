// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.poll;

import java.nio.channels.SelectableChannel;
import java.util.Arrays;
import java.util.Objects;
import org.zeromq.internal.socket.SocketHandle;

/**
 * The numbered slots of a poller. A removed entry leaves a free slot, which the next added entry
 * takes; other slots keep their numbers.
 */
public final class PollSet {
  private static final int GROWTH = 16;

  private final PollCall call = new PollCall();
  private PollEntry[] slots;

  /** One more than the highest slot used so far. */
  private int next;

  public PollSet(int capacity) {
    slots = new PollEntry[capacity];
  }

  /** Adds an entry and returns its slot. */
  public int add(PollEntry entry) {
    int slot = freeSlot();
    if (slot == slots.length) {
      slots = Arrays.copyOf(slots, slots.length + GROWTH);
    }
    slots[slot] = entry;
    next = Math.max(next, slot + 1);
    return slot;
  }

  private int freeSlot() {
    for (int i = 0; i < next; i++) {
      if (slots[i] == null) {
        return i;
      }
    }
    return next;
  }

  /** Removes the first entry of a socket or channel, whichever argument is not null. */
  public void remove(SocketHandle socket, SelectableChannel channel) {
    for (int i = 0; i < next; i++) {
      PollEntry entry = slots[i];
      if (entry != null && entry.socket == socket && entry.channel == channel) {
        slots[i] = null;
        return;
      }
    }
  }

  public void clear() {
    Arrays.fill(slots, null);
    next = 0;
  }

  /** Returns the entry in a slot; null for a free slot or an invalid number. */
  public PollEntry get(int slot) {
    return slot >= 0 && slot < next ? slots[slot] : null;
  }

  public int capacity() {
    return slots.length;
  }

  public int next() {
    return next;
  }

  /** Describes the number of entries. */
  @Override
  public String toString() {
    return "[" + Arrays.stream(slots).filter(Objects::nonNull).count() + " items]";
  }

  /** Polls the entries, as {@link PollCall#poll}. */
  public int poll(long timeout) {
    return call.poll(slots, next, timeout);
  }
}
