// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/mask_shape.h"

#include <opencv2/imgproc.hpp>

#include "core/mask/mask_part.h"

namespace maskline {

MaskShape shapeOf(const Mask& mask) {
  MaskShape shape;
  if (mask.empty()) return shape;
  std::vector<std::vector<cv::Point>> lines;
  std::vector<cv::Vec4i> tree;
  cv::findContours(partOf(mask, mask.boundingBox()), lines, tree, cv::RETR_CCOMP,
                   cv::CHAIN_APPROX_SIMPLE);
  for (const cv::Vec4i& node : tree) {
    const bool outer = node[3] < 0;
    (outer ? shape.parts : shape.holes) += 1;
  }
  return shape;
}

Mask scaledTo(Mask mask, cv::Size size) {
  if (mask.size() == size) return mask;
  cv::Mat bitmap;
  cv::resize(mask.toMat(), bitmap, size, 0, 0, cv::INTER_NEAREST_EXACT);
  return Mask::fromMat(bitmap);
}

}  // namespace maskline
