// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

final class PollCases {
  private PollCases() {}
}
