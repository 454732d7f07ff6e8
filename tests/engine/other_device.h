// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>
#include <torch/version.h>

// Made of parts of Torch that change from version to version; those who use it do without it
// elsewhere.
#if TORCH_VERSION_MAJOR == 1
#define MASKLINE_OTHER_DEVICE
#endif

namespace maskline::test {

#ifdef MASKLINE_OTHER_DEVICE
/// Stands for a CUDA device where there is none. It computes what the processor computes, but the
/// addresses of its tensors cannot be read, and an operator that meets tensors from here and from
/// the processor throws.
at::Device otherDevice();
#endif

}  // namespace maskline::test
