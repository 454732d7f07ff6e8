// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

// Codes that tell attention where, or when, a token is. All float32.
namespace maskline::sam2 {

/// Sines of row and column (Vaswani et al. 2017) -> 1 × channels × height × width.
at::Tensor sinePositions(int channels, int height, int width);

/// Sines of one number each: values N -> N × channels, all sines before all cosines.
at::Tensor sineTimes(const at::Tensor& values, int channels);

/// Rotations of channel pairs by a token's place (Su et al. 2021), the first half of the pairs by
/// column, the second by row.
class RotaryPositions {
 public:
  RotaryPositions() = default;
  /// For channels of one head and tokens of a side × side grid in row-major order.
  RotaryPositions(int channels, int side, double theta);

  std::int64_t count() const { return m_cosine.size(0); }  ///< side²

  /// Turns tokens of x, B × N × channels (contiguous, float32 or bfloat16), in place: those of the
  /// first `groups` groups of `groupSize` tokens, and of each group the last side².
  void rotate(at::Tensor& x, std::int64_t groups, std::int64_t groupSize) const;

 private:
  at::Tensor m_cosine, m_sine;  ///< side² × channels / 2
};

}  // namespace maskline::sam2
