// SPDX-License-Identifier: MPL-2.0
package zmq.util.function;

/**
 * {@link java.util.function.Function} under the name used in JeroMQ's signatures.
 *
 * @param <T> type of the argument
 * @param <R> type of the result
 * @since 4.0
 */
@FunctionalInterface
public interface Function<T, R> extends java.util.function.Function<T, R> {
  @Override
  R apply(T argument);
}
