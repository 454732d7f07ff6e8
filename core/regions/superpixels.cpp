// SPDX-License-Identifier: Apache-2.0
#include "core/regions/superpixels.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <opencv2/ximgproc/slic.hpp>
#include <set>

#include "core/mask/run_builder.h"

namespace maskline {

namespace {

constexpr float compactness = 25;      // of SLIC: a larger one makes rounder cells
constexpr int iterations = 3;          // the borders hardly move afterwards
constexpr int smallestFragment = 25;   // percent of the area of a cell

cv::Mat labelsOf(const cv::Mat& image, int wanted) {
  const int side = std::min(image.cols, image.rows);
  const int size = std::min(side, std::clamp(wanted, Superpixels::smallestSize,
                                             Superpixels::largestSize));
  if (size < Superpixels::smallestSize) return cv::Mat::zeros(image.size(), CV_32SC1);
  cv::Mat lab, labels;
  cv::cvtColor(image, lab, cv::COLOR_BGR2Lab);
  const auto slic =
      cv::ximgproc::createSuperpixelSLIC(lab, cv::ximgproc::SLIC, size, compactness);
  slic->iterate(iterations);
  slic->enforceLabelConnectivity(smallestFragment);
  slic->getLabels(labels);
  return labels;
}

std::vector<cv::Rect> boxesOf(const cv::Mat& labels) {
  double last = 0;
  cv::minMaxLoc(labels, nullptr, &last);
  struct Extent {
    int left, top, right, bottom;
  };
  std::vector<Extent> extents(static_cast<std::size_t>(last) + 1,
                              {labels.cols, labels.rows, -1, -1});
  for (int y = 0; y < labels.rows; ++y) {
    const auto* row = labels.ptr<std::int32_t>(y);
    for (int x = 0; x < labels.cols; ++x) {
      Extent& of = extents[static_cast<std::size_t>(row[x])];
      of = {std::min(of.left, x), std::min(of.top, y), std::max(of.right, x), y};
    }
  }
  std::vector<cv::Rect> boxes;
  for (const Extent& of : extents)
    boxes.push_back(of.right < 0 ? cv::Rect()
                                 : cv::Rect(cv::Point(of.left, of.top),
                                            cv::Point(of.right + 1, of.bottom + 1)));
  return boxes;
}

}  // namespace

Superpixels::Superpixels(const cv::Mat& image, int size)
    : m_labels(labelsOf(image, size)), m_boxes(boxesOf(m_labels)) {}

int Superpixels::at(cv::Point pixel) const {
  if (!cv::Rect(cv::Point(), imageSize()).contains(pixel)) return -1;
  return m_labels.at<std::int32_t>(pixel);
}

Mask Superpixels::cell(int number) const {
  const cv::Rect box = m_boxes[static_cast<std::size_t>(number)];
  const auto width = static_cast<std::uint32_t>(imageSize().width);
  RunBuilder runs;
  runs.append(false, static_cast<std::uint32_t>(box.y) * width);
  for (int y = box.y; y < box.br().y; ++y) {
    const auto* row = m_labels.ptr<std::int32_t>(y);
    runs.append(false, static_cast<std::uint32_t>(box.x));
    for (int x = box.x; x < box.br().x; ++x) runs.append(row[x] == number, 1);
    runs.append(false, width - static_cast<std::uint32_t>(box.br().x));
  }
  runs.append(false, static_cast<std::uint32_t>(imageSize().height - box.br().y) * width);
  return Mask::fromRuns(imageSize(), runs.take());
}

Mask Superpixels::cellsAt(std::span<const cv::Point> pixels) const {
  std::set<int> numbers;
  for (const cv::Point pixel : pixels) numbers.insert(at(pixel));
  numbers.erase(-1);
  Mask cells(imageSize());
  for (const int number : numbers) cells = unite(cells, cell(number));
  return cells;
}

}  // namespace maskline
