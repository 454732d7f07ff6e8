// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <random>

namespace maskline::training {

/// A random number generator with the same numbers for the same seed on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : m_engine(seed) {}

  double uniform(double low, double high) {
    return low + (high - low) * static_cast<double>(m_engine() >> 11) * 0x1p-53;
  }
  bool chance(double probability) { return uniform(0, 1) < probability; }
  /// 0 … count − 1; `count` is at least 1.
  int below(int count) { return static_cast<int>(m_engine() % static_cast<std::uint64_t>(count)); }
  /// Between 1 / factor and factor, uniform in the logarithm.
  double factor(double factor) { return std::pow(factor, uniform(-1, 1)); }

 private:
  std::mt19937_64 m_engine;
};

}  // namespace maskline::training
