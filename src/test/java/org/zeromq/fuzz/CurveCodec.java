// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

/** CURVE messages, in valid boxes unless a fault is due. */
final class CurveCodec implements Codec {
  private final Frames frames;
  private final String prefix;
  private final byte[] key;
  private final byte[] secret;
  private final Faults faults;
  private final Dice dice;
  private long counter;

  CurveCodec(
      Frames frames,
      String prefix,
      long counter,
      byte[] key,
      byte[] secret,
      Faults faults,
      Dice dice) {
    this.frames = frames;
    this.prefix = prefix;
    this.counter = counter;
    this.key = key;
    this.secret = secret;
    this.faults = faults;
    this.dice = dice;
  }

  @Override
  public byte[] encode(int flags, byte[] body) {
    long number = dice.oneIn(60) ? dice.of(0L, -1L, counter - 1, Long.MAX_VALUE) : counter++;
    boolean isCommand = (flags & Frames.COMMAND) != 0;
    int inner = dice.oneIn(40) ? dice.below(256) : flags & Frames.MORE | (isCommand ? 2 : 0);
    byte[] text =
        dice.oneIn(60) ? dice.bytes(dice.below(3)) : new Bytes().u8(inner).add(body).get();
    byte[] box = CurveBox.seal(text, CurveBox.nonce(prefix, number), key, secret);
    byte[] message = new Bytes().name("MESSAGE").u64(number).add(box).get();
    return frames.frame(
        dice.oneIn(60) ? dice.below(8) : 0, dice.oneIn(60) ? faults.mangle(message) : message);
  }
}
