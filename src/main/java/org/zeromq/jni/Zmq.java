// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/**
 * The functions of {@code zmq.h} under their C names.
 *
 * <p>Conventions, the same for every function:
 *
 * <ul>
 *   <li>A function returns what C returns, or <i>minus errno</i> where C returns -1 or NULL: {@code
 *       -ZmqErrno.EAGAIN}. The same holds for handles and addresses, in a {@code long}; they are
 *       never negative.
 *   <li>A handle is named after the object that it points to: {@code context}, {@code socket},
 *       {@code msg}. Handles are not checked: a wrong or closed handle has the same effect as in C.
 *   <li>A C string is passed as its UTF-8 bytes without the terminating zero (EINVAL for null and
 *       for a zero inside; only monitors accept NULL) and returned as an address, for {@link
 *       NativeMemory#string(long)}.
 *   <li>Memory is an address, from {@link NativeMemory#address(java.nio.ByteBuffer)}; the buffer
 *       must stay reachable for as long as C may use it.
 *   <li>A byte array that is null or too short for the data to be read or written causes EINVAL.
 *   <li>Draft functions return {@code -ENOTSUP} where libzmq was built without drafts: {@code
 *       zmq_has("draft")} returns whether it has them.
 * </ul>
 *
 * <p>Threads: as in C. A blocking call blocks in C and does not react to {@link
 * Thread#interrupt()}. The classes of {@code org.zeromq} provide the same functions safely.
 *
 * <p>Four functions are omitted, since they are not useful in Java: {@code zmq_errno} (errno is
 * read within each call), {@code zmq_threadstart} and {@code zmq_threadclose} (Java has its own
 * threads), {@code zmq_ppoll} (a program must not change the signal mask of a JVM).
 *
 * @since 4.0
 */
public final class Zmq {
  static {
    NativeLoader.load();
  }

  private Zmq() {}

  // ---- errors, version, capabilities

  /** {@code const char *zmq_strerror(int errnum)}: the address of a static string. */
  public static native long zmq_strerror(int errnum);

  /**
   * {@code void zmq_version(int *major, int *minor, int *patch)}: packed as {@code
   * ZMQ_MAKE_VERSION} does it, {@code major * 10000 + minor * 100 + patch}.
   */
  public static native int zmq_version();

  /** {@code int zmq_has(const char *capability)}: 1 or 0. */
  public static native int zmq_has(byte[] capability);

  // ---- contexts

  /** {@code void *zmq_ctx_new(void)}. */
  public static native long zmq_ctx_new();

  /**
   * {@code int zmq_ctx_term(void *context)}: blocks until every socket of the context is closed.
   */
  public static native int zmq_ctx_term(long context);

  /** {@code int zmq_ctx_shutdown(void *context)}: may be called from any thread at any time. */
  public static native int zmq_ctx_shutdown(long context);

  /** {@code int zmq_ctx_set(void *context, int option_name, int option_value)}. */
  public static native int zmq_ctx_set(long context, int option_name, int option_value);

  /** {@code int zmq_ctx_get(void *context, int option_name)}. */
  public static native int zmq_ctx_get(long context, int option_name);

  /**
   * {@code void *zmq_init(int io_threads)}: deprecated in C; {@link #zmq_ctx_new()} replaces it.
   */
  public static native long zmq_init(int io_threads);

  /** {@code int zmq_term(void *context)}: deprecated in C; {@link #zmq_ctx_term} replaces it. */
  public static native int zmq_term(long context);

  /** {@code int zmq_ctx_destroy(void *context)}: deprecated; {@link #zmq_ctx_term} replaces it. */
  public static native int zmq_ctx_destroy(long context);

  /**
   * {@code int zmq_ctx_set_ext(void *context, int option, const void *optval, size_t optvallen)}
   * (draft).
   */
  public static native int zmq_ctx_set_ext(long context, int option, byte[] optval);

  /**
   * {@code int zmq_ctx_get_ext(void *context, int option, void *optval, size_t *optvallen)}
   * (draft): the number of bytes stored in {@code optval}.
   */
  public static native int zmq_ctx_get_ext(long context, int option, byte[] optval);

  // ---- messages

  /**
   * {@code int zmq_msg_init(zmq_msg_t *msg)}: {@link NativeLayout#MSG_SIZE} bytes at {@code msg}.
   */
  public static native int zmq_msg_init(long msg);

  /** {@code int zmq_msg_init_size(zmq_msg_t *msg, size_t size)}. */
  public static native int zmq_msg_init_size(long msg, long size);

  /**
   * {@code int zmq_msg_init_data(zmq_msg_t *msg, void *data, size_t size, zmq_free_fn *ffn, void
   * *hint)}: the free function is built in. It sets the {@code int} at the address {@code released}
   * to 1, in the thread in which libzmq releases the data, and accesses nothing else; 0 for none.
   * Both memory areas must remain valid until then.
   */
  public static native int zmq_msg_init_data(long msg, long data, long size, long released);

  /** {@code int zmq_msg_send(zmq_msg_t *msg, void *socket, int flags)}: the number of bytes. */
  public static native int zmq_msg_send(long msg, long socket, int flags);

  /** {@code int zmq_msg_recv(zmq_msg_t *msg, void *socket, int flags)}: the number of bytes. */
  public static native int zmq_msg_recv(long msg, long socket, int flags);

  /** {@code int zmq_msg_close(zmq_msg_t *msg)}. */
  public static native int zmq_msg_close(long msg);

  /** {@code int zmq_msg_move(zmq_msg_t *dest, zmq_msg_t *src)}. */
  public static native int zmq_msg_move(long dest, long src);

  /** {@code int zmq_msg_copy(zmq_msg_t *dest, zmq_msg_t *src)}. */
  public static native int zmq_msg_copy(long dest, long src);

  /** {@code void *zmq_msg_data(zmq_msg_t *msg)}: valid until the message is changed or closed. */
  public static native long zmq_msg_data(long msg);

  /** {@code size_t zmq_msg_size(const zmq_msg_t *msg)}. */
  public static native long zmq_msg_size(long msg);

  /** {@code int zmq_msg_more(const zmq_msg_t *msg)}: 1 or 0. */
  public static native int zmq_msg_more(long msg);

  /** {@code int zmq_msg_get(const zmq_msg_t *msg, int property)}. */
  public static native int zmq_msg_get(long msg, int property);

  /** {@code int zmq_msg_set(zmq_msg_t *msg, int property, int value)}. */
  public static native int zmq_msg_set(long msg, int property, int value);

  /** {@code const char *zmq_msg_gets(const zmq_msg_t *msg, const char *property)}. */
  public static native long zmq_msg_gets(long msg, byte[] property);

  /** {@code int zmq_msg_set_routing_id(zmq_msg_t *msg, uint32_t routing_id)} (draft). */
  public static native int zmq_msg_set_routing_id(long msg, int routing_id);

  /** {@code uint32_t zmq_msg_routing_id(zmq_msg_t *msg)} (draft): 0 for none and without drafts. */
  public static native int zmq_msg_routing_id(long msg);

  /** {@code int zmq_msg_set_group(zmq_msg_t *msg, const char *group)} (draft). */
  public static native int zmq_msg_set_group(long msg, byte[] group);

  /** {@code const char *zmq_msg_group(zmq_msg_t *msg)} (draft). */
  public static native long zmq_msg_group(long msg);

  /** {@code int zmq_msg_init_buffer(zmq_msg_t *msg, const void *buf, size_t size)} (draft). */
  public static native int zmq_msg_init_buffer(long msg, long buf, long size);

  // ---- sockets

  /** {@code void *zmq_socket(void *context, int type)}. */
  public static native long zmq_socket(long context, int type);

  /** {@code int zmq_close(void *socket)}. */
  public static native int zmq_close(long socket);

  /**
   * {@code int zmq_setsockopt(void *socket, int option_name, const void *option_value, size_t
   * option_len)} with the bytes of an array; {@code null} is NULL with length 0.
   */
  public static native int zmq_setsockopt(long socket, int option_name, byte[] option_value);

  /** {@code zmq_setsockopt} with an {@code int}. */
  public static native int zmq_setsockopt_int(long socket, int option_name, int option_value);

  /** {@code zmq_setsockopt} with an {@code int64_t}. */
  public static native int zmq_setsockopt_long(long socket, int option_name, long option_value);

  /**
   * {@code int zmq_getsockopt(void *socket, int option_name, void *option_value, size_t
   * *option_len)} into an array: the number of bytes stored.
   */
  public static native int zmq_getsockopt(long socket, int option_name, byte[] option_value);

  /** {@code zmq_getsockopt} of an {@code int}, into {@code option_value[0]}; 0. */
  public static native int zmq_getsockopt_int(long socket, int option_name, int[] option_value);

  /** {@code zmq_getsockopt} of an {@code int64_t}, into {@code option_value[0]}; 0. */
  public static native int zmq_getsockopt_long(long socket, int option_name, long[] option_value);

  /** {@code int zmq_bind(void *socket, const char *endpoint)}. */
  public static native int zmq_bind(long socket, byte[] endpoint);

  /** {@code int zmq_connect(void *socket, const char *endpoint)}. */
  public static native int zmq_connect(long socket, byte[] endpoint);

  /** {@code int zmq_unbind(void *socket, const char *endpoint)}. */
  public static native int zmq_unbind(long socket, byte[] endpoint);

  /** {@code int zmq_disconnect(void *socket, const char *endpoint)}. */
  public static native int zmq_disconnect(long socket, byte[] endpoint);

  /**
   * {@code uint32_t zmq_connect_peer(void *socket, const char *endpoint)} (draft): the routing id,
   * from 1 to 2<sup>32</sup>-1.
   */
  public static native long zmq_connect_peer(long socket, byte[] endpoint);

  /** {@code int zmq_send(void *socket, const void *buf, size_t len, int flags)}. */
  public static native int zmq_send(long socket, long buf, long len, int flags);

  /** {@code zmq_send} of {@code len} bytes of an array from {@code offset}. */
  public static native int zmq_send_bytes(long socket, byte[] buf, int offset, int len, int flags);

  /**
   * {@code int zmq_send_const(void *socket, const void *buf, size_t len, int flags)}: the memory
   * must remain valid and unchanged until the context is terminated.
   */
  public static native int zmq_send_const(long socket, long buf, long len, int flags);

  /**
   * {@code int zmq_recv(void *socket, void *buf, size_t len, int flags)}: the size of the message,
   * which may be more than the {@code len} bytes stored.
   */
  public static native int zmq_recv(long socket, long buf, long len, int flags);

  /** {@code zmq_recv} of up to {@code len} bytes into an array from {@code offset}. */
  public static native int zmq_recv_bytes(long socket, byte[] buf, int offset, int len, int flags);

  /** {@code int zmq_sendmsg(void *socket, zmq_msg_t *msg, int flags)}: {@link #zmq_msg_send}. */
  public static native int zmq_sendmsg(long socket, long msg, int flags);

  /** {@code int zmq_recvmsg(void *socket, zmq_msg_t *msg, int flags)}: {@link #zmq_msg_recv}. */
  public static native int zmq_recvmsg(long socket, long msg, int flags);

  /**
   * {@code int zmq_sendiov(void *socket, struct iovec *iov, size_t count, int flags)}: laid out as
   * in {@link NativeLayout}. ENOTSUP on Windows, where libzmq does not export it.
   */
  public static native int zmq_sendiov(long socket, long iov, long count, int flags);

  /**
   * {@code int zmq_recviov(void *socket, struct iovec *iov, size_t *count, int flags)}: the number
   * of parts stored, at most {@code count}. Each {@code iov_base} is to be freed with {@link
   * NativeMemory#free(long)}. ENOTSUP on Windows.
   */
  public static native int zmq_recviov(long socket, long iov, long count, int flags);

  /** {@code int zmq_join(void *socket, const char *group)} (draft). */
  public static native int zmq_join(long socket, byte[] group);

  /** {@code int zmq_leave(void *socket, const char *group)} (draft). */
  public static native int zmq_leave(long socket, byte[] group);

  /**
   * {@code int zmq_socket_get_peer_state(void *socket, const void *routing_id, size_t
   * routing_id_size)} (draft): ZMQ_POLLIN and ZMQ_POLLOUT.
   */
  public static native int zmq_socket_get_peer_state(long socket, byte[] routing_id);

  // ---- monitors

  /** {@code int zmq_socket_monitor(void *socket, const char *endpoint, int events)}. */
  public static native int zmq_socket_monitor(long socket, byte[] endpoint, int events);

  /**
   * {@code int zmq_socket_monitor_versioned(void *socket, const char *endpoint, uint64_t events,
   * int event_version, int type)} (draft).
   */
  public static native int zmq_socket_monitor_versioned(
      long socket, byte[] endpoint, long events, int event_version, int type);

  /** {@code int zmq_socket_monitor_pipes_stats(void *socket)} (draft). */
  public static native int zmq_socket_monitor_pipes_stats(long socket);

  // ---- polling

  /**
   * {@code int zmq_poll(zmq_pollitem_t *items, int nitems, long timeout)}: timeout in milliseconds,
   * -1: wait indefinitely; items laid out as in {@link NativeLayout}.
   */
  public static native int zmq_poll(long items, int nitems, long timeout);

  /** {@code void *zmq_poller_new(void)} (draft). */
  public static native long zmq_poller_new();

  /** {@code int zmq_poller_destroy(void **poller_p)} (draft). */
  public static native int zmq_poller_destroy(long poller);

  /** {@code int zmq_poller_size(void *poller)} (draft). */
  public static native int zmq_poller_size(long poller);

  /**
   * {@code int zmq_poller_add(void *poller, void *socket, void *user_data, short events)} (draft).
   */
  public static native int zmq_poller_add(long poller, long socket, long user_data, int events);

  /** {@code int zmq_poller_modify(void *poller, void *socket, short events)} (draft). */
  public static native int zmq_poller_modify(long poller, long socket, int events);

  /** {@code int zmq_poller_remove(void *poller, void *socket)} (draft). */
  public static native int zmq_poller_remove(long poller, long socket);

  /**
   * {@code int zmq_poller_wait(void *poller, zmq_poller_event_t *event, long timeout)} (draft):
   * timeout in milliseconds, -1: wait indefinitely; EAGAIN when it elapses.
   */
  public static native int zmq_poller_wait(long poller, long event, long timeout);

  /**
   * {@code int zmq_poller_wait_all(void *poller, zmq_poller_event_t *events, int n_events, long
   * timeout)} (draft): the number of events.
   */
  public static native int zmq_poller_wait_all(
      long poller, long events, int n_events, long timeout);

  /** {@code int zmq_poller_fd(void *poller, zmq_fd_t *fd)} (draft): the descriptor. */
  public static native long zmq_poller_fd(long poller);

  /**
   * {@code int zmq_poller_add_fd(void *poller, zmq_fd_t fd, void *user_data, short events)}
   * (draft).
   */
  public static native int zmq_poller_add_fd(long poller, long fd, long user_data, int events);

  /** {@code int zmq_poller_modify_fd(void *poller, zmq_fd_t fd, short events)} (draft). */
  public static native int zmq_poller_modify_fd(long poller, long fd, int events);

  /** {@code int zmq_poller_remove_fd(void *poller, zmq_fd_t fd)} (draft). */
  public static native int zmq_poller_remove_fd(long poller, long fd);

  // ---- proxies

  /** {@code int zmq_proxy(void *frontend, void *backend, void *capture)}: 0 for no capture. */
  public static native int zmq_proxy(long frontend, long backend, long capture);

  /**
   * {@code int zmq_proxy_steerable(void *frontend, void *backend, void *capture, void *control)}: 0
   * for no capture or no control.
   */
  public static native int zmq_proxy_steerable(
      long frontend, long backend, long capture, long control);

  /** {@code int zmq_device(int type, void *frontend, void *backend)}: deprecated in C. */
  public static native int zmq_device(int type, long frontend, long backend);

  // ---- CURVE

  /**
   * {@code char *zmq_z85_encode(char *dest, const uint8_t *data, size_t size)}: {@code dest} needs
   * {@code data.length * 5 / 4 + 1} bytes; 0.
   */
  public static native int zmq_z85_encode(byte[] dest, byte[] data);

  /**
   * {@code uint8_t *zmq_z85_decode(uint8_t *dest, const char *string)}: {@code dest} needs {@code
   * string.length * 4 / 5} bytes; 0.
   */
  public static native int zmq_z85_decode(byte[] dest, byte[] string);

  /**
   * {@code int zmq_curve_keypair(char *z85_public_key, char *z85_secret_key)}: 41 bytes each, the
   * last one zero.
   */
  public static native int zmq_curve_keypair(byte[] z85_public_key, byte[] z85_secret_key);

  /** {@code int zmq_curve_public(char *z85_public_key, const char *z85_secret_key)}: 41 bytes. */
  public static native int zmq_curve_public(byte[] z85_public_key, byte[] z85_secret_key);

  // ---- atomic counters

  /** {@code void *zmq_atomic_counter_new(void)}. */
  public static native long zmq_atomic_counter_new();

  /** {@code void zmq_atomic_counter_set(void *counter, int value)}. */
  public static native void zmq_atomic_counter_set(long counter, int value);

  /** {@code int zmq_atomic_counter_inc(void *counter)}: the old value. */
  public static native int zmq_atomic_counter_inc(long counter);

  /**
   * {@code int zmq_atomic_counter_dec(void *counter)}: 1 if the new value is greater than zero,
   * else 0.
   */
  public static native int zmq_atomic_counter_dec(long counter);

  /** {@code int zmq_atomic_counter_value(void *counter)}. */
  public static native int zmq_atomic_counter_value(long counter);

  /** {@code void zmq_atomic_counter_destroy(void **counter_p)}. */
  public static native void zmq_atomic_counter_destroy(long counter);

  // ---- timers

  /** {@code void *zmq_timers_new(void)}. */
  public static native long zmq_timers_new();

  /** {@code int zmq_timers_destroy(void **timers_p)}. */
  public static native int zmq_timers_destroy(long timers);

  /**
   * {@code int zmq_timers_add(void *timers, size_t interval, zmq_timer_fn handler, void *arg)}: the
   * timer's id; interval in milliseconds. The handler is built in: each time the timer fires,
   * within {@link #zmq_timers_execute}, it adds 1 to the {@code int} at the address {@code fired},
   * which must stay valid as long as the timer; 0 for none.
   */
  public static native int zmq_timers_add(long timers, long interval, long fired);

  /** {@code int zmq_timers_cancel(void *timers, int timer_id)}. */
  public static native int zmq_timers_cancel(long timers, int timer_id);

  /** {@code int zmq_timers_set_interval(void *timers, int timer_id, size_t interval)}. */
  public static native int zmq_timers_set_interval(long timers, int timer_id, long interval);

  /** {@code int zmq_timers_reset(void *timers, int timer_id)}. */
  public static native int zmq_timers_reset(long timers, int timer_id);

  /**
   * {@code long zmq_timers_timeout(void *timers)}: milliseconds until the next timer. With no timer
   * it is -1, as in C: not an error.
   */
  public static native long zmq_timers_timeout(long timers);

  /** {@code int zmq_timers_execute(void *timers)}. */
  public static native int zmq_timers_execute(long timers);

  // ---- stopwatch and sleep

  /** {@code void *zmq_stopwatch_start(void)}. */
  public static native long zmq_stopwatch_start();

  /** {@code unsigned long zmq_stopwatch_intermediate(void *watch)}: microseconds. */
  public static native long zmq_stopwatch_intermediate(long watch);

  /** {@code unsigned long zmq_stopwatch_stop(void *watch)}: microseconds; frees the watch. */
  public static native long zmq_stopwatch_stop(long watch);

  /** {@code void zmq_sleep(int seconds)}. */
  public static native void zmq_sleep(int seconds);
}
