// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

final class ProcessCases {
  private ProcessCases() {}
}
