// SPDX-License-Identifier: MPL-2.0
// The functions of zmq.h.  libzmq's own have "raw_" before their names (functions, zmq.cmake) and may throw; these do not: a
// failure marks the contexts of the call as failed, and is an error of the call, ENOTRECOVERABLE, whose text zmq_strerror
// has in the same thread.  So is every later call on such a context.
//
// try costs nothing where nothing is thrown.  Sending and receiving look at nothing more: a socket that is told to stop
// refuses its calls with ETERM by itself.
#include "precompiled.hpp"
#include "clock.hpp"
#include "ctx.hpp"
#include "err.hpp"
#include "failure.hpp"
#include "likely.hpp"
#include "socket_base.hpp"
#include "socket_poller.hpp"
#include "raw_names_end.h"

#include <errno.h>

//  For functions that are little more than a call of libzmq's own. Those that
//  send and receive are not: all of libzmq would become a part of each.
#if defined __GNUC__
#define FLAT __attribute__ ((flatten))
#define COLD __attribute__ ((noinline))
#else
#define FLAT
#define COLD
#endif

namespace
{
const uint64_t other_thread_us = 100000;

//  The sockets of a call.
class sockets_t
{
  public:
    virtual size_t size () const = 0;
    virtual void *at (size_t n_) const = 0;

  protected:
    ~sockets_t () {}
};

class some_sockets_t ZMQ_FINAL : public sockets_t
{
  public:
    some_sockets_t (void *a_, void *b_ = NULL, void *c_ = NULL, void *d_ = NULL)
    {
        _sockets[0] = a_;
        _sockets[1] = b_;
        _sockets[2] = c_;
        _sockets[3] = d_;
    }
    size_t size () const ZMQ_FINAL { return 4; }
    void *at (size_t n_) const ZMQ_FINAL { return _sockets[n_]; }

  private:
    void *_sockets[4];
};

class polled_sockets_t ZMQ_FINAL : public sockets_t
{
  public:
    polled_sockets_t (const zmq_pollitem_t *items_, int count_) :
        _items (items_), _count (items_ && count_ > 0 ? count_ : 0)
    {
    }
    size_t size () const ZMQ_FINAL { return _count; }
    void *at (size_t n_) const ZMQ_FINAL { return _items[n_].socket; }

  private:
    const zmq_pollitem_t *_items;
    size_t _count;
};

class poller_sockets_t ZMQ_FINAL : public sockets_t
{
  public:
    explicit poller_sockets_t (void *poller_) :
        _poller (static_cast<const zmq::socket_poller_t *> (poller_))
    {
        if (_poller && !_poller->check_tag ())
            _poller = NULL;
    }
    size_t size () const ZMQ_FINAL { return _poller ? _poller->size () : 0; }
    void *at (size_t n_) const ZMQ_FINAL { return _poller->socket (n_); }

