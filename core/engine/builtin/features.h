// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

namespace maskline::builtin {

/// The output of the encoder. Strides 2, 4, 8 and 16; the key, its shrinkage and the selection
/// (Cheng & Schwing, ECCV 2022) are of stride 16.
struct Features {
  at::Tensor f2, f4, f8, f16;
  at::Tensor key;        ///< N × keyWidth × h × w
  at::Tensor shrinkage;  ///< N × 1 × h × w, at least 1: how sharply a memory element responds
  at::Tensor selection;  ///< N × keyWidth × h × w, 0 … 1: weights of the key channels in a query

  /// Gathers the images with these indices (int64); an index may occur several times.
  Features at(const at::Tensor& indices) const;
  /// Concatenates batches of images of one size.
  static Features joined(const std::vector<Features>& pictures);
};

}  // namespace maskline::builtin
