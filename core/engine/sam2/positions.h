// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

// Positional and temporal encodings. All float32.
namespace maskline::sam2 {

/// 2D sinusoidal positional encoding (Vaswani et al. 2017) -> 1 × channels × height × width, on the
/// processor.
at::Tensor sinePositions(int channels, int height, int width);

/// 1D sinusoidal encoding of N values -> N × channels, sines first, then cosines; on their device.
at::Tensor sineTimes(const at::Tensor& values, int channels);

/// Axial rotary position embedding (RoPE, Su et al. 2021): the first half of the channel pairs
/// encodes the column, the second half the row.
class RotaryPositions {
 public:
  RotaryPositions() = default;
  /// For channels of one head and tokens of a side × side grid in row-major order.
  RotaryPositions(int channels, int side, double theta, at::Device device = at::kCPU);

  std::int64_t count() const { return m_cosine.size(0); }  ///< side²

  /// Turns tokens of x, B × N × channels (contiguous, float32 or bfloat16), in place: the last
  /// side² tokens of each of the first `groups` groups of `groupSize` tokens.
  void rotate(at::Tensor& x, std::int64_t groups, std::int64_t groupSize) const;
  /// The same with Torch's operators only: what rotate() does on other devices than the processor.
  void rotateOnDevice(at::Tensor& x, std::int64_t groups, std::int64_t groupSize) const;

 private:
  at::Tensor m_cosine, m_sine;  ///< side² × channels / 2
};

}  // namespace maskline::sam2
