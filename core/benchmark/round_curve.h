// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace maskline {

/// J&F (mean over objects), the clicks made and the seconds of the annotator so far, after rounds
/// 0, 1, 2, …
struct RoundCurve {
  std::vector<double> jf;
  std::vector<double> clicks;
  std::vector<double> seconds;
  double auc = 0;  ///< the mean J&F from 0 to the last second of the slowest curve of the clip
};

/// The mean J&F over 0 … `end` seconds, end > 0. A value holds until the correction of the next
/// round is finished, the last one to the end. Pure.
double areaUnder(const RoundCurve& curve, double end);

/// Adds `weight` times the values of a curve, round by round.
void addTo(RoundCurve& sum, const RoundCurve& curve, double weight);

}  // namespace maskline
