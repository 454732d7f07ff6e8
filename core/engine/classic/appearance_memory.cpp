// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/appearance_memory.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <vector>

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
  int maxFrames;
  Forget forget;
  std::deque<Entry> entries;          // in the order kept, or by frame where crowding counts
  at::Tensor keys, values, keyNorms;  // all entries in one; undefined when stale

  void gather() {
    std::vector<at::Tensor> allKeys, allValues;
    for (const Entry& e : entries) {
      allKeys.push_back(e.keys);
      allValues.push_back(e.values);
    }
    keys = at::cat(allKeys);
    values = at::cat(allValues);
    keyNorms = keys.square().sum(1);
  }

  std::deque<Entry>::iterator victim() {
    auto crowded = entries.begin();
    if (forget == Forget::Oldest || entries.size() < 3) return crowded;
    std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
    for (auto e = entries.begin() + 1; e + 1 != entries.end(); ++e) {
      const std::int64_t gap = (e + 1)->frame - (e - 1)->frame;
      if (gap >= smallest) continue;
      smallest = gap;
      crowded = e;
    }
    return crowded;
  }
};

AppearanceMemory::AppearanceMemory(int maxFrames, Forget forget)
    : m_impl(new Impl{maxFrames, forget, {}, {}, {}, {}}) {}
AppearanceMemory::~AppearanceMemory() = default;
AppearanceMemory::AppearanceMemory(AppearanceMemory&&) noexcept = default;
AppearanceMemory& AppearanceMemory::operator=(AppearanceMemory&&) noexcept = default;

void AppearanceMemory::keep(FrameIndex frame, const cv::Mat& keys, const cv::Mat& values) {
  auto& entries = m_impl->entries;
  std::erase_if(entries, [&](const Entry& e) { return e.frame == frame; });
  const auto at = m_impl->forget == Forget::Oldest
                      ? entries.end()
                      : std::find_if(entries.begin(), entries.end(),
                                     [&](const Entry& e) { return frame < e.frame; });
  entries.insert(at, makeEntry(frame, keys, values));
  if (static_cast<int>(entries.size()) > m_impl->maxFrames) entries.erase(m_impl->victim());
  m_impl->keys = at::Tensor();
}

void AppearanceMemory::clear() {
  m_impl->entries.clear();
  m_impl->keys = at::Tensor();
}

bool AppearanceMemory::empty() const { return m_impl->entries.empty(); }

cv::Mat AppearanceMemory::read(const cv::Mat& queries) const {
  cv::Mat out(queries.rows, 1, CV_32FC2, cv::Scalar(0, 0));
  if (empty() || queries.rows == 0) return out;
  if (!m_impl->keys.defined()) m_impl->gather();
  // exp(−‖q − k‖² / 2σ²), summed over the keys of either kind: a kernel density estimate. In
  // blocks, so that the affinities stay in the cache.
  const float sigma = 0.07f;
  const float scale = 0.5f / (sigma * sigma);
  const at::Tensor keys = m_impl->keys.t() * (2 * scale);
  const at::Tensor norms = m_impl->keyNorms * -scale;
  const float unknown = 1e-2f;  // with less mass than this, nothing is known
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
