// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/round_curve.h"

#include <algorithm>
#include <cstddef>

namespace maskline {
namespace {

void addTo(std::vector<double>& sums, const std::vector<double>& values, double weight) {
  sums.resize(std::max(sums.size(), values.size()));
  for (std::size_t i = 0; i < values.size(); ++i) sums[i] += values[i] * weight;
}

}  // namespace

void addTo(RoundCurve& sum, const RoundCurve& curve, double weight) {
  addTo(sum.jf, curve.jf, weight);
  addTo(sum.clicks, curve.clicks, weight);
  addTo(sum.seconds, curve.seconds, weight);
  sum.auc += curve.auc * weight;
}

double areaUnder(const RoundCurve& curve, double end) {
  if (end <= 0) return curve.jf.back();
  double area = 0;
  for (std::size_t round = 0; round < curve.jf.size(); ++round) {
    const bool last = round + 1 == curve.jf.size();
    area += curve.jf[round] * ((last ? end : curve.seconds[round + 1]) - curve.seconds[round]);
  }
  return area / end;
}

}  // namespace maskline
