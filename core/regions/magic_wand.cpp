// SPDX-License-Identifier: Apache-2.0
#include "core/regions/magic_wand.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/regions/messages.h"

namespace maskline {

namespace {

constexpr int similar = 1, chosen = 2;  // values in the bitmap

/// `similar` where each channel differs by at most the tolerance.
cv::Mat similarTo(const cv::Vec3b& colour, const cv::Mat& image, int tolerance) {
  const cv::Scalar middle(colour[0], colour[1], colour[2]);
  const cv::Scalar reach = cv::Scalar::all(std::clamp(tolerance, 0, WandOptions::mostTolerance));
  cv::Mat bitmap;
  cv::inRange(image, middle - reach, middle + reach, bitmap);
  return bitmap & similar;
}

}  // namespace

Mask magicWand(const cv::Mat& image, cv::Point at, const WandOptions& options) {
  CV_Assert(image.type() == CV_8UC3);
  if (!cv::Rect(cv::Point(), image.size()).contains(at))
    throw Error(messages::regions::pointOutsidePicture, at.x, at.y, image.cols, image.rows);
  cv::Mat bitmap = similarTo(image.at<cv::Vec3b>(at), image, options.tolerance);
  if (!options.connected) return Mask::fromMat(bitmap);
  constexpr int neighbours = 8;
  cv::floodFill(bitmap, at, chosen, nullptr, {}, {}, neighbours);
  return Mask::fromMat(bitmap == chosen);
}

}  // namespace maskline
