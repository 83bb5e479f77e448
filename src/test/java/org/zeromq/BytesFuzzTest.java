// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zeromq.internal.auth.ZapAnswer;
import org.zeromq.internal.auth.ZapFrames;
import org.zeromq.internal.auth.ZapPolicy;
import org.zeromq.internal.text.Z85;

/**
 * Arbitrary bytes from a file or a peer are parsed or rejected as documented.
 *
 * <p>Without JAZZER_FUZZ=1 only the seeds are run, which are in the resources; with it the fuzzer
 * looks for bytes that reach new code: docs/proofs.md.
 */
class BytesFuzzTest {
  @FuzzTest(maxDuration = "10s")
  void settingsAreReadBackAsTheyWereSaved(byte[] data) throws IOException {
    ZConfig config;
    try {
      config = ZConfig.parse(new String(data, UTF_8));
    } catch (ZConfig.ReadException e) {
      return;
    }
    String text;
    try {
      text = config.toText();
    } catch (IllegalArgumentException e) {
      return; // czmq reads what it cannot write: a value with both kinds of quotes
    }
    assertEquals(config.getValues(), ZConfig.parse(text).getValues());
  }

  @FuzzTest(maxDuration = "10s")
  void aCertificateIsReadOrRefused(byte[] data) throws IOException {
    ZCert cert;
    try {
      cert = ZCert.of(ZConfig.parse(new String(data, UTF_8)));
    } catch (ZConfig.ReadException | IOException e) {
      return;
    }
    assertEquals(32, cert.getPublicKey().length);
    assertEquals(40, cert.getPublicKeyAsZ85().length());
  }

  @FuzzTest(maxDuration = "10s")
  void z85IsDecodedOrRefused(byte[] data) {
    if (data.length % 4 == 0) {
      assertArrayEquals(data, Z85.decode(Z85.encode(data)));
    }
    byte[] decoded;
    try {
      decoded = Z85.decode(new String(data, UTF_8));
    } catch (ZMQException e) {
      assertEquals(ZMQ.Error.EINVAL.getCode(), e.getErrorCode());
      return;
    }
    assertEquals(0, decoded.length % 4);
  }

  @FuzzTest(maxDuration = "10s")
  void aRequestToAuthenticateIsAnswered(byte[] data) {
    ZapFrames request = new ZapFrames(frames(data));
    ZapPolicy policy = new ZapPolicy(ignored -> true);
    policy.deny("10.0.0.1");
    policy.useCertificates(null);
    ZapAnswer answer = policy.decide(request);
    List<byte[]> reply = answer.frames(request);
    assertEquals(6, reply.size());
    assertTrue(request.error == null || !answer.isAllowed());
  }

  @FuzzTest(maxDuration = "10s")
  void aMonitorsEventIsTakenApartOrRefused(byte[] data) {
    try (ZMQ.Context context = ZMQ.context(0);
        ZMQ.Socket here = context.socket(SocketType.PAIR);
        ZMQ.Socket there = context.socket(SocketType.PAIR)) {
      here.bind("inproc://monitor");
      there.connect("inproc://monitor");
      List<byte[]> frames = frames(data);
      for (int version = 1; version <= 2; version++) {
        for (int i = 0; i < frames.size(); i++) {
          there.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
        try {
          if (version == 1) {
            assertNotNull(ZMQ.Event.recv(here, ZMQ.DONTWAIT).getAddress());
          } else {
            assertNotNull(ZMQ.EventV2.recv(here, ZMQ.DONTWAIT).getRemoteAddress());
          }
        } catch (ZMQException e) {
          assertEquals(ZMQ.Error.EPROTO.getCode(), e.getErrorCode());
        }
      }
    }
  }

  /** Cuts bytes into frames, each with its length in front; at least one. */
  private static List<byte[]> frames(byte[] data) {
    List<byte[]> frames = new ArrayList<>();
    int from = 0;
    do {
      int length = from < data.length ? data[from++] & 0xFF : 0;
      int to = Math.min(data.length, from + length);
      frames.add(Arrays.copyOfRange(data, from, to));
      from = to;
    } while (from < data.length);
    return frames;
  }
}
