// SPDX-License-Identifier: MPL-2.0
/** A program on the module path. */
module consumer {
  requires org.zeromq.jzmq;
}
