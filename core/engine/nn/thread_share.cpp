// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/thread_share.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <omp.h>

#include <algorithm>
#include <mutex>
#include <opencv2/core/utility.hpp>

namespace maskline::nn {
namespace {

std::mutex processMutex;
int processShares = 0;
int processThreadsBefore = 1;

void setProcessThreads(int threads) {
  cv::setNumThreads(threads);
  // OpenBLAS has threads of its own beside OpenMP's; other libraries of matrix products have not.
  static const auto openBlas =
      reinterpret_cast<void (*)(int)>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
  if (openBlas != nullptr) openBlas(threads);
}

}  // namespace

// Torch asks OpenMP for the number at each call; at::set_num_threads() would change it for threads
// that start later, too.
ThreadShare::ThreadShare(int parts) : m_before(at::get_num_threads()) {
  omp_set_num_threads(std::max(1, m_before / parts));
}

ThreadShare::~ThreadShare() { omp_set_num_threads(m_before); }

ProcessShare::ProcessShare(int parts) {
  const std::lock_guard lock(processMutex);
  if (processShares++ > 0) return;
  processThreadsBefore = at::get_num_threads();
  setProcessThreads(std::max(1, processThreadsBefore / parts));
}

ProcessShare::~ProcessShare() {
  const std::lock_guard lock(processMutex);
  if (--processShares == 0) setProcessThreads(processThreadsBefore);
}

}  // namespace maskline::nn