  private:
    const zmq::socket_poller_t *_poller;
};

zmq::socket_base_t *as_socket (void *socket_)
{
    zmq::socket_base_t *const socket =
      static_cast<zmq::socket_base_t *> (socket_);
    return socket && socket->check_tag () ? socket : NULL;
}

zmq::ctx_t *as_context (void *ctx_)
{
    zmq::ctx_t *const ctx = static_cast<zmq::ctx_t *> (ctx_);
    return ctx && ctx->check_tag () ? ctx : NULL;
}

//  The error of a call on a context that has failed.
int refused (const zmq::ctx_t *ctx_)
{
    zmq::set_failure_text (ctx_->failure ());
    errno = ENOTRECOVERABLE;
    return -1;
}

void mark (zmq::ctx_t *ctx_, bool own_)
{
    //  Another thread's failure is told by that thread, in a moment.
    const uint64_t end = zmq::clock_t::now_us () + other_thread_us;
    while (!own_ && !ctx_->failed () && zmq::clock_t::now_us () < end) {
    }
    ctx_->fail (own_ ? zmq::failure_text ()
                     : "libzmq: used after a failure of another thread");
    zmq::publish_failure (ctx_->failure ());
}

//  The following three are called in a handler, and take the exception.

COLD int failed_call ()
{
    if (!zmq::caught ())
        zmq::set_failure_text ("libzmq: used after a failure of another thread");
    errno = ENOTRECOVERABLE;
    return -1;
}

COLD int failed_context (void *ctx_)
{
    zmq::ctx_t *const ctx = as_context (ctx_);
    if (!ctx)
        return failed_call ();
    mark (ctx, zmq::caught ());
    return refused (ctx);
}

//  A call with sockets of several contexts may have left any of them half changed.
COLD int failed_sockets (const sockets_t &sockets_)
{
    const bool own = zmq::caught ();
    const zmq::ctx_t *first = NULL;
    for (size_t i = 0; i != sockets_.size (); i++) {
        zmq::socket_base_t *const socket = as_socket (sockets_.at (i));
        if (socket) {
            socket->refuse_calls ();
            mark (socket->get_ctx (), own);
            first = first ? first : socket->get_ctx ();
        }
    }
    if (first)
        return refused (first);
    errno = ENOTRECOVERABLE;
    return -1;
}

//  Turns the ETERM of a failed context into its failure.
COLD int terminated_sockets (const sockets_t &sockets_)
{
    if (errno == ETERM) {
        for (size_t i = 0; i != sockets_.size (); i++) {
            const zmq::socket_base_t *const socket = as_socket (sockets_.at (i));
            if (socket && socket->get_ctx ()->failed ())
                return refused (socket->get_ctx ());
        }
    }
    return -1;
}

COLD int terminated_context (void *ctx_)
{
    const zmq::ctx_t *const ctx = errno == ETERM ? as_context (ctx_) : NULL;
    return ctx && ctx->failed () ? refused (ctx) : -1;
}

//  For a function that has no error to return.
JZMQ_NORETURN void fatal_call ()
{
    zmq::caught ();
    zmq::fatal (zmq::failure_text ());
}
}

//  Kinds of functions: these are their whole bodies.

#define ON_CONTEXT(call, context)                                              \
    try {                                                                      \
        const int rc = (call);                                                 \
        return likely (rc != -1) ? rc : terminated_context (context);          \
    }                                                                          \
    catch (...) {                                                              \
        return failed_context (context);                                       \
    }

#define ON_SOCKETS(call, sockets)                                              \
    try {                                                                      \
        const int rc = (call);                                                 \
        return likely (rc != -1) ? rc : terminated_sockets (sockets);          \
    }                                                                          \
    catch (...) {                                                              \
        return failed_sockets (sockets);                                       \
    }

//  The caller closes its message, whose content may be a queue's by now: it gets an empty one, and the content stays.
#define ON_MESSAGE(call, msg, socket)                                          \
    try {                                                                      \
        const int rc = (call);                                                 \
        return likely (rc != -1) ? rc : terminated_sockets (some_sockets_t (socket)); \
    }                                                                          \
    catch (...) {                                                              \
        const int rc = failed_sockets (some_sockets_t (socket));               \
        raw_zmq_msg_init (msg);                                                \
        errno = ENOTRECOVERABLE;                                               \
        return rc;                                                             \
    }

#define ON_NOTHING(call, error)                                                \
    try {                                                                      \
        return (call);                                                         \
    }                                                                          \
    catch (...) {                                                              \
        failed_call ();                                                        \
        return error;                                                          \
    }

#define WITHOUT_ERROR(call)                                                    \
    try {                                                                      \
        return (call);                                                         \
    }                                                                          \
    catch (...) {                                                              \
        fatal_call ();                                                         \
    }

//  A socket that does not look at what it was told before it begins.
#define UNLESS_FAILED(handle)                                                  \
    {                                                                          \
        const zmq::socket_base_t *const socket = as_socket (handle);           \
        if (socket && socket->get_ctx ()->failed ())                           \
            return refused (socket->get_ctx ());                               \
    }

//  Errors

