// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/label_objects.h"

#include <algorithm>

#include "core/mask/label_map.h"

namespace maskline {
namespace {

/// The largest label but void, and whether there is void.
std::pair<int, bool> survey(const cv::Mat& labels) {
  int largest = 0;
  bool hasVoid = false;
  for (int y = 0; y < labels.rows; ++y)
    for (int x = 0; x < labels.cols; ++x) {
      const int label = labels.at<std::uint8_t>(y, x);
      if (label == voidLabel)
        hasVoid = true;
      else
        largest = std::max(largest, label);
    }
  return {largest, hasVoid};
}

}  // namespace

int largestLabel(const cv::Mat& labels) {
  const auto [largest, hasVoid] = survey(labels);
  return largest == 0 && hasVoid ? 1 : largest;
}

std::map<int, Mask> objectsOf(const cv::Mat& labels, bool singleObject) {
  const auto [largest, hasVoid] = survey(labels);
  if (largest == 0 && !hasVoid) return {};
  if (largest == 0) return {{1, labelMask(labels, voidLabel, voidLabel)}};
  if (singleObject) return {{1, labelMask(labels, 1, voidLabel - 1)}};
  return splitLabels(labels);
}

}  // namespace maskline
