// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Paths;

/** A raw peer that our sockets connect to, directly or through it as a SOCKS proxy. */
final class Listener implements Runnable, AutoCloseable {
  private final Stage stage;
  private final Dice dice;
  private final Target target;
  private final boolean isProxy;
  private final ServerSocketChannel server;
  private final String path;
  private final String endpoint;

  /** Starts to listen; over ipc if there is a path. */
  Listener(Stage stage, Dice dice, Target target, boolean isProxy, String path) throws IOException {
    this.stage = stage;
    this.dice = dice;
    this.target = target;
    this.isProxy = isProxy;
    this.path = path;
    server = Doors.listen(path);
    endpoint = Doors.endpoint(server, path);
    if (!isProxy) {
      stage.listening.put(endpoint, target);
    }
  }

  String endpoint() {
    return endpoint;
  }

  @Override
  public void run() {
    try {
      while (!stage.clock.isOver()) {
        SocketChannel channel = server.accept();
        if (channel == null) {
          stage.clock.pause(1);
        } else {
          accepted(channel);
        }
      }
    } catch (IOException e) {
      stage.journal.write("nobody listens at " + endpoint + " any more: " + e.getMessage());
    } finally {
      close();
    }
  }

  private void accepted(SocketChannel channel) {
    try (Wire wire = new Wire(channel, dice.split(), stage.clock)) {
      stage.tally.count("accepts");
      if (!isProxy || new SocksProxy(wire, dice.split(), stage).serve()) {
        new Talk(wire, target, dice.split(), stage).run();
      }
    } catch (IOException e) {
      stage.journal.write("a connection to " + endpoint + " ended: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      if (path != null) {
        Files.deleteIfExists(Paths.get(path));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
