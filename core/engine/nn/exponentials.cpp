// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/exponentials.h"

#include <ATen/Functions.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <vector>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define MASKLINE_WIDE __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define MASKLINE_WIDE
#endif

namespace maskline::nn {
namespace {

constexpr int lanes = 16;
constexpr std::int64_t grain = 16;        ///< rows that are worth a thread's while
constexpr std::int64_t pieceSize = 4096;  ///< numbers that are widened at a time

MASKLINE_WIDE float greatest(const float* row, std::int64_t n) {
  float top[lanes];
  std::fill_n(top, lanes, -std::numeric_limits<float>::infinity());
  std::int64_t i = 0;
  for (; i + lanes <= n; i += lanes) {
    for (int j = 0; j < lanes; ++j) top[j] = top[j] < row[i + j] ? row[i + j] : top[j];
  }
  for (; i < n; ++i) top[0] = std::max(top[0], row[i]);
  return *std::max_element(top, top + lanes);
}

/// e^x for x ≤ 0 to about one unit in the last place: x = n ln 2 + r, a polynomial for e^r (Cephes,
/// Moshier 1989), and n put into the exponent.
inline float exponential(float x) {
  constexpr float least = -87, roundingBias = 12582912;
  x = x < least ? least : x;
  const float n = (x * 1.44269504f + roundingBias) - roundingBias;
  const float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1;
  return p * std::bit_cast<float>((static_cast<std::int32_t>(n) + 127) << 23);
}

/// Returns the sum.
MASKLINE_WIDE float exponentiate(float* row, std::int64_t n, float top) {
  float sums[lanes] = {};
  std::int64_t i = 0;
  for (; i + lanes <= n; i += lanes) {
    for (int j = 0; j < lanes; ++j) {
      const float e = exponential(row[i + j] - top);
      row[i + j] = e;
      sums[j] += e;
    }
  }
  for (; i < n; ++i) sums[0] += row[i] = exponential(row[i] - top);
  float sum = 0;
  for (const float part : sums) sum += part;
  return sum;
}

/// erf by Abramowitz and Stegun 1964, 7.1.26: off by at most 1.5e-7.
inline float gelu(float x) {
  const float z = std::abs(x) * 0.707106781f;
  const float t = 1 / (1 + 0.3275911f * z);
  float p = 1.061405429f;
  p = p * t - 1.453152027f;
  p = p * t + 1.421413741f;
  p = p * t - 0.284496736f;
  p = p * t + 0.254829592f;
  const float beyond = p * t * exponential(-z * z);  // 1 − erf z
  return 0.5f * x * (x < 0 ? beyond : 2 - beyond);
}

MASKLINE_WIDE void applyGeluTo(float* x, std::int64_t n) {
  for (std::int64_t i = 0; i < n; ++i) x[i] = gelu(x[i]);
}

MASKLINE_WIDE void widen(const std::uint16_t* from, float* to, std::int64_t n) {
  for (std::int64_t i = 0; i < n; ++i)
    to[i] = std::bit_cast<float>(static_cast<std::uint32_t>(from[i]) << 16);
}

/// To the nearest, ties to even; the numbers are finite.
MASKLINE_WIDE void narrow(const float* from, std::uint16_t* to, std::int64_t n) {
  for (std::int64_t i = 0; i < n; ++i) {
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(from[i]);
    to[i] = static_cast<std::uint16_t>((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
  }
}

void step(float* row, std::int64_t n, RowState& state, std::int64_t index) {
  const float before = state.top[index], top = std::max(before, greatest(row, n));
  const float factor = std::exp(before - top);
  state.sum[index] = state.sum[index] * factor + exponentiate(row, n, top);
  state.factor[index] = factor;
  state.top[index] = top;
}

}  // namespace

RowState::RowState(std::int64_t rows)
    : top(rows, -std::numeric_limits<float>::infinity()), sum(rows), factor(rows) {}

void exponentiateRows(at::Tensor& piece, RowState& state) {
  const std::int64_t n = piece.size(-1), rows = piece.numel() / n;
  const bool narrowed = piece.scalar_type() == at::kBFloat16;
  void* const data = piece.data_ptr();
  at::parallel_for(0, rows, grain, [&](std::int64_t first, std::int64_t last) {
    std::vector<float> wide(narrowed ? n : 0);
    for (std::int64_t i = first; i < last; ++i) {
      if (narrowed) {
        auto* const row = static_cast<std::uint16_t*>(data) + i * n;
        widen(row, wide.data(), n);
        step(wide.data(), n, state, i);
        narrow(wide.data(), row, n);
      } else {
        step(static_cast<float*>(data) + i * n, n, state, i);
      }
    }
  });
}

void applyGelu(at::Tensor& x) {
  if (!x.is_cpu()) {
    at::gelu_(x);
    return;
  }
  const bool narrowed = x.scalar_type() == at::kBFloat16;
  void* const data = x.data_ptr();
  const std::int64_t count = x.numel(), pieces = (count + pieceSize - 1) / pieceSize;
  at::parallel_for(0, pieces, grain, [&](std::int64_t first, std::int64_t last) {
    std::vector<float> wide(narrowed ? pieceSize : 0);
    for (std::int64_t i = first * pieceSize; i < std::min(last * pieceSize, count);
         i += pieceSize) {
      const std::int64_t n = std::min(pieceSize, count - i);
      if (narrowed) {
        auto* const numbers = static_cast<std::uint16_t*>(data) + i;
        widen(numbers, wide.data(), n);
        applyGeluTo(wide.data(), n);
        narrow(wide.data(), numbers, n);
      } else {
        applyGeluTo(static_cast<float*>(data) + i, n);
      }
    }
  });
}

}  // namespace maskline::nn
