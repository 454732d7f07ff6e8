// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace maskline::nn {

/// Whether the processor multiplies bfloat16 faster than float32.
bool cpuHasFastBFloat16();

/// The first CUDA device if there is one that this LibTorch can use, else the processor.
at::Device fastDevice();

/// Type and device that models run fastest with on this machine: half on CUDA, bfloat16 where the
/// processor has instructions for it, else float32. MASKLINE_PRECISION=float32 in the environment
/// asks for float32.
at::TensorOptions fastOptions();

}  // namespace maskline::nn
