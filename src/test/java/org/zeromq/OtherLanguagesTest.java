// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Information in the class files for compilers of other languages. */
@Timeout(30)
class OtherLanguagesTest {
  @Test
  void resultThatMayBeNullIsAnnotated() throws ReflectiveOperationException {
    assertTrue(isNullable(ZMQ.Socket.class.getMethod("recvStr")));
    assertTrue(isNullable(ZMQ.Socket.class.getMethod("recv", int.class)));
    assertTrue(isNullable(ZMsg.class.getMethod("recvMsg", ZMQ.Socket.class)));
    assertTrue(isNullable(ZMsg.class.getMethod("pop")));
    assertFalse(isNullable(ZMQ.Socket.class.getMethod("getLastEndpoint")));
  }

  @Test
  void packagesAreMarkedButNotTheThinLayer() throws ReflectiveOperationException {
    assertTrue(isNullMarked("org.zeromq.ZMQ"));
    assertTrue(isNullMarked("zmq.util.Z85"));
    assertFalse(isNullMarked("org.zeromq.jni.Zmq"));
  }

  @Test
  void parametersHaveNames() throws ReflectiveOperationException {
    Method send = ZMQ.Socket.class.getMethod("sendBatch", MessageBatch.class, int.class);
    assertEquals("batch", send.getParameters()[0].getName());
    assertEquals("flags", send.getParameters()[1].getName());
  }

  private static boolean isNullable(Method method) {
    return method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
  }

  private static boolean isNullMarked(String type) throws ReflectiveOperationException {
    return Arrays.stream(Class.forName(type).getPackage().getAnnotations())
        .anyMatch(a -> a.annotationType().getName().equals("org.jspecify.annotations.NullMarked"));
  }
}
