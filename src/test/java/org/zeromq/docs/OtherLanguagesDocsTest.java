// SPDX-License-Identifier: MPL-2.0
package org.zeromq.docs;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.ZMQ;

/** The docs for languages whose programs see getters and setters as properties. */
@Timeout(30)
class OtherLanguagesDocsTest {
  /** Setters of JeroMQ that set no option of libzmq. */
  private static final Set<String> NO_OPTIONS =
      new HashSet<>(
          Arrays.asList("setDecoder", "setEncoder", "setMsgAllocator", "setThreadFactor"));

  @Test
  void optionsWithoutAGetterAreListed() throws IOException {
    Set<String> withoutGetter = new TreeSet<>(settersWithoutGetter(ZMQ.Socket.class));
    withoutGetter.addAll(settersWithoutGetter(ZMQ.Context.class));
    withoutGetter.removeAll(NO_OPTIONS);

    Set<String> listed = new TreeSet<>();
    String page = Markdown.read(Paths.get("docs/configuration.md"));
    for (Matcher each = Pattern.compile("`(set\\w+)`").matcher(page); each.find(); ) {
      listed.add(each.group(1));
    }
    assertEquals(withoutGetter, listed);
  }

  private static Set<String> settersWithoutGetter(Class<?> type) {
    Set<String> methods = Arrays.stream(type.getMethods()).map(Method::getName).collect(toSet());
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 1)
        .map(Method::getName)
        .filter(name -> name.startsWith("set"))
        .filter(
            name ->
                Stream.of("get", "is", "has")
                    .noneMatch(prefix -> methods.contains(prefix + name.substring(3))))
        .collect(toSet());
  }

  @Test
  void kotlinProgramOfTheDocsIsTheOneThatTheBuildRuns() throws IOException {
    String program = Markdown.read(Paths.get("src/it/languages/kotlin/src/FirstRequest.kt"));
    String code = program.substring(program.indexOf("import "));
    assertTrue(Markdown.read(Paths.get("docs/kotlin.md")).contains("```kotlin\n" + code + "```"));
  }
}
