// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/positions.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <cmath>
#include <numbers>

namespace maskline::sam2 {
namespace {

constexpr double temperature = 10000;

/// temperature^(2 ⌊i / 2⌋ / count) for i = 0 … count − 1.
at::Tensor periods(int count) {
  const at::Tensor index = at::arange(count, at::kFloat);
  return at::pow(temperature, 2 * at::floor_divide(index, 2) / count);
}

/// 1 … n scaled to a full turn, as sines at even and cosines at odd channels: n × channels.
at::Tensor axisCode(int n, int channels) {
  const at::Tensor place = at::arange(1, n + 1, at::kFloat) / (n + 1e-6) * (2 * std::numbers::pi);
  const at::Tensor angle = place.unsqueeze(1) / periods(channels);
  const at::Tensor even = angle.slice(1, 0, channels, 2), odd = angle.slice(1, 1, channels, 2);
  return at::stack({even.sin(), odd.cos()}, 2).flatten(1);
}

template <class Number>
void rotateToken(Number* row, const float* cosine, const float* sine, std::int64_t pairs) {
  for (std::int64_t i = 0; i < pairs; ++i) {
    const float a = static_cast<float>(row[2 * i]), b = static_cast<float>(row[2 * i + 1]);
    row[2 * i] = static_cast<Number>(a * cosine[i] - b * sine[i]);
    row[2 * i + 1] = static_cast<Number>(a * sine[i] + b * cosine[i]);
  }
}

}  // namespace

at::Tensor sinePositions(int channels, int height, int width) {
  const int half = channels / 2;
  const at::Tensor y = axisCode(height, half).t().view({half, height, 1});
  const at::Tensor x = axisCode(width, half).t().view({half, 1, width});
  return at::cat({y.expand({half, height, width}), x.expand({half, height, width})}).unsqueeze(0);
}

at::Tensor sineTimes(const at::Tensor& values, int channels) {
  const at::Tensor angle = values.unsqueeze(1) / periods(channels / 2).to(values.device());
  return at::cat({angle.sin(), angle.cos()}, 1);
}

RotaryPositions::RotaryPositions(int channels, int side, double theta, at::Device device) {
  const at::Tensor index = at::arange(0, channels, 4, at::kFloat).slice(0, 0, channels / 4);
  const at::Tensor frequency = 1.0 / at::pow(theta, index / channels);
  const at::Tensor token = at::arange(side * side, at::kFloat);
  const at::Tensor column = at::remainder(token, side), row = at::floor(token / side);
  const at::Tensor angle =
      at::cat({at::outer(column, frequency), at::outer(row, frequency)}, 1).contiguous();
  m_cosine = angle.cos().to(device);
  m_sine = angle.sin().to(device);
}

void RotaryPositions::rotateOnDevice(at::Tensor& x, std::int64_t groups,
                                     std::int64_t groupSize) const {
  const std::int64_t pairs = m_cosine.size(1), period = m_cosine.size(0);
  const at::Tensor turned = x.narrow(1, 0, groups * groupSize)
                                .view({x.size(0), groups, groupSize, pairs, 2})
                                .narrow(2, groupSize - period, period);
  const at::Tensor a = turned.select(4, 0).to(at::kFloat), b = turned.select(4, 1).to(at::kFloat);
  const at::Tensor first = a * m_cosine - b * m_sine, second = a * m_sine + b * m_cosine;
  turned.select(4, 0).copy_(first);
  turned.select(4, 1).copy_(second);
}

void RotaryPositions::rotate(at::Tensor& x, std::int64_t groups, std::int64_t groupSize) const {
  if (!x.is_cpu()) return rotateOnDevice(x, groups, groupSize);
  const std::int64_t pairs = m_cosine.size(1), period = m_cosine.size(0);
  const std::int64_t length = x.size(1), placed = groups * period;
  const float* cosine = m_cosine.data_ptr<float>();
  const float* sine = m_sine.data_ptr<float>();
  const bool narrowed = x.scalar_type() == at::kBFloat16;
  void* const data = x.data_ptr();
  at::parallel_for(0, x.size(0) * placed, 256, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t i = first; i < last; ++i) {
      const std::int64_t place = i % period, group = i % placed / period;
      const std::int64_t token =
          i / placed * length + group * groupSize + groupSize - period + place;
      const float *c = cosine + place * pairs, *s = sine + place * pairs;
      if (narrowed) {
        rotateToken(static_cast<at::BFloat16*>(data) + token * pairs * 2, c, s, pairs);
      } else {
        rotateToken(static_cast<float*>(data) + token * pairs * 2, c, s, pairs);
      }
    }
  });
}

}  // namespace maskline::sam2
