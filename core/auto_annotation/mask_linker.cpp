// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/mask_linker.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/auto_annotation/assignment.h"
#include "core/mask/size_within.h"

namespace maskline {
namespace {

constexpr int longestSide = 480;  // of the pictures that the flow is computed on

cv::Mat shrunk(const cv::Mat& image, cv::Size size) {
  if (image.size() == size) return image;
  cv::Mat out;
  cv::resize(image, out, size, 0, 0, cv::INTER_AREA);
  return out;
}

/// Of two shapes with values 0 … 255, counted as shares of a pixel.
double overlapOf(const cv::Mat& a, const cv::Mat& b) {
  const double shared = cv::sum(cv::min(a, b))[0], all = cv::sum(cv::max(a, b))[0];
  return all > 0 ? shared / all : 0;
}

}  // namespace

void MaskLinker::cut() {
  m_tracks.clear();
  m_before.release();
}

void MaskLinker::carryOn(const cv::Mat& grey) {
  if (!m_before.empty() && !m_tracks.empty()) {
    const BackwardFlow flow = m_flow.between(m_before, grey);
    for (Track& track : m_tracks) track.shape = carry(track.shape, flow);
  }
  m_before = grey;
}

void MaskLinker::pair(std::span<const FoundMask> masks, const std::vector<cv::Mat>& shapes,
                      bool sure, std::vector<int>& numbers) {
  std::vector<std::size_t> mine;
  for (std::size_t i = 0; i < masks.size(); ++i)
    if (numbers[i] < 0 && (masks[i].score >= m_options.sure) == sure) mine.push_back(i);
  std::vector<std::size_t> waiting;
  for (std::size_t t = 0; t < m_tracks.size(); ++t)
    if (!m_met[t]) waiting.push_back(t);
  if (mine.empty() || waiting.empty()) return;
  cv::Mat overlaps(static_cast<int>(mine.size()), static_cast<int>(waiting.size()), CV_64F,
                   cv::Scalar(0));
  for (int i = 0; i < overlaps.rows; ++i) {
    for (int j = 0; j < overlaps.cols; ++j) {
      const std::size_t mask = mine[static_cast<std::size_t>(i)];
      const Track& track = m_tracks[waiting[static_cast<std::size_t>(j)]];
      if (masks[mask].modelClass == track.modelClass)
        overlaps.at<double>(i, j) = overlapOf(shapes[mask], track.shape);
    }
  }
  const auto columns = assign(overlaps, m_options.leastOverlap);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i] < 0) continue;
    const std::size_t place = waiting[static_cast<std::size_t>(columns[i])];
    Track& track = m_tracks[place];
    track.shape = shapes[mine[i]];
    track.missed = 0;
    m_met[place] = true;
    numbers[mine[i]] = track.number;
  }
}

std::vector<int> MaskLinker::next(const cv::Mat& picture, std::span<const FoundMask> masks) {
  const cv::Size size = sizeWithin(picture.size(), longestSide);
  cv::Mat grey;
  cv::cvtColor(shrunk(picture, size), grey, cv::COLOR_BGR2GRAY);
  carryOn(grey);
  std::vector<cv::Mat> shapes;
  for (const FoundMask& one : masks) shapes.push_back(shrunk(one.mask.toMat(), size));
  std::vector<int> numbers(masks.size(), -1);
  m_met.assign(m_tracks.size(), false);
  pair(masks, shapes, true, numbers);
  pair(masks, shapes, false, numbers);
  for (std::size_t t = 0; t < m_tracks.size(); ++t)
    if (!m_met[t]) ++m_tracks[t].missed;
  std::erase_if(m_tracks, [&](const Track& track) { return track.missed > m_options.patience; });
  for (std::size_t i = 0; i < masks.size(); ++i) {
    if (numbers[i] >= 0) continue;
    numbers[i] = m_begun++;
    m_tracks.push_back({numbers[i], masks[i].modelClass, shapes[i], 0});
  }
  return numbers;
}

}  // namespace maskline
