// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

/** A socket, and one way to move messages through it. */
interface Link extends AutoCloseable {
  /**
   * Sends messages.
   *
   * @param most the maximum number, at least one
   * @return how many it were
   */
  int send(int most);

  /** Receives up to this number of messages; returns their number. */
  int receive(int most);

  void bind(String endpoint);

  void connect(String endpoint);

  /** Receives this number of subscriptions, on an XPUB. */
  void awaitSubscriptions(int count);

  @Override
  void close();

  default void sendAll(int messages) {
    for (int left = messages; left > 0; ) {
      left -= send(left);
    }
  }

  default void receiveAll(int messages) {
    for (int left = messages; left > 0; ) {
      left -= receive(left);
    }
  }
}
