// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

namespace maskline::builtin {

/// What the encoder sees in pictures. Strides 2, 4, 8 and 16; the key, its shrinkage and the
/// selection (Cheng & Schwing, ECCV 2022) are of stride 16.
struct Features {
  at::Tensor f2, f4, f8, f16;
  at::Tensor key;        ///< N × keyWidth × h × w
  at::Tensor shrinkage;  ///< N × 1 × h × w, at least 1: how sharp a memory is
  at::Tensor
      selection;  ///< N × keyWidth × h × w, 0 … 1: which channels of the key a query asks for

  /// The pictures at these places (int64), in this order, perhaps several times.
  Features at(const at::Tensor& indices) const;
  /// Pictures of one size one after the other.
  static Features joined(const std::vector<Features>& pictures);
};

}  // namespace maskline::builtin
