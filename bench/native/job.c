// SPDX-License-Identifier: MPL-2.0
#include "job.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zmq.h>

bool job_read(struct job *job)
{
    if (fgets(job->line, sizeof job->line, stdin) == NULL) {
        return false;
    }
    const int most = sizeof job->word / sizeof job->word[0];
    char *rest = job->line;
    char *word;
    job->words = 0;
    while (job->words < most && (word = strtok_r(rest, " \n", &rest)) != NULL) {
        job->word[job->words++] = word;
    }
    return true;
}

const char *job_kind(const struct job *job)
{
    return job->words > 0 ? job->word[0] : "";
}

const char *job_text(const struct job *job, const char *key, const char *otherwise)
{
    const size_t length = strlen(key);
    for (int i = 1; i < job->words; i++) {
        if (strncmp(job->word[i], key, length) == 0 && job->word[i][length] == '=') {
            return job->word[i] + length + 1;
        }
    }
    return otherwise;
}

long job_number(const struct job *job, const char *key, long otherwise)
{
    const char *text = job_text(job, key, NULL);
    return text == NULL ? otherwise : atol(text);
}

bool job_is(const struct job *job, const char *key, const char *value)
{
    return strcmp(job_text(job, key, ""), value) == 0;
}

void job_await_close(void)
{
    struct job close;
    if (job_read(&close) && strcmp(job_kind(&close), "close") != 0) {
        fail("not the word to close");
    }
}

void answer(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
    fflush(stdout);
}

void fail(const char *what)
{
    answer("error %s", what);
    exit(1);
}

void check(bool well, const char *what)
{
    if (!well) {
        char text[256];
        snprintf(text, sizeof text, "%s: %s", what, zmq_strerror(zmq_errno()));
        fail(text);
    }
}
