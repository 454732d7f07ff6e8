// SPDX-License-Identifier: Apache-2.0
#include "app/wait_policy.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace maskline {

void ensurePassiveWaiting(char* argv[]) {
  if (std::getenv("OMP_WAIT_POLICY") != nullptr) return;
  setenv("OMP_WAIT_POLICY", "PASSIVE", 1);
  // Looks of a thread before it sleeps, some 0.2 ms: within a network there is more to do by then,
  // and to be woken takes longer than most of it.
  setenv("GOMP_SPINCOUNT", "20000", 0);
  // The threads of OpenBLAS look for more work for 2^n cycles; 2^26, as built, starves OpenMP's.
  setenv("OPENBLAS_THREAD_TIMEOUT", "4", 0);
  // By its path: lists of processes call it what the file is called.
  std::error_code unknown;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  if (!unknown) execv(program.c_str(), argv);
  // Where the program cannot be started again it still works, only slower.
}

}  // namespace maskline
