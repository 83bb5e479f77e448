// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.jni.ZmqErrno;

/** Versions, errors and keys: calls without a socket. */
@Timeout(60)
class ZmqTest {
  @Test
  void theVersionIsThatOfTheLibraryAtRunTime() {
    assertEquals(4, ZMQ.getMajorVersion());
    assertTrue(ZMQ.getFullVersion() >= ZMQ.makeVersion(4, 3, 4));
    assertEquals(
        ZMQ.getFullVersion(),
        ZMQ.makeVersion(ZMQ.getMajorVersion(), ZMQ.getMinorVersion(), ZMQ.getPatchVersion()));
    assertEquals(
        ZMQ.getMajorVersion() + "." + ZMQ.getMinorVersion() + "." + ZMQ.getPatchVersion(),
        ZMQ.getVersionString());
  }

  @Test
  void unknownCapabilitiesAreFalse() {
    assertFalse(ZMQ.has("no such thing"));
    assertFalse(ZMQ.has(""));
  }

  // ---- errors

  @Test
  void everyErrorIsFoundByItsCode() {
    for (ZMQ.Error error : ZMQ.Error.values()) {
      assertEquals(error.getCode(), ZMQ.Error.findByCode(error.getCode()).getCode());
    }
    assertEquals(ZMQ.Error.EINVAL, ZMQ.Error.findByCode(22));
    assertThrows(IllegalArgumentException.class, () -> ZMQ.Error.findByCode(999999));
    assertThrows(IllegalArgumentException.class, () -> ZMQ.Error.findByCode(-7));
  }

  @Test
  void exceptionOfAnErrorNumberHasLibzmqsText() {
    ZMQException e = new ZMQException(ZmqErrno.EFSM);
    assertEquals(156384763, e.getErrorCode());
    assertEquals(ZMQ.Error.EFSM, e.getError());
    assertEquals("Operation cannot be accomplished in current state", e.getMessage());
    assertEquals(
        "org.zeromq.ZMQException: Operation cannot be accomplished in current state(0x9523dfb)",
        e.toString());
  }

  // ---- names of JeroMQ

  @Test
  @SuppressWarnings("deprecation")
  void eventsHaveTheNamesOfJeromqToo() {
    assertEquals(ZMQ.EVENT_CONNECT_DELAYED, ZMQ.EVENT_DELAYED);
    assertEquals(ZMQ.EVENT_CONNECT_RETRIED, ZMQ.EVENT_RETRIED);
    assertEquals(0x0800, ZMQ.HANDSHAKE_FAILED_NO_DETAIL);
    assertEquals(0x1000, ZMQ.HANDSHAKE_SUCCEEDED);
    assertEquals(0x2000, ZMQ.HANDSHAKE_FAILED_PROTOCOL);
    assertEquals(0x4000, ZMQ.HANDSHAKE_FAILED_AUTH);
    assertEquals(0x8000, ZMQ.EVENT_HANDSHAKE_PROTOCOL);
  }

  @Test
  void fixedMessagesHaveNames() {
    assertEquals(0, ZMQ.MESSAGE_SEPARATOR.length);
    assertEquals(0, ZMQ.SUBSCRIPTION_ALL.length);
    assertEquals("PAUSE", new String(ZMQ.PROXY_PAUSE, ZMQ.CHARSET));
    assertEquals("RESUME", new String(ZMQ.PROXY_RESUME, ZMQ.CHARSET));
    assertEquals("TERMINATE", new String(ZMQ.PROXY_TERMINATE, ZMQ.CHARSET));
  }

  // ---- keys

  @Test
  void z85IsThatOfTheStandard() {
    byte[] data = {(byte) 0x86, 0x4F, (byte) 0xD2, 0x6F, (byte) 0xB5, 0x59, (byte) 0xF7, 0x5B};
    assertEquals("HelloWorld", ZMQ.Curve.z85Encode(data));
    assertArrayEquals(data, ZMQ.Curve.z85Decode("HelloWorld"));
    assertEquals("", ZMQ.Curve.z85Encode(new byte[0]));
    assertEquals(0, ZMQ.Curve.z85Decode("").length);
  }

  @Test
  void invalidZ85IsRejected() {
    assertError(ZMQ.Error.EINVAL, () -> ZMQ.Curve.z85Encode(new byte[3]));
    assertError(ZMQ.Error.EINVAL, () -> ZMQ.Curve.z85Decode("four"));
    assertError(ZMQ.Error.EINVAL, () -> ZMQ.Curve.z85Decode("\"\"\"\"\""));
    assertThrows(NullPointerException.class, () -> ZMQ.Curve.z85Encode(null));
    assertThrows(NullPointerException.class, () -> ZMQ.Curve.z85Decode(null));
  }

  @Test
  void aKeyPairBelongsTogether() {
    assumeTrue(ZMQ.has("curve"), "this libzmq has no CURVE");
    ZMQ.Curve.KeyPair pair = ZMQ.Curve.generateKeyPair();
    assertEquals(ZMQ.Curve.KEY_SIZE_Z85, pair.publicKey.length());
    assertEquals(ZMQ.Curve.KEY_SIZE, ZMQ.Curve.z85Decode(pair.secretKey).length);
    assertEquals(pair.publicKey, ZMQ.Curve.publicKey(pair.secretKey));
    assertError(ZMQ.Error.EINVAL, () -> ZMQ.Curve.publicKey("short"));
  }

  // ---- legacy

  @Test
  void oldClassFilesFindTheOldReturnTypes() throws ReflectiveOperationException {
    assertEquals(Arrays.asList("boolean", "void"), returns(ZMQ.Socket.class, "bind", String.class));
    assertEquals(Arrays.asList("int", "long"), returns(ZMQ.Poller.class, "poll"));
    assertEquals(Arrays.asList("int", "long"), returns(ZMQ.Error.class, "getCode"));
    Method old = null;
    for (Method method : ZMQ.Error.class.getMethods()) {
      if (method.getName().equals("getCode") && method.getReturnType() == long.class) {
        old = method;
      }
    }
    assertEquals((long) ZmqErrno.EFSM, old.invoke(ZMQ.Error.EFSM));
  }

  private static List<String> returns(Class<?> type, String name, Class<?>... parameters) {
    List<String> types = new ArrayList<>();
    for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
      for (Method method : c.getDeclaredMethods()) {
        boolean same = method.getName().equals(name);
        if (same && Arrays.equals(method.getParameterTypes(), parameters)) {
          String returned = method.getReturnType().getName();
          if (!types.contains(returned)) {
            types.add(returned);
          }
        }
      }
    }
    types.sort(null);
    return types;
  }
}
