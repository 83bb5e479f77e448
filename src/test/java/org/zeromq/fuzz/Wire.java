// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A connection that is written in pieces and is closed at a predetermined byte, in one of four
 * ways.
 */
final class Wire implements Closeable {
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int PATIENCE_MILLIS = 300;

  private enum End {
    RESET,
    CLOSE,
    HALF_CLOSE,
    STALL
  }

  /** The connection was closed as determined. */
  static final class CutException extends IOException {
    private static final long serialVersionUID = 1L;

    CutException(String end) {
      super(end);
    }
  }

  private final SocketChannel channel;
  private final Dice dice;
  private final Clock clock;
  private final boolean inPieces;
  private final End end;
  private int left;

  Wire(SocketChannel channel, Dice dice, Clock clock) throws IOException {
    this.channel = channel;
    this.dice = dice;
    this.clock = clock;
    channel.configureBlocking(false);
    inPieces = dice.oneIn(3);
    end = dice.of(End.values());
    left = dice.coin() ? NEVER : dice.oneIn(3) ? dice.below(20_000) : dice.below(400);
  }

  void write(byte[] bytes) throws IOException {
    int size = Math.min(bytes.length, left);
    int from = 0;
    while (from < size) {
      int length = inPieces ? Math.min(size - from, 1 + dice.below(40)) : size - from;
      writeAll(ByteBuffer.wrap(bytes, from, length));
      from += length;
      if (inPieces && size < 1000 && dice.oneIn(4)) {
        clock.pause(1);
      }
    }
    if (left != NEVER) {
      left -= size;
      if (left == 0) {
        finish(end);
      }
    }
  }

  private void writeAll(ByteBuffer buffer) throws IOException {
    Clock patience = new Clock(PATIENCE_MILLIS);
    while (buffer.hasRemaining()) {
      if (channel.write(buffer) == 0) {
        if (clock.isOver() || patience.isOver()) {
          throw new IOException("not taken");
        }
        clock.pause(1);
      }
    }
  }

  /** Reads this number of bytes; null if they do not arrive. */
  byte[] read(int size) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(size);
    Clock patience = new Clock(PATIENCE_MILLIS);
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer);
      if (count < 0 || clock.isOver() || patience.isOver()) {
        return null;
      }
      if (count == 0) {
        clock.pause(1);
      }
    }
    return buffer.array();
  }

  /** Reads and discards the available bytes. */
  void skim() throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(70_000);
    for (int i = 0; i < 10 && channel.read(buffer) > 0; i++) {
      buffer.clear();
    }
  }

  /** Closes the connection now, in a random way. */
  void finish() throws IOException {
    finish(dice.of(End.values()));
  }

  private void finish(End how) throws IOException {
    switch (how) {
      case RESET:
        if (channel.supportedOptions().contains(StandardSocketOptions.SO_LINGER)) {
          channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        break;
      case HALF_CLOSE:
        channel.shutdownOutput();
        clock.pause(dice.below(50));
        skim();
        break;
      case STALL:
        clock.pause(dice.below(300));
        break;
      case CLOSE:
        break;
    }
    channel.close();
    throw new CutException(how.name());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
