// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import zmq.util.function.Consumer;

/**
 * A message of several parts: a double-ended queue of frames.
 *
 * <pre>{@code
 * ZMsg request = ZMsg.recvMsg(router);
 * ZFrame client = request.unwrap();
 * ZMsg reply = new ZMsg();
 * reply.add("done");
 * reply.wrap(client);
 * reply.send(router);
 * }</pre>
 *
 * <p>Unlike {@link Deque} specifies, {@link #pop}, {@link #getFirst}, {@link #getLast}, {@link
 * #removeFirst} and {@link #removeLast} of an empty message return null. A frame in a message is
 * never null: adding null throws {@link NullPointerException}, while a null text or array is added
 * as a frame without data.
 *
 * <p>Threads: one at a time.
 */
public class ZMsg implements Iterable<ZFrame>, Deque<ZFrame> {
  private static final String RULE = "--------------------------------------\n";

  /**
   * The number of bytes read at a time: an invalid length in a stream must not allocate memory that
   * its bytes do not fill.
   */
  private static final int CHUNK = 1 << 16;

  private final ArrayDeque<ZFrame> frames = new ArrayDeque<>();

  /** Creates an empty message. */
  public ZMsg() {}

  /** Returns a message of one frame for each text. */
  public static ZMsg newStringMsg(String... texts) {
    ZMsg msg = new ZMsg();
    for (String text : texts) {
      msg.add(text);
    }
    return msg;
  }

  // ---- receive and send

  /** Receives a message as {@link #recvMsg(ZMQ.Socket, int)}; blocks until there is a message. */
  public static @Nullable ZMsg recvMsg(ZMQ.Socket socket) {
    return recvMsg(socket, 0);
  }

  /**
   * Receives a message as {@link #recvMsg(ZMQ.Socket, int)}; blocks if {@code wait} is true.
   *
   * @since 4.0
   */
  public static @Nullable ZMsg recvMsg(ZMQ.Socket socket, boolean wait) {
    return recvMsg(socket, wait ? 0 : ZMQ.DONTWAIT);
  }

  /**
   * Receives all parts of the next message.
   *
   * @param flags 0 or {@link ZMQ#DONTWAIT}
   * @return null if it would block, the timeout elapsed, or the context was terminated
   * @throws ZMQException as {@link ZMQ.Socket#recv(int)}, except ETERM
   */
  public static @Nullable ZMsg recvMsg(ZMQ.Socket socket, int flags) {
    ZFrame frame = ZFrame.recvFrame(socket, flags);
    if (frame == null) {
      return null;
    }
    ZMsg msg = new ZMsg();
    msg.add(frame);
    while (frame.hasMore()) {
      frame = ZFrame.recvFrame(socket, flags);
      if (frame == null) {
        return null;
      }
      msg.add(frame);
    }
    return msg;
  }

  /**
   * Receives a message as {@link #recvMsg(ZMQ.Socket, int)}, and passes it to a consumer.
   *
   * @param handler receives the message, or null where {@link #recvMsg(ZMQ.Socket, int)} returns
   *     null
   * @since 4.0
   */
  public static void recvMsg(ZMQ.Socket socket, int flags, Consumer<@Nullable ZMsg> handler) {
    handler.accept(recvMsg(socket, flags));
  }

  /**
   * Receives a message as {@link #recvMsg(ZMQ.Socket, int)}, and passes it, or an exception, to a
   * consumer.
   *
   * @param handler receives the message, or null where {@link #recvMsg(ZMQ.Socket, int)} returns
   *     null; exceptions that it throws are passed on
   * @param exceptionHandler receives an exception of the receive; null: the exception is passed on
   * @since 4.0
   */
  public static void recvMsg(
      ZMQ.Socket socket,
      int flags,
      Consumer<@Nullable ZMsg> handler,
      @Nullable Consumer<ZMQException> exceptionHandler) {
    ZMsg msg;
    try {
      msg = recvMsg(socket, flags);
    } catch (ZMQException e) {
      if (exceptionHandler == null) {
        throw e;
      }
      exceptionHandler.accept(e);
      return;
    }
    handler.accept(msg);
  }

