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
  // The spin count of a thread before it sleeps, about 0.2 ms. Within a network the next task
  // usually arrives earlier, and waking a thread takes longer than most tasks.
  setenv("GOMP_SPINCOUNT", "20000", 0);
  // The threads of OpenBLAS spin for 2^n cycles; the default of 2^26 starves those of OpenMP.
  setenv("OPENBLAS_THREAD_TIMEOUT", "4", 0);
  // Executed by its path, so that process lists show the name of the file.
  std::error_code unknown;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  if (!unknown) execv(program.c_str(), argv);
  // Where the program cannot be started again it still works, only slower.
}

}  // namespace maskline
