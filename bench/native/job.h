// SPDX-License-Identifier: MPL-2.0
// A job: one line of key=value words, the first of them the kind of job.
#ifndef JOB_H
#define JOB_H

#include <stdbool.h>

struct job {
    int words;
    char *word[64];
    char line[4096];
};

// Reads the next job; false at the end of the input.
bool job_read(struct job *job);

// The kind of job.
const char *job_kind(const struct job *job);

// A value, or what to take where the job does not say.
const char *job_text(const struct job *job, const char *key, const char *otherwise);
long job_number(const struct job *job, const char *key, long otherwise);
bool job_is(const struct job *job, const char *key, const char *value);

// Says something to whoever gave the job, at once.
__attribute__((format(printf, 1, 2))) void answer(const char *format, ...);

// Waits until both sides of a job are done. While a receiver is at its high-water mark, libzmq
// drops what the system still holds for it of a connection that the sender has closed.
void job_await_close(void);

// Says what is wrong and ends the process.
__attribute__((noreturn)) void fail(const char *what);

// fail() with libzmq's error unless it went well.
void check(bool well, const char *what);

#endif
