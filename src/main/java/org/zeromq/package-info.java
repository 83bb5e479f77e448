// SPDX-License-Identifier: MPL-2.0
/**
 * Contexts, sockets and messages of ZeroMQ.
 *
 * <p>A server that answers requests, and a client in another thread:
 *
 * <pre>{@code
 * try (ZContext context = new ZContext()) {
 *   ZMQ.Socket server = context.createSocket(SocketType.REP);
 *   server.bind("tcp://127.0.0.1:*");
 *   String endpoint = server.getLastEndpoint();
 *
 *   Thread client =
 *       new Thread(
 *           () -> {
 *             ZMQ.Socket socket = context.createSocket(SocketType.REQ);
 *             socket.setReceiveTimeOut(5000); // milliseconds
 *             socket.connect(endpoint);
 *             socket.send("hello");
 *             String reply = socket.recvStr(); // null: no reply in time
 *             System.out.println(reply);
 *           });
 *   client.start();
 *
 *   String request = server.recvStr();
 *   server.send(request + " world");
 *   client.join();
 * } // closes the sockets, then the context
 * }</pre>
 *
 * <h2>Types by task</h2>
 *
 * <dl>
 *   <dt>Start here
 *   <dd>{@link ZContext} or {@link ZMQ.Context} creates sockets; {@link ZMQ.Socket} connects, sends
 *       and receives; {@link SocketType} lists the socket types; {@link ZMQException} and {@link
 *       ZMQ.Error} report errors; {@link ZMQ} has the version and capabilities of libzmq.
 *   <dt>Messages
 *   <dd>{@code byte[]}, {@code String} and {@code ByteBuffer} need no class of this library; {@link
 *       ZMsg} and {@link ZFrame} are messages of several parts; {@link Msg} is a message in
 *       libzmq's memory, with its properties; {@link MessageBatch} transfers many messages with one
 *       call; {@link ZeroCopyBuffer} is sent without a copy.
 *   <dt>Polling, futures and timers
 *   <dd>{@link ZMQ.Poller} and {@link ZMQ#poll(ZMQ.PollItem[], long)} wait for several sockets;
 *       {@link ZPoller} and {@link ZLoop} call handlers; {@link AsyncSocket} returns futures;
 *       {@link org.zeromq.timer.ZTimer} executes timers between polls.
 *   <dt>Threads
 *   <dd>{@link ZActor} and {@link ZThread} run a thread with a pipe to it; {@link ZStar} and {@link
 *       ZAgent} are the parts they consist of; {@link ZDispatcher} runs handlers in an executor;
 *       {@link ZMQ.CancellationToken} cancels calls.
 *   <dt>Security
 *   <dd>{@link ZCert} is a CURVE certificate, {@link ZCertStore} a folder of them; {@link ZAuth}
 *       authenticates clients; {@link ZMQ.Curve} generates and converts keys.
 *   <dt>Monitoring
 *   <dd>{@link ZMonitor} and {@link ZEvent} report connections, handshakes and failures as typed
 *       events; {@link ZMQ.Event} and {@link ZMQ.EventV2} are the messages of libzmq's monitor.
 *   <dt>Devices and discovery
 *   <dd>{@link ZMQ#proxy(ZMQ.Socket, ZMQ.Socket, ZMQ.Socket)} forwards messages; {@link ZProxy}
 *       does so in its own thread, {@link ZMQQueue}, {@link ZMQForwarder} and {@link ZMQStreamer}
 *       in yours; {@link ZBeacon} finds peers on the local network.
 *   <dt>Settings and self-test
 *   <dd>{@link ZConfig} reads and writes ZPL files; {@link App} is the self-test; {@link
 *       EmbeddedLibraryTools} lists the libraries in the jar.
 *   <dt>For programs written for jzmq 3 or JeroMQ
 *   <dd>{@link ZSocket}, {@link ZTimer}, {@link Utils}, {@link UncheckedZMQException}, and the
 *       deprecated members; new programs do not need them.
 * </dl>
 */
package org.zeromq;