const char *zmq_strerror (int errnum_)
{
    const char *const text =
      errnum_ == ENOTRECOVERABLE ? zmq::latest_failure_text () : NULL;
    return text ? text : raw_zmq_strerror (errnum_);
}

//  Contexts

void *zmq_ctx_new ()
{
    ON_NOTHING (raw_zmq_ctx_new (), NULL)
}

int zmq_ctx_term (void *ctx_)
{
    ON_CONTEXT (raw_zmq_ctx_term (ctx_), ctx_)
}

int zmq_ctx_shutdown (void *ctx_)
{
    ON_CONTEXT (raw_zmq_ctx_shutdown (ctx_), ctx_)
}

int zmq_ctx_set (void *ctx_, int option_, int value_)
{
    ON_CONTEXT (raw_zmq_ctx_set (ctx_, option_, value_), ctx_)
}

int zmq_ctx_get (void *ctx_, int option_)
{
    ON_CONTEXT (raw_zmq_ctx_get (ctx_, option_), ctx_)
}

int zmq_ctx_set_ext (void *ctx_, int option_, const void *value_, size_t size_)
{
    ON_CONTEXT (raw_zmq_ctx_set_ext (ctx_, option_, value_, size_), ctx_)
}

int zmq_ctx_get_ext (void *ctx_, int option_, void *value_, size_t *size_)
{
    ON_CONTEXT (raw_zmq_ctx_get_ext (ctx_, option_, value_, size_), ctx_)
}

void *zmq_init (int io_threads_)
{
    ON_NOTHING (raw_zmq_init (io_threads_), NULL)
}

int zmq_term (void *ctx_)
{
    return zmq_ctx_term (ctx_);
}

int zmq_ctx_destroy (void *ctx_)
{
    return zmq_ctx_term (ctx_);
}

//  Sockets

void *zmq_socket (void *ctx_, int type_)
{
    try {
        void *const socket = raw_zmq_socket (ctx_, type_);
        if (!socket)
            terminated_context (ctx_);
        return socket;
    }
    catch (...) {
        failed_context (ctx_);
        return NULL;
    }
}

int zmq_close (void *socket_)
{
    //  The socket may be gone before the call returns.
    zmq::socket_base_t *const socket = as_socket (socket_);
    zmq::ctx_t *const ctx = socket ? socket->get_ctx () : NULL;
    try {
        return raw_zmq_close (socket_);
    }
    catch (...) {
        return failed_context (ctx);
    }
}

int zmq_setsockopt (void *socket_,
                    int option_,
                    const void *value_,
                    size_t size_)
{
    ON_SOCKETS (raw_zmq_setsockopt (socket_, option_, value_, size_),
                some_sockets_t (socket_))
}

int zmq_getsockopt (void *socket_, int option_, void *value_, size_t *size_)
{
    ON_SOCKETS (raw_zmq_getsockopt (socket_, option_, value_, size_),
                some_sockets_t (socket_))
}

int zmq_bind (void *socket_, const char *endpoint_)
{
    ON_SOCKETS (raw_zmq_bind (socket_, endpoint_), some_sockets_t (socket_))
}

int zmq_connect (void *socket_, const char *endpoint_)
{
    ON_SOCKETS (raw_zmq_connect (socket_, endpoint_), some_sockets_t (socket_))
}

uint32_t zmq_connect_peer (void *socket_, const char *endpoint_)
{
    try {
        const uint32_t peer = raw_zmq_connect_peer (socket_, endpoint_);
        if (peer == 0)
            terminated_sockets (some_sockets_t (socket_));
        return peer;
    }
    catch (...) {
        failed_sockets (some_sockets_t (socket_));
        return 0;
    }
}

int zmq_unbind (void *socket_, const char *endpoint_)
{
    ON_SOCKETS (raw_zmq_unbind (socket_, endpoint_), some_sockets_t (socket_))
}

int zmq_disconnect (void *socket_, const char *endpoint_)
{
    ON_SOCKETS (raw_zmq_disconnect (socket_, endpoint_),
                some_sockets_t (socket_))
}

