// SPDX-License-Identifier: Apache-2.0
#include <ATen/Parallel.h>

#include <algorithm>
#include <opencv2/core/utility.hpp>

#include "core/engine/engine_registry.h"
#include "core/engine/nn/block_pool.h"
#include "core/engine/nn/thread_share.h"

namespace maskline {

void setEngineThreads(int threads) {
  nn::poolTensorMemory();
  // Of the machine, as far as this process may use them.
  const int cores = std::max(1, cv::getNumberOfCPUs());
  const int count = threads > 0 ? threads : cores;
  at::set_num_threads(count);
  nn::setBlasThreads(count);
  cv::setNumThreads(count);
}

}  // namespace maskline
