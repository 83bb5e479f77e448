// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The libraries that take part, and why others do not. */
final class Contenders {
  /** The package libzmq-java of Debian and its children. */
  private static final Path LEGACY_JAR = Path.of("/usr/share/java/jzmq.jar");

  private static final String LEGACY_LIBRARY = "libjzmq.so";

  private final List<Contender> all = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  private String batchSizes;

  private Contenders() {}

  static Contenders of(Path target) throws IOException, InterruptedException {
    Contenders contenders = new Contenders();
    contenders.askBatchSizes(target);
    contenders.addC(target.resolve("native"));
    contenders.addJzmq(target);
    contenders.addJeroMq(target);
    contenders.addLegacy(target);
    return contenders;
  }

  List<Contender> all() {
    return all;
  }

  List<String> missing() {
    return missing;
  }

  List<Contender> only(List<String> names) {
    for (String name : names) {
      if (all.stream().noneMatch(c -> c.name().equals(name))) {
        throw new IllegalArgumentException("no contender " + name + ": see --list");
      }
    }
    return all.stream().filter(c -> names.isEmpty() || names.contains(c.name())).toList();
  }

  private void addC(Path folder) {
    List<String> command = List.of(folder.resolve("zmqbench").toString());
    add("c", "C, zmq_send and zmq_recv, libzmq's own settings", command, "path=buffer", "c");
    add(
        "c-tuned",
        "C, with batch sizes as jzmq sets them: " + batchSizes,
        command,
        "path=buffer " + batchSizes,
        "c");
    add("c-msg", "C, zmq_msg_t: copies only when sending", command, "path=msg", "c");
    Path system = folder.resolve("zmqbench-system");
    if (Files.exists(system)) {
      add(
          "c-system",
          "C on the distribution's libzmq",
          List.of(system.toString()),
          "path=buffer",
          "c-system");
    } else {
      missing.add("c-system: there was no libzmq.so.5 when this was built");
    }
  }

  /** What a socket of jzmq has by default, for C to have the same. */
  private void askBatchSizes(Path target) throws IOException, InterruptedException {
    Path log = Files.createTempFile("jzmq-bench", ".log");
    try (Peer peer = new Peer(java(target, "jzmq", "Jzmq", null, List.of()), log)) {
      peer.give("batch-sizes");
      batchSizes = peer.expect("result");
    } finally {
      Files.delete(log);
    }
  }

  /** The words of a job that sets jzmq's batch sizes. */
  String batchSizes() {
    return batchSizes;
  }

  private void addJzmq(Path target) {
    List<String> command = java(target, "jzmq", "Jzmq", null, List.of());
    String[][] paths = {
      {"bytes", "send(byte[]) and recv()"},
      {"range", "range of an array, recv into an array"},
      {"string", "send(String) and recvStr()"},
      {"direct", "direct ByteBuffer"},
      {"heap", "heap ByteBuffer"},
      {"msg", "a Msg used again: copied when sent, not when received"},
      {"batch", "MessageBatch, filled from arrays and emptied into one"},
      {"inplace", "MessageBatch, sent again, and looked at where it lies"},
      {"arrays", "batches of arrays"},
      {"zerocopy", "ZeroCopyBuffer, received in a Msg"},
    };
    for (String[] path : paths) {
      add("jzmq-" + path[0], "jzmq 4, " + path[1], command, "path=" + path[0], "jzmq");
    }
    add(
        "jzmq-thin",
        "jzmq 4, the thin layer: zmq_send and zmq_recv by address, with the same batch sizes",
        command,
        "path=thin " + batchSizes,
        "jzmq");
  }

  private void addJeroMq(Path target) {
    List<String> command = java(target, "jeromq", "JeroMq", null, List.of());
    add("jeromq-bytes", "JeroMQ, send(byte[]) and recv()", command, "path=bytes", "jeromq");
    add("jeromq-range", "JeroMQ, recv into an array", command, "path=range", "jeromq");
  }

  private void addLegacy(Path target) {
    Path folder = nativeFolder();
    if (folder == null || !Files.exists(LEGACY_JAR)) {
      missing.add(
          "legacy: jzmq 3.1.0 is not installed (Debian and its children: libzmq-jni libzmq-java)");
      return;
    }
    List<String> command =
        java(target, "legacy", "Legacy", LEGACY_JAR, List.of("-Djava.library.path=" + folder));
    add("legacy-bytes", "jzmq 3.1.0, send(byte[]) and recv()", command, "path=bytes", "legacy");
    add("legacy-range", "jzmq 3.1.0, recv into an array", command, "path=range", "legacy");
  }

  private static Path nativeFolder() {
    String[] triples = {"x86_64-linux-gnu", "aarch64-linux-gnu"};
    for (String triple : triples) {
      Path folder = Path.of("/usr/lib", triple, "jni");
      if (Files.exists(folder.resolve(LEGACY_LIBRARY))) {
        return folder;
      }
    }
    return null;
  }

  private static List<String> java(
      Path target, String folder, String library, Path jar, List<String> options) {
    List<String> command = new ArrayList<>(javaCommand(target, folder, jar, options));
    command.add("org.zeromq.bench.peer.Peer");
    command.add(library);
    return command;
  }

  /** Starts a JVM on the class path of one contender; the main class is missing. */
  private static List<String> javaCommand(
      Path target, String folder, Path jar, List<String> options) {
    Path contenders = target.resolve("contenders");
    Path home = contenders.resolve(folder);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(options);
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            home.resolve("classes").toString(),
            jar == null ? home + File.separator + "*" : jar.toString(),
            contenders.resolve("jmh") + File.separator + "*"));
    return command;
  }

  private void add(
      String name, String label, List<String> command, String settings, String library) {
    all.add(new Contender(name, label, command, settings, library));
  }
}