int zmq_join (void *socket_, const char *group_)
{
    UNLESS_FAILED (socket_)
    ON_SOCKETS (raw_zmq_join (socket_, group_), some_sockets_t (socket_))
}

int zmq_leave (void *socket_, const char *group_)
{
    UNLESS_FAILED (socket_)
    ON_SOCKETS (raw_zmq_leave (socket_, group_), some_sockets_t (socket_))
}

int zmq_socket_get_peer_state (void *socket_, const void *id_, size_t size_)
{
    UNLESS_FAILED (socket_)
    ON_SOCKETS (raw_zmq_socket_get_peer_state (socket_, id_, size_),
                some_sockets_t (socket_))
}

int zmq_socket_monitor (void *socket_, const char *endpoint_, int events_)
{
    ON_SOCKETS (raw_zmq_socket_monitor (socket_, endpoint_, events_),
                some_sockets_t (socket_))
}

int zmq_socket_monitor_versioned (void *socket_,
                                  const char *endpoint_,
                                  uint64_t events_,
                                  int version_,
                                  int type_)
{
    ON_SOCKETS (raw_zmq_socket_monitor_versioned (socket_, endpoint_, events_,
                                                  version_, type_),
                some_sockets_t (socket_))
}

int zmq_socket_monitor_pipes_stats (void *socket_)
{
    UNLESS_FAILED (socket_)
    ON_SOCKETS (raw_zmq_socket_monitor_pipes_stats (socket_),
                some_sockets_t (socket_))
}

int zmq_send (void *socket_, const void *memory_, size_t size_, int flags_)
{
    ON_SOCKETS (raw_zmq_send (socket_, memory_, size_, flags_),
                some_sockets_t (socket_))
}

int zmq_send_const (void *socket_,
                    const void *memory_,
                    size_t size_,
                    int flags_)
{
    ON_SOCKETS (raw_zmq_send_const (socket_, memory_, size_, flags_),
                some_sockets_t (socket_))
}

int zmq_recv (void *socket_, void *memory_, size_t size_, int flags_)
{
    ON_SOCKETS (raw_zmq_recv (socket_, memory_, size_, flags_),
                some_sockets_t (socket_))
}

int zmq_sendmsg (void *socket_, zmq_msg_t *msg_, int flags_)
{
    return zmq_msg_send (msg_, socket_, flags_);
}

int zmq_recvmsg (void *socket_, zmq_msg_t *msg_, int flags_)
{
    return zmq_msg_recv (msg_, socket_, flags_);
}

int zmq_sendiov (void *socket_, struct iovec *parts_, size_t count_, int flags_)
{
    ON_SOCKETS (raw_zmq_sendiov (socket_, parts_, count_, flags_),
                some_sockets_t (socket_))
}

int zmq_recviov (void *socket_,
                 struct iovec *parts_,
                 size_t *count_,
                 int flags_)
{
    ON_SOCKETS (raw_zmq_recviov (socket_, parts_, count_, flags_),
                some_sockets_t (socket_))
}

//  Messages: they belong to no context.

FLAT int zmq_msg_init (zmq_msg_t *msg_)
{
    ON_NOTHING (raw_zmq_msg_init (msg_), -1)
}

FLAT int zmq_msg_init_size (zmq_msg_t *msg_, size_t size_)
{
    ON_NOTHING (raw_zmq_msg_init_size (msg_, size_), -1)
}

int zmq_msg_init_buffer (zmq_msg_t *msg_, const void *memory_, size_t size_)
{
    ON_NOTHING (raw_zmq_msg_init_buffer (msg_, memory_, size_), -1)
}

FLAT int zmq_msg_init_data (zmq_msg_t *msg_,
                       void *data_,
                       size_t size_,
                       zmq_free_fn *free_,
                       void *hint_)
{
    ON_NOTHING (raw_zmq_msg_init_data (msg_, data_, size_, free_, hint_), -1)
}

