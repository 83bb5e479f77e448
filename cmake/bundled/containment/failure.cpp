// SPDX-License-Identifier: MPL-2.0
#include "precompiled.hpp"
#include "ctx.hpp"
#include "failure.hpp"

#include <atomic>
#include <exception>
#include <new>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*fatal_handler) (const char *text);
static std::terminate_handler other_terminate_handler;

//  Looked at by failing threads only, so that its cost does not matter.
static thread_local char last_failure[400];

static std::atomic<const char *> published (NULL);

const char *zmq::failure_text ()
{
    return last_failure;
}

void zmq::set_failure_text (const char *text_)
{
    snprintf (last_failure, sizeof last_failure, "%s", text_);
}

void zmq::publish_failure (const char *text_)
{
    const char *const copy = strdup (text_);
    if (copy)
        published.store (copy);
}

const char *zmq::latest_failure_text ()
{
    return last_failure[0] != 0 ? last_failure : published.load ();
}

void zmq::fail (const char *what_, const char *file_, int line_)
{
    char text[sizeof last_failure];
    snprintf (text, sizeof text, "libzmq: assertion failed: %s (%s:%d)", what_, file_, line_);
    if (std::uncaught_exception ()) {
        //  In a destructor, called by an exception: the first one tells more.
        fatal (last_failure[0] != 0 ? last_failure : text);
    }
    set_failure_text (text);
    throw failure_t ();
}

void zmq::fatal (const char *text_)
{
    if (fatal_handler != NULL)
        fatal_handler (text_);
    abort ();
}

bool zmq::caught ()
{
    try {
        throw;
    }
    catch (const failure_t &) {
        return true;
    }
    catch (const stopped_t &) {
        return false;
    }
    catch (const std::bad_alloc &) {
        set_failure_text ("libzmq: out of memory");
    }
    catch (const std::exception &e) {
        char text[sizeof last_failure];
        snprintf (text, sizeof text, "libzmq: %s", e.what ());
        set_failure_text (text);
    }
    return true;
}

void zmq::thread_failed (const thread_ctx_t &ctx_)
{
    //  All threads are a ctx_t's.
    if (caught ()) {
        const_cast<ctx_t &> (static_cast<const ctx_t &> (ctx_)).fail (failure_text ());
        publish_failure (failure_text ());
    }
}

//  Called for an exception that nobody catches, or that leaves what is noexcept.
static void on_terminate ()
{
    std::exception_ptr exception = std::current_exception ();
    try {
        if (exception)
            std::rethrow_exception (exception);
    }
    catch (const zmq::failure_t &) {
        zmq::fatal (zmq::failure_text ());
    }
    catch (const zmq::stopped_t &) {
        zmq::fatal ("libzmq: used after a failure of another thread");
    }
    catch (const std::bad_alloc &) {
        zmq::fatal ("libzmq: out of memory");
    }
    catch (...) {
    }
    if (other_terminate_handler != NULL)
        other_terminate_handler ();
    zmq::fatal ("libzmq: terminated");
}

void jzmq_set_fatal_handler (void (*handler_) (const char *text))
{
    if (fatal_handler == NULL)
        other_terminate_handler = std::set_terminate (on_terminate);
    fatal_handler = handler_;
}

size_t jzmq_ctx_failure (void *ctx_, char *text_, size_t size_)
{
    const zmq::ctx_t *const ctx = static_cast<const zmq::ctx_t *> (ctx_);
    if (ctx == NULL || !ctx->check_tag () || !ctx->failed ())
        return 0;
    snprintf (text_, size_, "%s", ctx->failure ());
    return strlen (text_);
}
