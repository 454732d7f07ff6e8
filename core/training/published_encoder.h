// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>

namespace maskline::training {

/// The tensors of a published EfficientNet-Lite0 (as published by torch.save, names `_conv_stem.weight`,
/// `_blocks.N._expand_conv.weight`, …) under the names of the built-in network's encoder, in
/// float32. Its head and classifier are left out. Throws Error(NotFound / Corrupt / BadInput).
std::map<std::string, at::Tensor> readPublishedEncoder(const std::filesystem::path& file);

}  // namespace maskline::training
