// SPDX-License-Identifier: MPL-2.0
// How an assertion of libzmq ends a context instead of the process: an exception, which is caught where libzmq was entered
// (api.cpp) or where its thread began (poller_base.cpp), and marks the context as failed.  docs/safety.md says why that is
// sound.  Where it is not, in destructors and in what is declared noexcept, std::terminate calls the fatal handler.
#ifndef JZMQ_FAILURE_HPP
#define JZMQ_FAILURE_HPP

#include <stddef.h>

#if defined _MSC_VER
#define JZMQ_NORETURN __declspec(noreturn)
#else
#define JZMQ_NORETURN __attribute__ ((noreturn, noinline, cold))
#endif

//  Written in libzmq's assertions: zmq::zmq_abort (text) becomes zmq::fail (text, file, line).
#define zmq_abort(what) fail (what, __FILE__, __LINE__)

namespace zmq
{
class ctx_t;
class thread_ctx_t;

//  An assertion fired: the text is in failure_text ().  Of no class that libzmq catches.
struct failure_t
{
};

//  This thread has met what another thread's failure left behind.
struct stopped_t
{
};

//  The thread's last failure: its text remains until the next one.
const char *failure_text ();
void set_failure_text (const char *text_);

//  For who asks in another thread: the text of a failed context, kept for ever.
void publish_failure (const char *text_);

//  This thread's text, or else the one that was published last; NULL if there is none.
const char *latest_failure_text ();

//  What an assertion calls: throws a failure_t, or ends the process while another exception is under way.
JZMQ_NORETURN void fail (const char *what_, const char *file_, int line_);

//  In a handler: takes the exception.  True if it is a failure of this thread, whose text is failure_text () then; false if
//  it is one of another thread.  An exception that is not libzmq's ends the process.
bool caught ();

//  In the handler of a thread of the context: takes the exception and marks the context.
void thread_failed (const thread_ctx_t &ctx_);

//  Ends the process with a text: by the handler, else by abort ().
JZMQ_NORETURN void fatal (const char *text_);
}

//  For who embeds libzmq.
extern "C" {
//  What is called instead of abort ().  It should not return.
void jzmq_set_fatal_handler (void (*handler_) (const char *text));

//  Stores at most size_ bytes, a terminating zero included, of a failed context's text: its length, and 0 if the context
//  has not failed.
size_t jzmq_ctx_failure (void *ctx_, char *text_, size_t size_);
}

#endif
