// SPDX-License-Identifier: MPL-2.0
package zmq.util.function;

/**
 * {@link java.util.function.Supplier} under the name used in JeroMQ's signatures.
 *
 * @param <T> type of the result
 * @since 4.0
 */
@FunctionalInterface
public interface Supplier<T> extends java.util.function.Supplier<T> {
  @Override
  T get();
}
