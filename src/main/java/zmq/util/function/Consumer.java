// SPDX-License-Identifier: MPL-2.0
package zmq.util.function;

/**
 * {@link java.util.function.Consumer} under the name used in JeroMQ's signatures.
 *
 * @param <T> type of the argument
 * @since 4.0
 */
@FunctionalInterface
public interface Consumer<T> extends java.util.function.Consumer<T> {
  @Override
  void accept(T argument);
}
