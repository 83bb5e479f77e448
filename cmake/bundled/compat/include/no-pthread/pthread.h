// libzmq 4.3.5 uses it under MinGW to name its threads, and for nothing else. There is none here: they have no names.
#ifndef COMPAT_PTHREAD_H
#define COMPAT_PTHREAD_H

#define pthread_self() 0
#define pthread_setname_np(thread, name) 0

#endif
