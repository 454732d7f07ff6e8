// SPDX-License-Identifier: Apache-2.0
#include "core/engine/appearance_memory.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <vector>

#include "core/engine/tuning.h"

namespace maskline {
namespace {

struct Entry {
  FrameIndex frame;
  at::Tensor keys;    // n × d
  at::Tensor values;  // n × 2: object, rest
};

at::Tensor view(const cv::Mat& rows) {
  return at::from_blob(rows.data, {rows.rows, rows.cols}, at::kFloat);
}

/// At most keysPerFrame rows, evenly spread, copied.
Entry makeEntry(FrameIndex frame, const cv::Mat& keys, const cv::Mat& values) {
  const at::Tensor object = view(values).clamp(0, 1);
  const int step =
      (keys.rows + AppearanceMemory::keysPerFrame - 1) / AppearanceMemory::keysPerFrame;
  const at::Tensor rows = at::arange(0, keys.rows, std::max(1, step), at::kLong);
  return {frame, view(keys).index_select(0, rows),
          at::cat({object, 1 - object}, 1).index_select(0, rows)};
}

}  // namespace

struct AppearanceMemory::Impl {
  std::vector<Entry> anchors;  // by frame
  std::deque<Entry> recent;
  at::Tensor keys, values, keyNorms;  // all of the above in one; undefined when stale

  void gather() {
    std::vector<at::Tensor> allKeys, allValues;
    for (const Entry& e : anchors) {
      allKeys.push_back(e.keys);
      allValues.push_back(e.values);
    }
    for (const Entry& e : recent) {
      allKeys.push_back(e.keys);
      allValues.push_back(e.values);
    }
    keys = at::cat(allKeys);
    values = at::cat(allValues);
    keyNorms = keys.square().sum(1);
  }
  void stale() { keys = at::Tensor(); }

  /// Gives up the anchor whose neighbours in time are closest; never the first or the last.
  void thin() {
    std::size_t victim = 1;
    std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 1; i + 1 < anchors.size(); ++i) {
      const std::int64_t gap = anchors[i + 1].frame - anchors[i - 1].frame;
      if (gap < smallest) {
        smallest = gap;
        victim = i;
      }
    }
    anchors.erase(anchors.begin() + static_cast<std::ptrdiff_t>(victim));
  }
};

AppearanceMemory::AppearanceMemory() : m_impl(std::make_unique<Impl>()) {}
AppearanceMemory::~AppearanceMemory() = default;
AppearanceMemory::AppearanceMemory(AppearanceMemory&&) noexcept = default;
AppearanceMemory& AppearanceMemory::operator=(AppearanceMemory&&) noexcept = default;

void AppearanceMemory::keepAnchor(FrameIndex frame, const cv::Mat& keys, const cv::Mat& values) {
  auto& anchors = m_impl->anchors;
  const auto at = std::lower_bound(anchors.begin(), anchors.end(), frame,
                                   [](const Entry& e, FrameIndex f) { return e.frame < f; });
  Entry entry = makeEntry(frame, keys, values);
  if (at != anchors.end() && at->frame == frame)
    *at = std::move(entry);
  else
    anchors.insert(at, std::move(entry));
  if (anchors.size() > maxAnchors) m_impl->thin();
  m_impl->stale();
}

void AppearanceMemory::rotateRecent(const cv::Mat& keys, const cv::Mat& values) {
  auto& recent = m_impl->recent;
  recent.push_back(makeEntry(FrameIndex(), keys, values));
  if (recent.size() > maxRecent) recent.pop_front();
  m_impl->stale();
}

void AppearanceMemory::dropRecent() {
  m_impl->recent.clear();
  m_impl->stale();
}

bool AppearanceMemory::empty() const { return m_impl->anchors.empty() && m_impl->recent.empty(); }

cv::Mat AppearanceMemory::read(const cv::Mat& queries) const {
  cv::Mat out(queries.rows, 1, CV_32FC2, cv::Scalar(0, 0));
  if (empty() || queries.rows == 0) return out;
  if (!m_impl->keys.defined()) m_impl->gather();
  // exp(−‖q − k‖² / 2σ²), summed over the keys of either kind: a kernel density estimate. In
  // blocks, so that the affinities stay in the cache.
  const float sigma = tuning("sigma", 0.09f);
  const float scale = 0.5f / (sigma * sigma);
  const at::Tensor keys = m_impl->keys.t() * (2 * scale);
  const at::Tensor norms = m_impl->keyNorms * -scale;
  const float unknown = tuning("unk", 1e-2f);  // with less mass than this, nothing is known
  constexpr int block = 128;
  at::Tensor affinity = at::empty({block, keys.size(1)});
  for (int from = 0; from < queries.rows; from += block) {
    const int count = std::min(block, queries.rows - from);
    const at::Tensor asked = view(queries.rowRange(from, from + count));
    at::Tensor part = affinity.narrow(0, 0, count);
    at::addmm_out(part, norms, asked, keys);
    part.sub_(asked.square().sum(1, true) * scale).clamp_max_(0).exp_();
    const at::Tensor mass = part.matmul(m_impl->values);
    for (int i = 0; i < count; ++i) {
      const float object = mass.data_ptr<float>()[2 * i], rest = mass.data_ptr<float>()[2 * i + 1];
      out.at<cv::Vec2f>(from + i) = {std::log((object + unknown) / (rest + unknown)),
                                     (object + rest) / (object + rest + 1)};
    }
  }
  return out;
}

}  // namespace maskline
