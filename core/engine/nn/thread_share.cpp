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
  const int share = std::max(1, m_before / parts);
  omp_set_num_threads(share);
  const std::lock_guard lock(processMutex);
  if (processShares++ == 0) setProcessThreads(share);
}

ThreadShare::~ThreadShare() {
  omp_set_num_threads(m_before);
  const std::lock_guard lock(processMutex);
  if (--processShares == 0) setProcessThreads(m_before);
}

}  // namespace maskline::nn
