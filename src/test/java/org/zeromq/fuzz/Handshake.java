// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.IOException;
import java.util.Arrays;
import org.zeromq.SocketType;

/** The raw peer's half of a handshake of version 3, with faults. */
final class Handshake {
  private static final int LARGEST = 100_000;

  private final Wire wire;
  private final Frames frames;
  private final Security security;
  private final SocketType type;
  private final Faults faults;
  private final Dice dice;

  /** The handshake of a socket of this type. */
  Handshake(
      Wire wire, Frames frames, Security security, SocketType type, Faults faults, Dice dice) {
    this.wire = wire;
    this.frames = frames;
    this.security = security;
    this.type = type;
    this.faults = faults;
    this.dice = dice;
  }

  /** Returns the codec for the traffic; null if the other side did not complete the handshake. */
  Codec run() throws IOException {
    switch (security.mechanism) {
      case PLAIN:
        return plain() ? frames::frame : null;
      case CURVE:
        return security.isServer ? curveClient() : curveServer();
      default:
        command(new Bytes().name("READY").add(metadata()).get());
        return answer("READY", 0) == null ? null : frames::frame;
    }
  }

  private boolean plain() throws IOException {
    if (security.isServer) {
      command(new Bytes().name("HELLO").name(Security.USER).name(Security.PASSWORD).get());
      if (answer("WELCOME", 0) == null) {
        return false;
      }
      command(new Bytes().name("INITIATE").add(metadata()).get());
      return answer("READY", 0) != null;
    }
    if (answer("HELLO", 0) == null) {
      return false;
    }
    command(new Bytes().name("WELCOME").get());
    if (answer("INITIATE", 0) == null) {
      return false;
    }
    command(new Bytes().name("READY").add(metadata()).get());
    return true;
  }

  private Codec curveClient() throws IOException {
    byte[] secret = dice.bytes(CurveBox.KEY);
    byte[] key = CurveBox.publicKey(secret);
    byte[] box =
        CurveBox.seal(
            new byte[64], CurveBox.nonce("CurveZMQHELLO---", 1), security.serverKey, secret);
    command(
        new Bytes()
            .name("HELLO")
            .u8(faults.isDue() ? dice.below(3) : 1)
            .u8(0)
            .zeros(72)
            .add(key)
            .u64(1)
            .add(box)
            .get());
    byte[] welcome = answer("WELCOME", 160);
    if (welcome == null) {
      return null;
    }
    byte[] text =
        CurveBox.open(
            Arrays.copyOfRange(welcome, 24, welcome.length),
            CurveBox.nonce("WELCOME-", Arrays.copyOfRange(welcome, 8, 24)),
            security.serverKey,
            secret);
    if (text == null) {
      return null;
    }
    byte[] theirKey = Arrays.copyOf(text, CurveBox.KEY);
    byte[] cookie = Arrays.copyOfRange(text, CurveBox.KEY, text.length);
    byte[] vouchNonce = dice.bytes(16);
    byte[] vouch =
        CurveBox.seal(
            new Bytes().add(key).add(security.serverKey).get(),
            CurveBox.nonce("VOUCH---", vouchNonce),
            theirKey,
            security.clientSecret);
    byte[] content =
        new Bytes().add(security.clientKey).add(vouchNonce).add(vouch).add(metadata()).get();
    command(
        new Bytes()
            .name("INITIATE")
            .add(cookie)
            .u64(2)
            .add(
                CurveBox.seal(
                    faults.isDue() ? faults.mangle(content) : content,
                    CurveBox.nonce("CurveZMQINITIATE", 2),
                    theirKey,
                    secret))
            .get());
    return answer("READY", 8) == null
        ? null
        : new CurveCodec(frames, "CurveZMQMESSAGEC", 3, theirKey, secret, faults, dice);
  }

  private Codec curveServer() throws IOException {
    byte[] hello = answer("HELLO", 194);
    if (hello == null) {
      return null;
    }
    byte[] theirKey = Arrays.copyOfRange(hello, 80, 112);
    byte[] secret = dice.bytes(CurveBox.KEY);
    byte[] nonce = dice.bytes(16);
    byte[] welcome = new Bytes().add(CurveBox.publicKey(secret)).add(dice.bytes(96)).get();
    command(
        new Bytes()
            .name("WELCOME")
            .add(nonce)
            .add(
                CurveBox.seal(
                    faults.isDue() ? faults.mangle(welcome) : welcome,
                    CurveBox.nonce("WELCOME-", nonce),
                    theirKey,
                    security.serverSecret))
            .get());
    if (answer("INITIATE", 248) == null) {
      return null;
    }
    command(
        new Bytes()
            .name("READY")
            .u64(1)
            .add(CurveBox.seal(metadata(), CurveBox.nonce("CurveZMQREADY---", 1), theirKey, secret))
            .get());
    return new CurveCodec(frames, "CurveZMQMESSAGES", 2, theirKey, secret, faults, dice);
  }

  private byte[] metadata() {
    byte[] metadata = Metadata.of(type, faults, dice);
    return faults.isDue() ? faults.mangle(metadata) : metadata;
  }

  /** Sends a command, altered if a fault is due. */
  private void command(byte[] body) throws IOException {
    if (!faults.isDue()) {
      wire.write(frames.frame(Frames.COMMAND, body));
      return;
    }
    switch (dice.below(6)) {
      case 0: // another one before it
        wire.write(frames.frame(Frames.COMMAND, Commands.any(faults, dice)));
        wire.write(frames.frame(Frames.COMMAND, body));
        break;
      case 1: // a message instead
        wire.write(frames.frame(dice.of(0, Frames.MORE), body));
        break;
      case 2: // twice
        wire.write(frames.frame(Frames.COMMAND, body));
        wire.write(frames.frame(Frames.COMMAND, body));
        break;
      case 3: // another one instead
        wire.write(frames.frame(Frames.COMMAND, Commands.any(faults, dice)));
        break;
      case 4: // a wrong length
        wire.write(frames.header(Frames.COMMAND, Lengths.lie(dice)).add(body).get());
        break;
      default:
        wire.write(frames.frame(dice.of(Frames.COMMAND, dice.below(256)), faults.mangle(body)));
    }
  }

  /**
   * The other side's next command if it has this name and this number of bytes after it; or null.
   */
  private byte[] answer(String name, int size) throws IOException {
    byte[] flags = wire.read(1);
    if (flags == null) {
      return null;
    }
    boolean isLong = (flags[0] & Frames.LONG) != 0;
    byte[] length = wire.read(isLong ? 8 : 1);
    if (length == null) {
      return null;
    }
    int claimed = 0;
    for (byte b : length) {
      claimed = claimed << 8 | b & 0xff;
    }
    byte[] body = claimed < 0 || claimed > LARGEST ? null : wire.read(claimed);
    return body != null
            && body.length > name.length() + size
            && body[0] == name.length()
            && new String(body, 1, name.length(), java.nio.charset.StandardCharsets.US_ASCII)
                .equals(name)
        ? body
        : null;
  }
}
