// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import org.zeromq.ZMQ;

/** jzmq 3.1.0, the binding of old, on the libzmq of the distribution. */
final class Legacy implements Library {
  @Override
  public String description() {
    return "jzmq 3.1.0 on libzmq " + ZMQ.getVersionString();
  }

  @Override
  public void configure(ZMQ.Socket socket, Job job, boolean server) {
    if (job.is("curve", "on")) {
      throw new UnsupportedOperationException("jzmq 3.1.0 has no CURVE");
    }
    if (job.is("sender", "XPUB")) {
      throw new UnsupportedOperationException("jzmq 3.1.0 has no XPUB_NODROP");
    }
  }
}