  /** Sends the message as {@link #send(ZMQ.Socket, boolean)}, and keeps the frames. */
  @LegacyReturn(void.class)
  public boolean send(ZMQ.Socket socket) {
    return send(socket, false);
  }

  /**
   * Sends all frames as one message; has no effect for an empty message.
   *
   * @param destroy whether to {@link #destroy()} the message after it was sent
   * @return false if it would block or the timeout elapsed: nothing was sent, and all frames are
   *     kept
   * @throws ZMQException as {@link ZMQ.Socket#send(byte[], int, int, int)}
   * @throws IllegalStateException if a frame has no data; nothing was sent
   */
  @LegacyReturn(void.class)
  public boolean send(ZMQ.Socket socket, boolean destroy) {
    frames.forEach(ZFrame::checkData);
    Iterator<ZFrame> iterator = frames.iterator();
    while (iterator.hasNext()) {
      ZFrame frame = iterator.next();
      if (!frame.sendAndKeep(socket, iterator.hasNext() ? ZFrame.MORE : 0)) {
        return false;
      }
    }
    if (destroy) {
      destroy();
    }
    return true;
  }

  // ---- files

  /**
   * Writes a message so that {@link #load} can read it: the number of frames, then for each its
   * length and its bytes, numbers as four bytes, most significant first. A frame without data is
   * written as one of zero bytes.
   *
   * @return false if the message is null or the stream failed
   */
  public static boolean save(@Nullable ZMsg msg, DataOutputStream out) {
    if (msg == null) {
      return false;
    }
    try {
      out.writeInt(msg.size());
      for (ZFrame frame : msg) {
        out.writeInt(frame.size());
        if (frame.hasData()) {
          out.write(frame.getData());
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads a message that {@link #save} wrote.
   *
   * @return null if the stream is null or failed, ends too early, or does not contain a message
   */
  public static @Nullable ZMsg load(@Nullable DataInputStream in) {
    if (in == null) {
      return null;
    }
    try {
      int count = in.readInt();
      if (count < 0) {
        return null;
      }
      ZMsg msg = new ZMsg();
      for (int i = 0; i < count; i++) {
        byte[] data = read(in, in.readInt());
        if (data == null) {
          return null;
        }
        msg.add(data);
      }
      return msg;
    } catch (IOException e) {
      return null;
    }
  }

  private static byte[] read(DataInputStream in, int length) throws IOException {
    if (length < 0) {
      return null;
    }
    byte[] data = new byte[Math.min(length, CHUNK)];
    in.readFully(data);
    while (data.length < length) {
      int done = data.length;
      data = Arrays.copyOf(data, (int) Math.min(length, 2L * done));
      in.readFully(data, done, data.length - done);
    }
    return data;
  }

  // ---- the whole message

  /** Destroys and removes all frames; the message can be filled again. */
  public void destroy() {
    frames.forEach(ZFrame::destroy);
    frames.clear();
  }

  /** Returns the total number of bytes in all frames. */
  public long contentSize() {
    long size = 0;
    for (ZFrame frame : frames) {
      size += frame.size();
    }
    return size;
  }

  /** Returns a new message with copies of all frames. */
  public ZMsg duplicate() {
    ZMsg copy = new ZMsg();
    for (ZFrame frame : frames) {
      copy.add(frame.duplicate());
    }
    return copy;
  }

  /**
   * Prepends a frame and an empty frame, like the routing id of a message from a ROUTER; null has
   * no effect.
   */
  @LegacyReturn(void.class)
  public ZMsg wrap(@Nullable ZFrame frame) {
    if (frame != null) {
      push(new ZFrame(new byte[0]));
      push(frame);
    }
    return this;
  }

  /**
   * Removes and returns the first frame, and removes the second one if it is empty; null if there
   * is none.
   */
  public @Nullable ZFrame unwrap() {
    ZFrame first = pop();
    ZFrame second = peek();
    if (second != null && second.hasData() && second.size() == 0) {
      pop();
    }
    return first;
  }

  /** Returns whether the other object is a message of equal frames. */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ZMsg) || size() != ((ZMsg) other).size()) {
      return false;
    }
    Iterator<ZFrame> others = ((ZMsg) other).iterator();
    for (ZFrame frame : frames) {
      if (!frame.equals(others.next())) {
        return false;
      }
    }
    return true;
  }

  /** Returns 0 for an empty message, else the {@link java.util.List#hashCode()} of its frames. */
  @Override
  public int hashCode() {
    return frames.isEmpty() ? 0 : Arrays.hashCode(frames.toArray());
  }

  /** Returns the text that {@link #dump(Appendable)} writes. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    dump(text);
    return text.toString();
  }

  /**
   * Writes the message as {@link #dump(Appendable)} to {@link System#out}.
   *
   * @since 4.0
   */
  @LegacyReturn(void.class)
  public ZMsg dump() {
    return dump(System.out);
  }

  /**
   * Writes the message in human-readable form: a line of dashes, then for each frame its size and
   * {@link ZFrame#toString()}.
   *
   * @throws UncheckedIOException if the target fails
   */
  @LegacyReturn(void.class)
  public ZMsg dump(Appendable target) {
    try {
      target.append(RULE);
      for (ZFrame frame : frames) {
        target.append(String.format("[%03d] %s\n", frame.size(), frame.hasData() ? frame : ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  // ---- texts and arrays as frames

  /** Adds a text as the last frame. */
  @LegacyReturn(void.class)
  public ZMsg addString(String text) {
    frames.addLast(new ZFrame(text));
    return this;
  }

  /** Adds a text as the last frame and returns true. */
  public boolean add(String text) {
    return frames.add(new ZFrame(text));
  }

  /** Adds bytes as the last frame and returns true. */
  public boolean add(byte[] data) {
    return frames.add(new ZFrame(data));
  }

  /** Adds a text as the first frame. */
  @LegacyReturn(void.class)
  public ZMsg addFirst(String text) {
    frames.addFirst(new ZFrame(text));
    return this;
  }

  /** Adds bytes as the first frame. */
  @LegacyReturn(void.class)
  public ZMsg addFirst(byte[] data) {
    frames.addFirst(new ZFrame(data));
    return this;
  }

  /** Adds a text as the last frame. */
  @LegacyReturn(void.class)
  public ZMsg addLast(String text) {
    frames.addLast(new ZFrame(text));
    return this;
  }

  /** Adds bytes as the last frame. */
  @LegacyReturn(void.class)
  public ZMsg addLast(byte[] data) {
    frames.addLast(new ZFrame(data));
    return this;
  }

  /** Adds a text as the first frame. */
  @LegacyReturn(void.class)
  public ZMsg push(String text) {
    return addFirst(text);
  }

  /** Adds bytes as the first frame. */
  @LegacyReturn(void.class)
  public ZMsg push(byte[] data) {
    return addFirst(data);
  }

  /**
   * Adds a text as the last frame.
   *
   * @since 4.0
   */
  public ZMsg append(String text) {
    return addLast(text);
  }

  /**
   * Adds bytes as the last frame.
   *
   * @since 4.0
   */
  public ZMsg append(byte[] data) {
    return addLast(data);
  }

  /**
   * Adds the frames of another message, not copies; null adds nothing.
   *
   * @since 4.0
   */
  @LegacyReturn(void.class)
  public ZMsg append(@Nullable ZMsg other) {
    if (other != null) {
      frames.addAll(new ArrayDeque<>(other.frames));
    }
    return this;
  }

  /** Removes the first frame, and returns its {@link ZFrame#toString()}; null if there is none. */
  public @Nullable String popString() {
    ZFrame frame = pop();
    return frame == null ? null : frame.toString();
  }

  // ---- Deque

  @Override
  public boolean add(ZFrame frame) {
    return frames.add(frame);
  }

  @Override
  public void addFirst(ZFrame frame) {
    frames.addFirst(frame);
  }

  @Override
  public void addLast(ZFrame frame) {
    frames.addLast(frame);
  }

  @Override
  public void push(ZFrame frame) {
    frames.addFirst(frame);
  }

  @Override
  public boolean offer(ZFrame frame) {
    return frames.offer(frame);
  }

  @Override
  public boolean offerFirst(ZFrame frame) {
    return frames.offerFirst(frame);
  }

  @Override
  public boolean offerLast(ZFrame frame) {
    return frames.offerLast(frame);
  }

  /** Returns the first frame without removing it; null if there is none. */
  @Override
  public @Nullable ZFrame getFirst() {
    return frames.peekFirst();
  }

  /** Returns the last frame without removing it; null if there is none. */
  @Override
  public @Nullable ZFrame getLast() {
    return frames.peekLast();
  }

  @Override
  public @Nullable ZFrame peek() {
    return frames.peekFirst();
  }

  @Override
  public @Nullable ZFrame peekFirst() {
    return frames.peekFirst();
  }

  @Override
  public @Nullable ZFrame peekLast() {
    return frames.peekLast();
  }

  @Override
  public ZFrame element() {
    return frames.element();
  }

  /** Removes and returns the first frame; null if there is none. */
  @Override
  public @Nullable ZFrame pop() {
    return frames.pollFirst();
  }

  @Override
  public @Nullable ZFrame poll() {
    return frames.pollFirst();
  }

  @Override
  public @Nullable ZFrame pollFirst() {
    return frames.pollFirst();
  }

  @Override
  public @Nullable ZFrame pollLast() {
    return frames.pollLast();
  }

  @Override
  public @Nullable ZFrame remove() {
    return frames.remove();
  }

  /** Removes and returns the first frame; null if there is none. */
  @Override
  public @Nullable ZFrame removeFirst() {
    return frames.pollFirst();
  }

  /** Removes and returns the last frame; null if there is none. */
  @Override
  public @Nullable ZFrame removeLast() {
    return frames.pollLast();
  }

  @Override
  public boolean remove(Object frame) {
    return frames.remove(frame);
  }

  @Override
  public boolean removeFirstOccurrence(Object frame) {
    return frames.removeFirstOccurrence(frame);
  }

  @Override
  public boolean removeLastOccurrence(Object frame) {
    return frames.removeLastOccurrence(frame);
  }

  @Override
  public boolean contains(Object frame) {
    return frames.contains(frame);
  }

  @Override
  public boolean addAll(Collection<? extends ZFrame> others) {
    return frames.addAll(others);
  }

  @Override
  public boolean containsAll(Collection<?> others) {
    return frames.containsAll(others);
  }

  @Override
  public boolean removeAll(Collection<?> others) {
    return frames.removeAll(others);
  }

  @Override
  public boolean retainAll(Collection<?> others) {
    return frames.retainAll(others);
  }

  /** Removes all frames, which keep their data. */
  @Override
  public void clear() {
    frames.clear();
  }

  @Override
  public int size() {
    return frames.size();
  }

  @Override
  public boolean isEmpty() {
    return frames.isEmpty();
  }

  @Override
  public Iterator<ZFrame> iterator() {
    return frames.iterator();
  }

  @Override
  public Iterator<ZFrame> descendingIterator() {
    return frames.descendingIterator();
  }

  @Override
  public Object[] toArray() {
    return frames.toArray();
  }

  @Override
  public <T> T[] toArray(T[] array) {
    return frames.toArray(array);
  }
}
