// SPDX-License-Identifier: Apache-2.0
#include <ATen/Parallel.h>

#include <algorithm>
#include <opencv2/core/utility.hpp>
#include <thread>

#include "core/engine/engine_registry.h"
#include "core/engine/nn/block_pool.h"

namespace maskline {

void setEngineThreads(int threads) {
  nn::poolTensorMemory();
  const int all = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  const int count = threads > 0 ? threads : all;
  at::set_num_threads(count);
  cv::setNumThreads(count);
}

}  // namespace maskline
