// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/engine/engine_registry.h"
#include "core/proposals/mask_search.h"

namespace maskline::test {

/// A grey image with rectangles of colours. The fake engine sees each as one region.
inline SearchImage shapes(std::initializer_list<std::pair<cv::Rect, cv::Scalar>> rectangles,
                          int frame = 0) {
  cv::Mat image(96, 128, CV_8UC3, cv::Scalar(90, 90, 90));
  for (const auto& [rectangle, colour] : rectangles) image(rectangle).setTo(colour);
  return {{7, FrameIndex(frame)}, image};
}

inline Mask rectangle(cv::Rect rect) {
  cv::Mat bitmap = cv::Mat::zeros(96, 128, CV_8UC1);
  bitmap(rect).setTo(255);
  return Mask::fromMat(bitmap);
}

}  // namespace maskline::test
