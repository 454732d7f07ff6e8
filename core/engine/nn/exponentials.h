// SPDX-License-Identifier: Apache-2.0
#pragma once

// Functions made of exponentials, for as many numbers at once as the processor's registers hold.
// Torch's own use half of a wide register, and pass over the numbers several times.

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace maskline::nn {

/// The running state of softmax over rows whose numbers come in pieces (Milakov and Gimelshein
/// 2018). One entry per row.
struct RowState {
  explicit RowState(std::int64_t rows);

  std::vector<float> top;     ///< the greatest number so far
  std::vector<float> sum;     ///< of the exponentials of everything so far less `top`
  std::vector<float> factor;  ///< by which the last piece shrank what was computed before it
};

/// Replaces a piece of rows, … × N contiguous in float32 or bfloat16, by the exponentials of its
/// numbers less the row's greatest so far.
void exponentiateRows(at::Tensor& piece, RowState& state);

/// x Φ(x) of every number (Hendrycks and Gimpel 2016), in place; contiguous, float32 or bfloat16.
void applyGelu(at::Tensor& x);

}  // namespace maskline::nn
