// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>

namespace maskline::training {

/// Reads the tensors of a published EfficientNet-Lite0 (a checkpoint with the names
/// `_conv_stem.weight`, `_blocks.N._expand_conv.weight`, …) and renames them to the names of the
/// built-in network's encoder, in float32. Head and classifier are dropped. Throws Error(NotFound /
/// Corrupt / BadInput).
std::map<std::string, at::Tensor> readPublishedEncoder(const std::filesystem::path& file);

}  // namespace maskline::training
