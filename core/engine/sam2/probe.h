// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <string>

namespace maskline::sam2 {

/// A callback that receives intermediate tensors by name, for comparison with the reference.
/// Usually empty.
using Probe = std::function<void(const std::string& name, const at::Tensor& tensor)>;

inline void show(const Probe& probe, const std::string& name, const at::Tensor& tensor) {
  if (probe) probe(name, tensor);
}

}  // namespace maskline::sam2
