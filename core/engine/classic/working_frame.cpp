// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/working_frame.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/engine/classic/features.h"

namespace maskline {

WorkingFrame makeWorkingFrame(const cv::Mat& bgr, cv::Size size) {
  WorkingFrame frame;
  cv::resize(bgr, frame.bgr, size, 0, 0, cv::INTER_AREA);
  cv::cvtColor(frame.bgr, frame.gray, cv::COLOR_BGR2GRAY);
  cv::cvtColor(frame.bgr, frame.lab8, cv::COLOR_BGR2Lab);
  frame.lab8.convertTo(frame.lab, CV_32F);
  cv::subtract(frame.lab, cv::Scalar(0, 128, 128), frame.lab);
  // Chroma is weighted up, it separates things better than shade does.
  cv::multiply(frame.lab, cv::Scalar(1 / 255.0, 2 / 100.0, 2 / 100.0), frame.lab);
  cv::blur(frame.lab, frame.smooth, {5, 5});
  frame.grid = {std::max(1, size.width / WorkingFrame::cellSize),
                std::max(1, size.height / WorkingFrame::cellSize)};
  frame.features = describeCells(frame.lab, frame.gray, frame.grid);
  return frame;
}

}  // namespace maskline