int zmq_msg_send (zmq_msg_t *msg_, void *socket_, int flags_)
{
    ON_MESSAGE (raw_zmq_msg_send (msg_, socket_, flags_), msg_, socket_)
}

int zmq_msg_recv (zmq_msg_t *msg_, void *socket_, int flags_)
{
    ON_MESSAGE (raw_zmq_msg_recv (msg_, socket_, flags_), msg_, socket_)
}

FLAT int zmq_msg_close (zmq_msg_t *msg_)
{
    ON_NOTHING (raw_zmq_msg_close (msg_), -1)
}

FLAT int zmq_msg_move (zmq_msg_t *to_, zmq_msg_t *from_)
{
    ON_NOTHING (raw_zmq_msg_move (to_, from_), -1)
}

FLAT int zmq_msg_copy (zmq_msg_t *to_, zmq_msg_t *from_)
{
    ON_NOTHING (raw_zmq_msg_copy (to_, from_), -1)
}

int zmq_msg_get (const zmq_msg_t *msg_, int property_)
{
    ON_NOTHING (raw_zmq_msg_get (msg_, property_), -1)
}

int zmq_msg_set (zmq_msg_t *msg_, int property_, int value_)
{
    ON_NOTHING (raw_zmq_msg_set (msg_, property_, value_), -1)
}

const char *zmq_msg_gets (const zmq_msg_t *msg_, const char *property_)
{
    ON_NOTHING (raw_zmq_msg_gets (msg_, property_), NULL)
}

int zmq_msg_set_routing_id (zmq_msg_t *msg_, uint32_t id_)
{
    ON_NOTHING (raw_zmq_msg_set_routing_id (msg_, id_), -1)
}

int zmq_msg_set_group (zmq_msg_t *msg_, const char *group_)
{
    ON_NOTHING (raw_zmq_msg_set_group (msg_, group_), -1)
}

FLAT void *zmq_msg_data (zmq_msg_t *msg_)
{
    WITHOUT_ERROR (raw_zmq_msg_data (msg_))
}

FLAT size_t zmq_msg_size (const zmq_msg_t *msg_)
{
    WITHOUT_ERROR (raw_zmq_msg_size (msg_))
}

FLAT int zmq_msg_more (const zmq_msg_t *msg_)
{
    WITHOUT_ERROR (raw_zmq_msg_more (msg_))
}

uint32_t zmq_msg_routing_id (zmq_msg_t *msg_)
{
    WITHOUT_ERROR (raw_zmq_msg_routing_id (msg_))
}

const char *zmq_msg_group (zmq_msg_t *msg_)
{
    WITHOUT_ERROR (raw_zmq_msg_group (msg_))
}

//  Polls

int zmq_poll (zmq_pollitem_t *items_, int count_, long timeout_)
{
    ON_SOCKETS (raw_zmq_poll (items_, count_, timeout_),
                polled_sockets_t (items_, count_))
}

void *zmq_poller_new ()
{
    ON_NOTHING (raw_zmq_poller_new (), NULL)
}

int zmq_poller_destroy (void **poller_)
{
    ON_NOTHING (raw_zmq_poller_destroy (poller_), -1)
}

int zmq_poller_size (void *poller_)
{
    ON_NOTHING (raw_zmq_poller_size (poller_), -1)
}

int zmq_poller_add (void *poller_, void *socket_, void *data_, short events_)
{
    ON_SOCKETS (raw_zmq_poller_add (poller_, socket_, data_, events_),
                some_sockets_t (socket_))
}

int zmq_poller_add_fd (void *poller_, zmq_fd_t fd_, void *data_, short events_)
{
    ON_NOTHING (raw_zmq_poller_add_fd (poller_, fd_, data_, events_), -1)
}

int zmq_poller_modify (void *poller_, void *socket_, short events_)
{
    ON_SOCKETS (raw_zmq_poller_modify (poller_, socket_, events_),
                some_sockets_t (socket_))
}

int zmq_poller_modify_fd (void *poller_, zmq_fd_t fd_, short events_)
{
    ON_NOTHING (raw_zmq_poller_modify_fd (poller_, fd_, events_), -1)
}

