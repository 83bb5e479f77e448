// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Classes of JeroMQ's engine that work without a socket. */
@SuppressWarnings("deprecation")
@Timeout(20)
class EngineNamesTest {
  @TempDir Path directory;

  @Test
  void builderGrows() {
    zmq.Msg.Builder builder = new zmq.Msg.Builder();
    builder.put((byte) 'a').put('b').put("cd".getBytes(UTF_8)).put("xefx".getBytes(UTF_8), 1, 2);
    builder.put(ByteBuffer.wrap("xgx".getBytes(UTF_8)), 1, 1).putShortString("hi");
    builder.setFlags(zmq.Msg.MORE);

    zmq.Msg built = builder.build();

    assertEquals("abcdefg\2hi", new String(built.data(), UTF_8));
    assertEquals(built.size(), builder.size());
    assertTrue(built.hasMore());
  }

  @Test
  void z85IsNullForAWrongLength() {
    byte[] bytes = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    String text = zmq.util.Z85.encode(bytes, 8);
    assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, zmq.util.Z85.decode(text));
    assertNull(zmq.util.Z85.encode(bytes, 9));
    assertNull(zmq.util.Z85.decode("123"));
  }

  @Test
  void reallocAddsAndRemovesAtEitherEnd() {
    Integer[] source = {1, 2, 3};
    assertSame(source, zmq.util.Utils.realloc(Integer.class, source, 3, true));
    assertArrayEquals(
        new Integer[] {1, 2, 3, null}, zmq.util.Utils.realloc(Integer.class, source, 4, true));
    assertArrayEquals(
        new Integer[] {null, 1, 2, 3}, zmq.util.Utils.realloc(Integer.class, source, 4, false));
    assertArrayEquals(new Integer[] {1, 2}, zmq.util.Utils.realloc(Integer.class, source, 2, true));
    assertArrayEquals(
        new Integer[] {2, 3}, zmq.util.Utils.realloc(Integer.class, source, 2, false));
  }

  @Test
  void deleteRemovesAFolderWithItsFiles() throws Exception {
    File folder = directory.resolve("folder").toFile();
    assertTrue(folder.mkdir());
    Files.write(folder.toPath().resolve("file"), new byte[1]);
    assertTrue(zmq.util.Utils.delete(folder));
    assertFalse(folder.exists());
    assertFalse(zmq.util.Utils.delete(folder));
  }

  @Test
  void checkArgumentThrowsItsMessage() {
    zmq.util.Utils.checkArgument(true, "not thrown");
    Throwable thrown =
        assertThrows(
            IllegalArgumentException.class, () -> zmq.util.Utils.checkArgument(false, "wrong"));
    assertEquals("wrong", thrown.getMessage());
  }

  @Test
  void stopwatchMeasuresASleep() {
    long watch = zmq.ZMQ.startStopwatch();
    zmq.ZMQ.msleep(2);
    assertTrue(zmq.ZMQ.stopStopwatch(watch) >= 1000);
  }

  @Test
  void errnoIsOfItsThread() throws Exception {
    zmq.util.Errno errno = new zmq.util.Errno();
    Thread other = new Thread(() -> errno.set(7));
    other.start();
    other.join(TimeUnit.SECONDS.toMillis(10));
    assertTrue(errno.is(0));
    errno.set(3);
    assertEquals(3, errno.get());
  }
}
