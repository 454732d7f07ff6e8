// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/device_memory.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace maskline::nn {
namespace {

/// How Torch's allocator, the CUDA runtime and cuBLAS say it.
constexpr std::array<std::string_view, 3> words{"CUDA out of memory", "CUDA error: out of memory",
                                                "CUBLAS_STATUS_ALLOC_FAILED"};

}  // namespace

bool isOutOfMemory(const c10::Error& error) {
  const std::string_view text = error.what_without_backtrace();
  return std::ranges::any_of(
      words, [text](std::string_view each) { return text.find(each) != std::string_view::npos; });
}

void inLots(std::int64_t count,
            const std::function<void(std::int64_t first, std::int64_t n)>& work) {
  try {
    return work(0, count);
  } catch (const c10::Error& error) {
    if (count < 2 || !isOutOfMemory(error)) throw;
  }
  for (std::int64_t row = 0; row < count; ++row) work(row, 1);
}

}  // namespace maskline::nn