int zmq_poller_remove (void *poller_, void *socket_)
{
    ON_SOCKETS (raw_zmq_poller_remove (poller_, socket_),
                some_sockets_t (socket_))
}

int zmq_poller_remove_fd (void *poller_, zmq_fd_t fd_)
{
    ON_NOTHING (raw_zmq_poller_remove_fd (poller_, fd_), -1)
}

int zmq_poller_wait (void *poller_, zmq_poller_event_t *event_, long timeout_)
{
    ON_SOCKETS (raw_zmq_poller_wait (poller_, event_, timeout_),
                poller_sockets_t (poller_))
}

int zmq_poller_wait_all (void *poller_,
                         zmq_poller_event_t *events_,
                         int count_,
                         long timeout_)
{
    ON_SOCKETS (raw_zmq_poller_wait_all (poller_, events_, count_, timeout_),
                poller_sockets_t (poller_))
}

int zmq_poller_fd (void *poller_, zmq_fd_t *fd_)
{
    ON_NOTHING (raw_zmq_poller_fd (poller_, fd_), -1)
}

int zmq_proxy (void *frontend_, void *backend_, void *capture_)
{
    ON_SOCKETS (raw_zmq_proxy (frontend_, backend_, capture_),
                some_sockets_t (frontend_, backend_, capture_))
}

int zmq_proxy_steerable (void *frontend_,
                         void *backend_,
                         void *capture_,
                         void *control_)
{
    ON_SOCKETS (
      raw_zmq_proxy_steerable (frontend_, backend_, capture_, control_),
      some_sockets_t (frontend_, backend_, capture_, control_))
}

int zmq_device (int type_, void *frontend_, void *backend_)
{
    ON_SOCKETS (raw_zmq_device (type_, frontend_, backend_),
                some_sockets_t (frontend_, backend_))
}

//  The rest

int zmq_curve_keypair (char *public_, char *secret_)
{
    ON_NOTHING (raw_zmq_curve_keypair (public_, secret_), -1)
}

int zmq_curve_public (char *public_, const char *secret_)
{
    ON_NOTHING (raw_zmq_curve_public (public_, secret_), -1)
}

void *zmq_timers_new ()
{
    ON_NOTHING (raw_zmq_timers_new (), NULL)
}

int zmq_timers_destroy (void **timers_)
{
    ON_NOTHING (raw_zmq_timers_destroy (timers_), -1)
}

int zmq_timers_add (void *timers_,
                    size_t interval_,
                    zmq_timer_fn *function_,
                    void *argument_)
{
    ON_NOTHING (raw_zmq_timers_add (timers_, interval_, function_, argument_),
                -1)
}

int zmq_timers_cancel (void *timers_, int id_)
{
    ON_NOTHING (raw_zmq_timers_cancel (timers_, id_), -1)
}

int zmq_timers_set_interval (void *timers_, int id_, size_t interval_)
{
    ON_NOTHING (raw_zmq_timers_set_interval (timers_, id_, interval_), -1)
}

int zmq_timers_reset (void *timers_, int id_)
{
    ON_NOTHING (raw_zmq_timers_reset (timers_, id_), -1)
}

long zmq_timers_timeout (void *timers_)
{
    ON_NOTHING (raw_zmq_timers_timeout (timers_), -1)
}

int zmq_timers_execute (void *timers_)
{
    ON_NOTHING (raw_zmq_timers_execute (timers_), -1)
}

void *zmq_atomic_counter_new ()
{
    ON_NOTHING (raw_zmq_atomic_counter_new (), NULL)
}

void *zmq_stopwatch_start ()
{
    ON_NOTHING (raw_zmq_stopwatch_start (), NULL)
}

void *zmq_threadstart (zmq_thread_fn *function_, void *argument_)
{
    ON_NOTHING (raw_zmq_threadstart (function_, argument_), NULL)
}

void zmq_threadclose (void *thread_)
{
    WITHOUT_ERROR (raw_zmq_threadclose (thread_))
}
