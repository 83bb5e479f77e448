// SPDX-License-Identifier: MPL-2.0
// Does the jobs that it reads, line by line, until the input ends.
#include "kinds.h"
#include <string.h>
#include <sys/resource.h>
#include <zmq.h>

static const struct {
    const char *name;
    void (*run)(const struct job *job);
} kinds[] = {{"throughput", throughput},   {"latency", latency}, {"loop", loop},  {"poll", polls},
             {"connections", connections}, {"router", router},   {"peers", peers}};

static void do_job(const struct job *job)
{
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (strcmp(kinds[i].name, job_kind(job)) == 0) {
            kinds[i].run(job);
            return;
        }
    }
    fail("unknown kind of job");
}

// As a JVM does.
static void raise_descriptor_limit(void)
{
    struct rlimit limit;
    check(getrlimit(RLIMIT_NOFILE, &limit) == 0, "getrlimit");
    limit.rlim_cur = limit.rlim_max;
    check(setrlimit(RLIMIT_NOFILE, &limit) == 0, "setrlimit");
}

int main(void)
{
    raise_descriptor_limit();
    struct job job;
    int major;
    int minor;
    int patch;
    zmq_version(&major, &minor, &patch);
    answer("ready C on libzmq %d.%d.%d", major, minor, patch);
    while (job_read(&job)) {
        do_job(&job);
    }
    return 0;
}
