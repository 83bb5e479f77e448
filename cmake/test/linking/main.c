/* Prints what the linked libzmq can do; "errors" counts where that is not what CMake said. */
#include <stdio.h>
#include <string.h>
#include <zmq.h>

int main(void) {
    int major, minor, patch, errors = 0;
    char version[32];
    zmq_version(&major, &minor, &patch);
    snprintf(version, sizeof version, "%d.%d.%d", major, minor, patch);
    errors += strcmp(version, EXPECTED_VERSION) != 0;
    errors += zmq_has("draft") != EXPECTED_DRAFTS;
#ifdef ZMQ_BUILD_DRAFT_API
    void *poller = zmq_poller_new();
    errors += poller == NULL || zmq_poller_destroy(&poller) != 0;
#endif
    if (zmq_has("curve")) {
        char public_key[41], secret_key[41];
        errors += zmq_curve_keypair(public_key, secret_key) != 0;
    }
    printf("version=%s curve=%d draft=%d ipc=%d errors=%d\n", version, zmq_has("curve"), zmq_has("draft"), zmq_has("ipc"),
           errors);
    return errors;
}
