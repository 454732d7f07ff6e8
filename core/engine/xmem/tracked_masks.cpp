// SPDX-License-Identifier: Apache-2.0
#include "core/engine/xmem/tracked_masks.h"

#include <ATen/ATen.h>

#include <opencv2/imgproc.hpp>

#include "core/engine/uncertainty.h"
#include "core/engine/xmem/picture_input.h"

namespace maskline::xmem {
namespace {

constexpr double visible = 0.5;

/// Intersection over union of the mask with a truth drawn from the probabilities; for an empty
/// mask, the probability that it is empty.
float expectedIou(const cv::Mat& probability) {
  const cv::Mat inside = probability > visible;
  cv::Mat masked;
  probability.copyTo(masked, inside);
  const double within = cv::sum(masked)[0];
  const double area = cv::countNonZero(inside);
  const double all = cv::sum(probability)[0];
  if (area > 0) return static_cast<float>(within / (area + all - within));
  double highest = 0;
  cv::minMaxLoc(probability, nullptr, &highest);
  return static_cast<float>(1 - highest);
}

}  // namespace

std::vector<TrackedMask> trackedMasks(const at::Tensor& probabilities, cv::Size full) {
  std::vector<TrackedMask> tracked;
  std::vector<cv::Mat> planes;
  for (const at::Tensor& plane : probabilities.unbind(0)) {
    const cv::Mat small = toMat(plane);
    TrackedMask one;
    one.confidence = expectedIou(small);
    one.uncertainty = uncertaintyOf(small);
    tracked.push_back(std::move(one));
    cv::resize(small, planes.emplace_back(), full, 0, 0, cv::INTER_LINEAR);
  }
  // The background has the remaining probability. A pixel belongs to an object if its probability
  // exceeds that of the background and of all other objects.
  cv::Mat best(full, CV_32F, cv::Scalar(1));
  for (const cv::Mat& plane : planes) best -= plane;
  for (const cv::Mat& plane : planes) cv::max(best, plane, best);
  cv::Mat taken(full, CV_8U, cv::Scalar(0));
  for (std::size_t i = 0; i < planes.size(); ++i) {
    const cv::Mat own = (planes[i] >= best) & (planes[i] > 0) & ~taken;
    taken |= own;
    tracked[i].mask = Mask::fromMat(own);
  }
  return tracked;
}

}  // namespace maskline::xmem
