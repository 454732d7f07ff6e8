// SPDX-License-Identifier: Apache-2.0
#pragma once

// Vectorised functions based on exponentials. They use the full register width; Torch's own
// versions use half of a wide register and make several passes over the data.

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace maskline::nn {

/// The state of an online softmax over rows that arrive in pieces (Milakov and Gimelshein 2018).
/// One entry per row.
struct RowState {
  explicit RowState(std::int64_t rows);

  std::vector<float> top;     ///< the largest value so far
  std::vector<float> sum;     ///< the sum of exp(value − top) of all values so far
  std::vector<float> factor;  ///< the factor by which the last piece rescaled earlier results
};

/// Replaces each value of a piece of rows (… × N, contiguous, float32 or bfloat16) by exp(value −
/// top of its row). On the processor only.
void exponentiateRows(at::Tensor& piece, RowState& state);

/// GELU, x Φ(x) (Hendrycks and Gimpel 2016), in place; contiguous, float32 or bfloat16. On other
/// devices than the processor this is Torch's own.
void applyGelu(at::Tensor& x);

}  // namespace maskline::nn
