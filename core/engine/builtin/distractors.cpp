// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/distractors.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace maskline::builtin {
namespace {

constexpr int leastArea = 12;          // of the expected mask, in cells
constexpr double leastReach = 2;       // cells
constexpr double shareOfReach = 0.1;  // of the longer side of the expected mask
constexpr float removed = -6;          // log-odds

/// How far each place is from the expected mask, in cells, at another size.
cv::Mat distanceFrom(const cv::Mat& expected, cv::Size size) {
  cv::Mat distance, result;
  cv::distanceTransform(expected == 0, distance, cv::DIST_L2, cv::DIST_MASK_3);
  cv::resize(distance, result, size);
  return result;
}

/// CV_8U, one for each connected piece of a mask.
std::vector<cv::Mat> piecesOf(const cv::Mat& mask) {
  cv::Mat numbers;
  const int count = cv::connectedComponents(mask, numbers, 8, CV_32S);
  std::vector<cv::Mat> pieces;
  for (int i = 1; i < count; ++i) pieces.push_back(numbers == i);
  return pieces;
}

}  // namespace

void removeDistractors(cv::Mat& logits, const cv::Mat& carried) {
  const cv::Mat expected = carried > 0.5;
  if (cv::countNonZero(expected) < leastArea) return;
  const std::vector<cv::Mat> pieces = piecesOf(logits > 0);
  if (pieces.size() < 2) return;
  const cv::Mat distance = distanceFrom(expected, logits.size());
  const cv::Rect box = cv::boundingRect(expected);
  const double reach = std::max(leastReach, shareOfReach * std::max(box.width, box.height));
  std::vector<cv::Mat> far;
  for (const cv::Mat& piece : pieces) {
    double nearest = 0;
    cv::minMaxLoc(distance, &nearest, nullptr, nullptr, nullptr, piece);
    if (nearest > reach) far.push_back(piece);
  }
  if (far.size() == pieces.size()) return;
  for (const cv::Mat& piece : far) logits.setTo(removed, piece);
}

}  // namespace maskline::builtin
