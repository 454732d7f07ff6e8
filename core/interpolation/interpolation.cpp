// SPDX-License-Identifier: Apache-2.0
#include "core/interpolation/interpolation.h"

#include <algorithm>
#include <cmath>

#include "core/interpolation/messages.h"
#include "core/interpolation/part_blend.h"

namespace maskline {

namespace {

/// The part of the frame in which both masks and everything between them lie.
cv::Rect stage(const Mask& a, const Mask& b) {
  const cv::Rect box = a.boundingBox() | b.boundingBox();
  const int margin = 8 + std::max(box.width, box.height) / 8;
  return cv::Rect(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin) &
         cv::Rect(cv::Point(), a.size());
}

/// Everything about a gap that does not depend on the time within it.
class Gap {
 public:
  Gap(const Mask& a, const Mask& b) : m_a(a), m_b(b), m_stage(stage(a, b)) {
    if (a.size() != b.size()) throw Error(messages::interpolation::sizesDiffer);
    if (m_stage.empty() || a == b) return;
    const cv::Rect frame(-m_stage.tl(), a.size());
    for (const PartPair& pair : pairParts(a.toMat()(m_stage), b.toMat()(m_stage)))
      m_blends.emplace_back(pair, frame);
    m_overlap = iou(a, b);
    m_agreement = agreement();
  }

  InterpolatedMask at(double t) const {
    if (t <= 0 || m_a == m_b) return {m_a, 1};
    if (t >= 1) return {m_b, 1};
    cv::Mat whole = cv::Mat::zeros(m_a.size(), CV_8UC1);
    cv::Mat part = whole(m_stage);
    for (const PartBlend& blend : m_blends) blend.drawInto(part, t);
    return {Mask::fromMat(whole), confidence(t)};
  }

 private:
  /// Fitted to the IoU with the truth of DAVIS training sequences at gaps of 2 to 10 frames (mean
  /// error 0.09, correlation 0.79; on sequences kept out 0.09 and 0.87).
  float confidence(double t) const {
    const double change = 1 - m_overlap, misfit = 1 - m_agreement;
    const double loss = 0.28 * misfit + 0.22 * change + 0.55 * misfit * change;
    return static_cast<float>(std::clamp(1 - std::sqrt(4 * t * (1 - t)) * loss, 0.0, 1.0));
  }

  /// The mean over the parts, by their size.
  double agreement() const {
    double sum = 0, weight = 1e-9;
    for (const PartBlend& blend : m_blends) {
      const auto area = static_cast<double>(std::max(blend.areaA(), blend.areaB()));
      sum += area * blend.agreement();
      weight += area;
    }
    return sum / weight;
  }

  Mask m_a, m_b;
  cv::Rect m_stage;
  std::vector<PartBlend> m_blends;
  double m_overlap = 1, m_agreement = 1;
};

}  // namespace

InterpolatedMask interpolate(const Mask& a, const Mask& b, double t) { return Gap(a, b).at(t); }

std::vector<InterpolatedMask> interpolateGap(const Mask& a, const Mask& b, int framesBetween,
                                             const WorkContext& work) {
  const Gap gap(a, b);
  std::vector<InterpolatedMask> masks;
  for (int i = 1; i <= framesBetween && !work.cancelled(); ++i) {
    masks.push_back(gap.at(double(i) / (framesBetween + 1)));
    work.report(i, framesBetween);
  }
  return masks;
}

}  // namespace maskline
