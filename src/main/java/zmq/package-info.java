// SPDX-License-Identifier: MPL-2.0
/**
 * The parts of JeroMQ's engine that published programs use: constants, and types in the signatures
 * of {@code org.zeromq}. There is no engine behind them. New programs should use only {@code
 * org.zeromq}.
 */
package zmq;
