// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zeromq.jni.ZmqConstants;

/** SocketOptionsTest checks the names of all socket options. */
class OptionNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZMQ_IO_THREADS",
        "ZMQ_MAX_SOCKETS",
        "ZMQ_THREAD_PRIORITY",
        "ZMQ_THREAD_SCHED_POLICY",
        "ZMQ_MAX_MSGSZ",
        "ZMQ_MSG_T_SIZE",
        "ZMQ_THREAD_AFFINITY_CPU_ADD",
        "ZMQ_THREAD_AFFINITY_CPU_REMOVE",
        "ZMQ_THREAD_NAME_PREFIX",
        "ZMQ_ZERO_COPY_RECV"
      })
  void contextOptionHasItsName(String name) throws ReflectiveOperationException {
    assertEquals(name, OptionNames.ofContext(ZmqConstants.class.getField(name).getInt(null)));
  }

  @Test
  void unknownOptionIsShownAsItsNumber() {
    assertEquals("option 9999", OptionNames.ofSocket(9999));
    assertEquals("option 1", OptionNames.ofSocket(1));
    assertEquals("option 124", OptionNames.ofContext(124));
  }
}
