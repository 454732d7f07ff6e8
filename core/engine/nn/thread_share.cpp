// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/thread_share.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <omp.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <limits>
#include <mutex>
#include <thread>

namespace maskline::nn {
namespace {

std::mutex blasMutex;
int blasShares = 0;

/// Of the machine, this one included; 1 where it does not say.
int runningThreads() {
  std::ifstream load("/proc/loadavg");  // three means, then the number of those that run just now
  double mean = 0;
  int running = 1;
  load >> mean >> mean >> mean >> running;
  return std::max(1, running);
}

}  // namespace

void setBlasThreads(int threads) {
  // OpenBLAS has threads of its own beside OpenMP's; other libraries of matrix products have not.
  static const auto openBlas =
      reinterpret_cast<void (*)(int)>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
  if (openBlas != nullptr) openBlas(threads);
}

// Torch asks OpenMP for the number at each call; at::set_num_threads() would change it for threads
// that start later, too.
ThreadShare::ThreadShare(int threads) : m_before(at::get_num_threads()) {
  omp_set_num_threads(threads);
  const std::lock_guard lock(blasMutex);
  if (blasShares++ == 0) setBlasThreads(threads);
}

ThreadShare::~ThreadShare() {
  omp_set_num_threads(m_before);
  const std::lock_guard lock(blasMutex);
  if (--blasShares == 0) setBlasThreads(m_before);
}

int shareOf(int parts) { return std::max(1, at::get_num_threads() / parts); }

int idleShare() {
  const int all = at::get_num_threads();
  int others = std::numeric_limits<int>::max();
  for (int look = 0; look < 4 && others > 0; ++look) {
    // Threads that have just finished for this one look about for more before they sleep.
    if (look > 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
    others = std::min(others, runningThreads() - 1);
  }
  return std::clamp(static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN)) - others, 1, all);
}

}  // namespace maskline::nn
