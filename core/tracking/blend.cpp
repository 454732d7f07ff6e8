// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/blend.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "core/mask/signed_distance.h"

namespace maskline {
namespace {

constexpr double leastAgreement = 0.2;  // IoU; below it one of the two passes has lost the object

/// The weight of a result. The distance to the anchor is ignored if one pass has lost the object.
double weight(const PassResult& o, bool oneIsLost) {
  const double c = std::max(0.01, double(o.tracked.confidence));
  return c * c / static_cast<double>(oneIsLost ? 1 : std::max<std::int64_t>(1, o.distance));
}

/// Blends the masks. They overlap, so the result lies within their common bounding box.
Mask blendShapes(const Mask& a, const Mask& b, double shareOfA) {
  const cv::Rect frame({0, 0}, a.size());
  cv::Rect box = a.boundingBox() | b.boundingBox();
  box = cv::Rect(box.x - 1, box.y - 1, box.width + 2, box.height + 2) & frame;
  const cv::Mat first = signedDistance(a.toMat()(box));
  const cv::Mat second = signedDistance(b.toMat()(box));
  cv::Mat mixed = first * shareOfA + second * (1 - shareOfA);
  cv::Mat out = cv::Mat::zeros(a.size(), CV_8UC1);
  out(box).setTo(255, mixed > 0);
  return Mask::fromMat(out);
}

/// The mean of both maps, set to completely uncertain where the masks differ.
cv::Mat blendUncertainty(const TrackedMask& a, const TrackedMask& b, double shareOfA) {
  const cv::Mat& model = a.uncertainty.empty() ? b.uncertainty : a.uncertainty;
  if (model.empty()) return {};
  const auto fit = [&](const cv::Mat& m) {
    cv::Mat out = m;
    if (m.empty()) return model;
    if (m.size() != model.size()) cv::resize(m, out, model.size(), 0, 0, cv::INTER_AREA);
    return out;
  };
  cv::Mat mean;
  cv::addWeighted(fit(a.uncertainty), shareOfA, fit(b.uncertainty), 1 - shareOfA, 0, mean);
  cv::Mat differs;
  cv::resize(symmetricDifference(a.mask, b.mask).toMat(), differs, model.size(), 0, 0,
             cv::INTER_AREA);
  return cv::max(mean, differs);
}

}  // namespace

TrackedMask blend(const PassResult& a, const PassResult& b) {
  const double agreement = iou(a.tracked.mask, b.tracked.mask);
  const bool oneIsLost = agreement < leastAgreement;
  const double weightOfA = weight(a, oneIsLost), weightOfB = weight(b, oneIsLost);
  const double shareOfA = weightOfA / (weightOfA + weightOfB);
  const bool aIsWeightier = std::pair(weightOfA, -a.distance) >= std::pair(weightOfB, -b.distance);
  const double ca = a.tracked.confidence;
  const double cb = b.tracked.confidence;

  TrackedMask out;
  if (!oneIsLost && agreement < 1) {
    out.mask = blendShapes(a.tracked.mask, b.tracked.mask, shareOfA);
  } else {
    const TrackedMask& one = aIsWeightier ? a.tracked : b.tracked;
    out.mask = one.mask;
    out.presence = one.presence;
  }

  // Two passes that agree are half as likely to be wrong as their mean says (they are not
  // independent); of two that disagree wholly, one is wrong.
  const double mean = shareOfA * ca + (1 - shareOfA) * cb;
  const double agreed = mean + 0.5 * (1 - (1 - ca) * (1 - cb) - mean);
  const double alone = aIsWeightier ? shareOfA * ca : (1 - shareOfA) * cb;
  const double confidence = agreement * agreed + (1 - agreement) * alone;
  out.confidence = static_cast<float>(std::clamp(confidence, 0.0, 1.0));
  out.uncertainty = blendUncertainty(a.tracked, b.tracked, shareOfA);
  return out;
}

}  // namespace maskline
