// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Java and C list the error numbers in the same order. */
class ZmqErrnoTest {
  private static List<Field> fields() {
    return Arrays.stream(ZmqErrno.class.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .collect(Collectors.toList());
  }

  @Test
  void fieldsHaveTheOrderOfTheNativeArray() throws IOException {
    String source =
        new String(Files.readAllBytes(Paths.get("native", "errno.c")), StandardCharsets.UTF_8);
    String array = source.substring(source.indexOf("errors[] = {") + 12, source.indexOf("};"));
    List<String> inC = Arrays.asList(array.trim().split(",\\s*"));
    assertEquals(inC, fields().stream().map(Field::getName).collect(Collectors.toList()));
  }

  @Test
  void eachNumberHasTheNameOfItsField() throws IllegalAccessException {
    for (Field field : fields()) {
      assertEquals(field.getName(), ZmqErrno.name(field.getInt(null)));
    }
  }

  @Test
  void unknownErrorIsNamedByItsNumber() {
    assertEquals("errno 9999", ZmqErrno.name(9999));
  }

  @Test
  void numbersArePositiveAndDistinct() throws IllegalAccessException {
    List<Integer> numbers = new ArrayList<>();
    for (Field field : fields()) {
      numbers.add(field.getInt(null));
    }
    assertTrue(numbers.stream().allMatch(number -> number > 0), numbers::toString);
    assertEquals(numbers.size(), new HashSet<>(numbers).size());
  }
}
