// SPDX-License-Identifier: Apache-2.0
#include "core/mask/metrics.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/mask/messages.h"

namespace maskline {

namespace {

/// The disk of all offsets with x² + y² <= radius².
cv::Mat disk(int radius) {
  cv::Mat kernel = cv::Mat::zeros(2 * radius + 1, 2 * radius + 1, CV_8UC1);
  for (int y = -radius; y <= radius; ++y)
    for (int x = -radius; x <= radius; ++x)
      if (x * x + y * y <= radius * radius) kernel.at<std::uint8_t>(y + radius, x + radius) = 1;
  return kernel;
}

int toleranceInPixels(cv::Size size, double tolerance) {
  if (tolerance >= 1) return static_cast<int>(tolerance);
  return static_cast<int>(std::ceil(tolerance * std::hypot(size.width, size.height)));
}

/// The share of `boundary` that lies on `near`.
double matched(const cv::Mat& boundary, const cv::Mat& near, int count) {
  return static_cast<double>(cv::countNonZero(boundary & near)) / count;
}

}  // namespace

double regionJ(const Mask& truth, const Mask& predicted) { return iou(truth, predicted); }

cv::Mat boundaryMap(const Mask& mask) {
  cv::Mat boundary = cv::Mat::zeros(mask.size(), CV_8UC1);
  if (mask.empty()) return boundary;
  const cv::Mat set = mask.toMat(1);
  const int lastRow = set.rows - 1, lastColumn = set.cols - 1;
  for (int y = 0; y < lastRow; ++y) {
    const std::uint8_t *row = set.ptr(y), *below = set.ptr(y + 1);
    std::uint8_t* out = boundary.ptr(y);
    for (int x = 0; x < lastColumn; ++x)
      out[x] = (row[x] ^ row[x + 1]) | (row[x] ^ below[x]) | (row[x] ^ below[x + 1]);
    out[lastColumn] = row[lastColumn] ^ below[lastColumn];
  }
  const std::uint8_t* row = set.ptr(lastRow);
  std::uint8_t* out = boundary.ptr(lastRow);
  for (int x = 0; x < lastColumn; ++x) out[x] = row[x] ^ row[x + 1];
  return boundary;
}

BoundaryScore boundaryScore(const Mask& truth, const Mask& predicted, double tolerance) {
  if (truth.size() != predicted.size()) throw Error(messages::mask::comparedSizesDiffer);
  cv::Mat boundaryT = boundaryMap(truth), boundaryP = boundaryMap(predicted);
  const int countT = cv::countNonZero(boundaryT), countP = cv::countNonZero(boundaryP);
  if (countT == 0 && countP == 0) return {1, 1, 1};
  if (countP == 0) return {1, 0, 0};
  if (countT == 0) return {0, 1, 0};

  const cv::Rect all(cv::Point(), truth.size());
  const cv::Rect joint = truth.boundingBox() | predicted.boundingBox();
  const cv::Rect part = cv::Rect(joint.x - 1, joint.y - 1, joint.width + 1, joint.height + 1) & all;
  boundaryT = boundaryT(part);
  boundaryP = boundaryP(part);
  const cv::Mat kernel = disk(toleranceInPixels(truth.size(), tolerance));
  cv::Mat nearT, nearP;
  cv::dilate(boundaryT, nearT, kernel, {-1, -1}, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
  cv::dilate(boundaryP, nearP, kernel, {-1, -1}, 1, cv::BORDER_CONSTANT, cv::Scalar(0));

  BoundaryScore score;
  score.precision = matched(boundaryP, nearT, countP);
  score.recall = matched(boundaryT, nearP, countT);
  const double sum = score.precision + score.recall;
  score.f = sum == 0 ? 0 : 2 * score.precision * score.recall / sum;
  return score;
}

double boundaryF(const Mask& truth, const Mask& predicted, double tolerance) {
  return boundaryScore(truth, predicted, tolerance).f;
}

}  // namespace maskline
