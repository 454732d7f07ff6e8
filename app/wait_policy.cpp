// SPDX-License-Identifier: Apache-2.0
#include "app/wait_policy.h"

#include <unistd.h>

#include <cstdlib>

namespace maskline {

void ensurePassiveWaiting(char* argv[]) {
  if (std::getenv("OMP_WAIT_POLICY") != nullptr) return;
  setenv("OMP_WAIT_POLICY", "PASSIVE", 1);
  execv("/proc/self/exe", argv);
  // Where the program cannot be started again it still works, only slower.
}

}  // namespace maskline
