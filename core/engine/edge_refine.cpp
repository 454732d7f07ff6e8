// SPDX-License-Identifier: Apache-2.0
#include "core/engine/edge_refine.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

/// values ≈ slope × guide + offset around every pixel.
struct LinearModel {
  cv::Mat slope;
  cv::Mat offset;
};

LinearModel fitLocally(const cv::Mat& guide, const cv::Mat& values, int radius, float epsilon) {
  const cv::Size window(2 * radius + 1, 2 * radius + 1);
  cv::Mat meanGuide, meanValue, meanProduct, meanSquare;
  cv::blur(guide, meanGuide, window);
  cv::blur(values, meanValue, window);
  cv::blur(guide.mul(values), meanProduct, window);
  cv::blur(guide.mul(guide), meanSquare, window);
  LinearModel model;
  cv::Mat variance = meanSquare - meanGuide.mul(meanGuide) + epsilon;
  cv::divide(meanProduct - meanGuide.mul(meanValue), variance, model.slope);
  model.offset = meanValue - model.slope.mul(meanGuide);
  cv::blur(model.slope, model.slope, window);
  cv::blur(model.offset, model.offset, window);
  return model;
}

cv::Mat grayFloat(const cv::Mat& bgr) {
  cv::Mat gray;
  cv::cvtColor(bgr, gray, cv::COLOR_BGR2GRAY);
  gray.convertTo(gray, CV_32F, 1 / 255.0);
  return gray;
}

}  // namespace

cv::Mat refineToFull(const cv::Mat& probability, const cv::Mat& working, const cv::Mat& full,
                     cv::Rect roi, int radius, float epsilon) {
  cv::Mat out = cv::Mat::zeros(full.size(), CV_8UC1);
  roi &= cv::Rect({}, working.size());
  if (roi.empty()) return out;
  const LinearModel model = fitLocally(grayFloat(working(roi)), probability(roi), radius, epsilon);
  const double sx = static_cast<double>(full.cols) / working.cols;
  const double sy = static_cast<double>(full.rows) / working.rows;
  const cv::Point from(cvRound(roi.x * sx), cvRound(roi.y * sy));
  const cv::Point to(cvRound(roi.br().x * sx), cvRound(roi.br().y * sy));
  const cv::Rect fullRoi = cv::Rect(from, to) & cv::Rect({}, full.size());
  if (fullRoi.empty()) return out;
  cv::Mat slope, offset;
  cv::resize(model.slope, slope, fullRoi.size(), 0, 0, cv::INTER_LINEAR);
  cv::resize(model.offset, offset, fullRoi.size(), 0, 0, cv::INTER_LINEAR);
  const cv::Mat refined = slope.mul(grayFloat(full(fullRoi))) + offset;
  cv::Mat(refined > 0.5).copyTo(out(fullRoi));
  return out;
}

}  // namespace maskline
