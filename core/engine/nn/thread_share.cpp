// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/thread_share.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <omp.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <mutex>

namespace maskline::nn {
namespace {

using Clock = std::chrono::steady_clock;

std::mutex blasMutex;
int blasShares = 0;

thread_local Clock::time_point lastShareEnded;
thread_local int lastIdleShare = 0;  // of this thread; 0 = not asked yet, or no core is idle

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
  lastShareEnded = Clock::now();
  const std::lock_guard lock(blasMutex);
  if (--blasShares == 0) setBlasThreads(m_before);
}

int shareOf(int parts) { return std::max(1, at::get_num_threads() / parts); }

int idleShare() {
  const int all = at::get_num_threads();
  // Torch's own threads spin for a moment after their work; they do not count as other load.
  const bool atOnce = Clock::now() - lastShareEnded < std::chrono::milliseconds(1);
  if (!atOnce || lastIdleShare == 0) {
    lastIdleShare = static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN)) - (runningThreads() - 1);
  }
  return std::clamp(lastIdleShare, 1, all);
}

}  // namespace maskline::nn
