// SPDX-License-Identifier: MPL-2.0
package zmq.util.function;

/**
 * {@link java.util.function.BiFunction} under the name used in JeroMQ's signatures.
 *
 * @param <T> type of the first argument
 * @param <U> type of the second argument
 * @param <R> type of the result
 * @since 4.0
 */
@FunctionalInterface
public interface BiFunction<T, U, R> extends java.util.function.BiFunction<T, U, R> {
  @Override
  R apply(T first, U second);
}
