// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace maskline::nn {

/// Whether the processor multiplies bfloat16 matrices faster than float32 ones.
bool cpuHasFastBFloat16();

/// The first CUDA device if there is one on which this LibTorch computes, else the processor. The
/// environment variable MASKLINE_DEVICE=cpu means the processor. Slow at the first call.
at::Device fastDevice();

/// Whether there is a CUDA device that is wanted, but this LibTorch does not compute on it.
bool cudaIsUnusable();

/// While it exists, fastDevice() is the processor on this thread.
class OnProcessor {
 public:
  OnProcessor();
  ~OnProcessor();
  OnProcessor(const OnProcessor&) = delete;
  OnProcessor& operator=(const OnProcessor&) = delete;

 private:
  bool m_before;
};

/// The fastest type and device for models on this machine: `onCuda` (half or bfloat16) on CUDA,
/// bfloat16 if the processor has instructions for it, else float32. The environment variable
/// MASKLINE_PRECISION=float32 forces float32.
at::TensorOptions fastOptions(at::ScalarType onCuda = at::kHalf);

}  // namespace maskline::nn
