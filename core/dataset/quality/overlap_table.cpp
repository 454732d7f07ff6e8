// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/quality/overlap_table.h"

namespace maskline {

void OverlapTable::add(const cv::Mat& truth, const cv::Mat& predicted) {
  CV_Assert(truth.type() == CV_32SC1 && predicted.type() == CV_32SC1);
  CV_Assert(truth.size() == predicted.size());
  Pair last{-1, -1};
  std::int64_t* count = nullptr;
  for (int y = 0; y < truth.rows; ++y) {
    const auto* t = truth.ptr<std::int32_t>(y);
    const auto* p = predicted.ptr<std::int32_t>(y);
    for (int x = 0; x < truth.cols; ++x) {
      if (const Pair here{t[x], p[x]}; here != last) {  // neighbours are mostly the same
        last = here;
        count = &m_pixels[here];
      }
      ++*count;
    }
  }
}

void OverlapTable::add(const OverlapTable& other) {
  for (const auto& [pair, count] : other.m_pixels) m_pixels[pair] += count;
}

std::int64_t OverlapTable::pixels(int truth, int predicted) const {
  const auto found = m_pixels.find({truth, predicted});
  return found == m_pixels.end() ? 0 : found->second;
}

OverlapTable::Areas OverlapTable::truthAreas() const {
  Areas areas;
  for (const auto& [pair, count] : m_pixels) areas[pair.first] += count;
  return areas;
}

OverlapTable::Areas OverlapTable::predictedAreas() const {
  Areas areas;
  for (const auto& [pair, count] : m_pixels) areas[pair.second] += count;
  return areas;
}

}  // namespace maskline
