// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace maskline::nn {

/// Whether the processor multiplies bfloat16 matrices faster than float32 ones.
bool cpuHasFastBFloat16();

/// The first CUDA device if there is one that this LibTorch can use, else the processor. The
/// environment variable MASKLINE_DEVICE=cpu means the processor.
at::Device fastDevice();

/// The fastest type and device for models on this machine: half on CUDA, bfloat16 if the processor
/// has instructions for it, else float32. The environment variable MASKLINE_PRECISION=float32
/// forces float32.
at::TensorOptions fastOptions();

/// The same for models that run on the processor only: bfloat16 or float32.
at::ScalarType fastCpuType();

}  // namespace maskline::nn
