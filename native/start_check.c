// SPDX-License-Identifier: MPL-2.0
// What libzmq takes for granted when a context starts, and ends the process over where it is not:
// descriptors, and the right to give its threads the scheduling they are to have.
#if defined __linux__ && !defined _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "org_zeromq_jni_StartCheck.h"
#include "zmqjni.h"

#ifdef _WIN32

JNI(jint, StartCheck_descriptors)(JNIEnv *env, jclass cls, jint count)
{
    return 0;
}

JNI(jint, StartCheck_scheduling)
(JNIEnv *env, jclass cls, jint policy, jint priority, jintArray processors)
{
    return 0;
}

#else

#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <unistd.h>

JNI(jint, StartCheck_descriptors)(JNIEnv *env, jclass cls, jint count)
{
    int *const fds = malloc((size_t)count * sizeof *fds);
    if (fds == NULL) {
        return -ENOMEM;
    }
    int rc = 0;
    int opened = 0;
    while (opened < count && rc == 0) {
        fds[opened] = open("/dev/null", O_RDONLY | O_CLOEXEC);
        rc = fds[opened] == -1 ? -errno : 0;
        opened += rc == 0;
    }
    while (opened > 0) {
        close(fds[--opened]);
    }
    free(fds);
    return rc;
}

struct scheduling {
    int policy;
    int priority;
    int error;
#ifdef __linux__
    bool bound;
    cpu_set_t processors;
#endif
};

// Does to its own thread what libzmq's thread.cpp does to each of the context's.
static void *try_scheduling(void *argument)
{
    struct scheduling *const wanted = argument;
    struct sched_param param;
    int policy;
    wanted->error = pthread_getschedparam(pthread_self(), &policy, &param);
    if (wanted->error != 0) {
        return NULL;
    }
    if (wanted->policy != ZMQ_THREAD_SCHED_POLICY_DFLT) {
        policy = wanted->policy;
    }
    const bool nice_instead = policy != SCHED_FIFO && policy != SCHED_RR;
    if (wanted->priority != ZMQ_THREAD_PRIORITY_DFLT) {
        param.sched_priority = nice_instead ? 0 : wanted->priority;
    }
    wanted->error = pthread_setschedparam(pthread_self(), policy, &param);
    if (wanted->error == 0 && nice_instead && wanted->priority != ZMQ_THREAD_PRIORITY_DFLT) {
        errno = 0;
        // the same number that libzmq takes for a failure
        wanted->error = nice(-20) == -1 ? (errno != 0 ? errno : EPERM) : 0;
    }
#ifdef __linux__
    if (wanted->error == 0 && wanted->bound) {
        wanted->error =
            pthread_setaffinity_np(pthread_self(), sizeof wanted->processors, &wanted->processors);
    }
#endif
    return NULL;
}

JNI(jint, StartCheck_scheduling)
(JNIEnv *env, jclass cls, jint policy, jint priority, jintArray processors)
{
    struct scheduling wanted = {.policy = policy, .priority = priority};
#ifdef __linux__
    const jsize count = (*env)->GetArrayLength(env, processors);
    wanted.bound = count > 0;
    CPU_ZERO(&wanted.processors);
    for (jsize i = 0; i < count; i++) {
        jint processor;
        (*env)->GetIntArrayRegion(env, processors, i, 1, &processor);
        if (processor < 0 || processor >= CPU_SETSIZE) {
            return -EINVAL;
        }
        CPU_SET((size_t)processor, &wanted.processors);
    }
#endif
    pthread_t thread;
    sigset_t all;
    sigset_t before;
    sigfillset(&all); // signals are for the JVM's threads
    pthread_sigmask(SIG_BLOCK, &all, &before);
    const int rc = pthread_create(&thread, NULL, try_scheduling, &wanted);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (rc != 0) {
        return -rc;
    }
    pthread_join(thread, NULL);
    return -wanted.error;
}

#endif
