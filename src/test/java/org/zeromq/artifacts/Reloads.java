// SPDX-License-Identifier: MPL-2.0
package org.zeromq.artifacts;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Loads {@link ReloadedProgram} with the library many times, and looks for leaks. */
public final class Reloads {
  private static final int GC_TRIES = 200;
  private static final int GC_EVERY = 10;

  private static final List<WeakReference<ClassLoader>> LOADERS = new ArrayList<>();

  private Reloads() {}

  /** Arguments: the number of runs, the method, and the class path. */
  public static void main(String[] args) throws Exception {
    int times = Integer.parseInt(args[0]);
    boolean forgets = args[1].equals("forget");
    run(args, 1); // loads classes of the JDK
    collect();
    long descriptors = descriptors();
    long threads = threads();
    long mappings = mappings();
    for (int i = 0; i < times; i++) {
      run(args, 1);
      if (forgets) {
        greeted();
      }
      if (i % GC_EVERY == 0) {
        System.gc();
      }
    }
    collect();
    if (forgets) {
      greeted();
      System.out.println("it goes on");
      Runtime.getRuntime().halt(0);
    }
    // the JDK itself opens and maps far less than one per run
    check(descriptors() - descriptors < times / 4, "descriptors", descriptors, descriptors());
    check(threads() - threads < times / 4, "threads", threads, threads());
    check(mappings() - mappings < times / 4, "mappings of the library", mappings, mappings());
    System.out.println("nothing is left");
  }

  private static void run(String[] args, int times) throws Exception {
    List<URL> path = new ArrayList<>();
    for (String entry : args[2].split(File.pathSeparator)) {
      path.add(Paths.get(entry).toUri().toURL());
    }
    URLClassLoader loader = new URLClassLoader(path.toArray(new URL[0]), null);
    Class<?> program = loader.loadClass("org.zeromq.artifacts.ReloadedProgram");
    for (int i = 0; i < times; i++) {
      program.getMethod(args[1]).invoke(null);
    }
    loader.close();
    LOADERS.add(new WeakReference<>(loader));
  }

  /** A forgotten socket is still there: its context's threads accept and greet. */
  private static void greeted() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", Integer.getInteger("forgotten.port"))) {
      check(socket.getInputStream().read() >= 0, "greetings", 1, 0);
    }
  }

  private static void collect() throws InterruptedException {
    for (int i = 0; i < GC_TRIES && left() > 0; i++) {
      System.gc();
      Thread.sleep(50);
    }
    check(left() == 0, "class loaders", 0, left());
  }

  private static long left() {
    return LOADERS.stream().filter(loader -> loader.get() != null).count();
  }

  private static long descriptors() {
    return count("/proc/self/fd");
  }

  private static long threads() {
    return count("/proc/self/task");
  }

  private static long count(String folder) {
    String[] names = new File(folder).list();
    return names == null ? 0 : names.length;
  }

  private static long mappings() throws IOException {
    try (Stream<String> lines = Files.lines(Paths.get("/proc/self/maps"))) {
      return lines.filter(line -> line.contains("zmqjni")).count();
    }
  }

  private static void check(boolean fact, String what, long before, long now) {
    if (!fact) {
      Thread.getAllStackTraces().keySet().forEach(System.out::println);
      throw new IllegalStateException(what + ": " + before + " before, " + now + " now");
    }
  }
}
