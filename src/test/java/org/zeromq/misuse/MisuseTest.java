// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every {@link Case} in a separate JVM, which must not crash, warn or exceed its time limit.
 *
 * <p>With the property {@code misuse=false} only one case in {@value #ONE_IN}. With {@code
 * misuse.contained=true} those whose patches of libzmq the build has left out: their JVMs may fail
 * only with an exception that has the text of an assertion.
 */
class MisuseTest {
  private static final int ONE_IN = 4;
  private static final int AT_ONCE = 2;
  private static final int PROMISED = 100;

  /** The classes of this package whose names end in Cases: a new one needs no entry in a list. */
  private static List<Class<?>> themes() {
    String[] files = folder().list((folder, name) -> name.endsWith("Cases.class"));
    assertNotNull(files, () -> folder() + " cannot be listed");
    Arrays.sort(files);
    List<Class<?>> themes = new ArrayList<>();
    for (String file : files) {
      String name = file.substring(0, file.length() - ".class".length());
      try {
        themes.add(Class.forName(MisuseTest.class.getPackage().getName() + "." + name));
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
    return themes;
  }

  private static File folder() {
    try {
      return new File(MisuseTest.class.getResource("MisuseTest.class").toURI()).getParentFile();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Method> cases() throws IOException {
    List<Method> cases = new ArrayList<>();
    for (Class<?> theme : themes()) {
      Method[] methods = theme.getDeclaredMethods();
      Arrays.sort(methods, Comparator.comparing(Method::getName));
      for (Method method : methods) {
        if (method.isAnnotationPresent(Case.class) && MisuseRun.isWanted(method)) {
          cases.add(method);
        }
      }
    }
    return cases;
  }

  @Test
  void thereAreAsManyCasesAsPromised() throws IOException {
    assumeFalse(Boolean.getBoolean("misuse.contained"), "some of them are chosen");
    int count = cases().size();
    assertTrue(count >= PROMISED, () -> count + " cases");
  }

  /** A case whose patch has another name would be left out of every run. */
  @Test
  void theFixesOfTheCasesArePatches() throws IOException {
    Path patches = Paths.get("cmake", "bundled", "patches");
    assumeTrue(Files.isDirectory(patches), "the patches are not in this tree");
    for (Method method : cases()) {
      String fix = method.getAnnotation(Case.class).fix();
      assertTrue(
          fix.isEmpty() || Files.exists(patches.resolve(fix + ".patch")),
          () -> method + ": there is no patch " + fix);
    }
  }

  @TestFactory
  List<DynamicTest> everyMisuseEndsAsDocumented() throws IOException {
    boolean all = Boolean.getBoolean("misuse") || Boolean.getBoolean("misuse.contained");
    String only = System.getProperty("misuse.only", "");
    List<Method> cases = cases();
    ExecutorService runners = Executors.newFixedThreadPool(AT_ONCE);
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Method misuse = cases.get(i);
      String name = misuse.getDeclaringClass().getSimpleName() + "." + misuse.getName();
      if (only.isEmpty() ? all || i % ONE_IN == 0 : name.contains(only)) {
        Future<?> result = runners.submit(() -> new MisuseRun(misuse).verify());
        tests.add(DynamicTest.dynamicTest(name, () -> get(name, result)));
      }
    }
    runners.shutdown();
    return tests;
  }

  /** In a report of many cases an assertion's message names the case. */
  private static void get(String name, Future<?> result) throws Throwable {
    try {
      result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssertionError) {
        throw new AssertionError(name + ": " + e.getCause().getMessage(), e.getCause());
      }
      throw e.getCause();
    }
  }
}
