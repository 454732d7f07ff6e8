// SPDX-License-Identifier: Apache-2.0
#define CATCH_CONFIG_RUNNER
#include <cstdlib>

#include "tests/support/catch.h"

int main(int argc, char* argv[]) {
  // Threads that wait busily starve the other tests of a small machine.
  setenv("OMP_WAIT_POLICY", "PASSIVE", 0);
  return Catch::Session().run(argc, argv);
}
