// SPDX-License-Identifier: Apache-2.0
#include "core/mask/mask.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>

#include "core/mask/messages.h"
#include "core/mask/run_builder.h"

namespace maskline {

namespace {

std::uint32_t pixelCount(cv::Size size) {
  const std::int64_t count = std::int64_t(size.width) * size.height;
  if (size.width < 0 || size.height < 0 || count > std::numeric_limits<std::int32_t>::max())
    throw Error(messages::mask::badSize);
  return static_cast<std::uint32_t>(count);
}

void requireBitmap(const cv::Mat& bitmap) {
  if (!bitmap.empty() && bitmap.type() != CV_8UC1) throw Error(messages::mask::badBitmap);
}

/// How many bytes from `p` on have the value class of `on` (0, or anything else).
std::size_t stretch(const std::uint8_t* p, std::size_t count, bool on) {
  if (on) {
    const void* end = std::memchr(p, 0, count);
    return end ? static_cast<const std::uint8_t*>(end) - p : count;
  }
  std::size_t i = 0;
  for (std::uint64_t word = 0; i + sizeof(word) <= count; i += sizeof(word)) {
    std::memcpy(&word, p + i, sizeof(word));
    if (word != 0) break;
  }
  while (i < count && p[i] == 0) ++i;
  return i;
}

/// Calls fn(first pixel, length) for every stretch that is set.
template <class Fn>
void forEachOnRun(std::span<const std::uint32_t> runs, Fn fn) {
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (i % 2 == 1) fn(at, runs[i]);
    at += runs[i];
  }
}

/// Walks two masks side by side: fn(value of a, value of b, length) for every stretch on which
/// neither changes.
template <class Fn>
void walkBoth(const Mask& a, const Mask& b, Fn fn) {
  if (a.size() != b.size()) throw Error(messages::mask::combinedSizesDiffer);
  const auto ra = a.runs(), rb = b.runs();
  std::size_t ia = 0, ib = 0;
  std::uint32_t leftA = ra.empty() ? 0 : ra[0], leftB = rb.empty() ? 0 : rb[0];
  while (ia < ra.size() && ib < rb.size()) {
    const std::uint32_t length = std::min(leftA, leftB);
    fn(ia % 2 == 1, ib % 2 == 1, length);
    if ((leftA -= length) == 0 && ++ia < ra.size()) leftA = ra[ia];
    if ((leftB -= length) == 0 && ++ib < rb.size()) leftB = rb[ib];
  }
}

template <class Op>
Mask combine(const Mask& a, const Mask& b, Op op) {
  RunBuilder builder;
  builder.reserve(a.runs().size() + b.runs().size());
  walkBoth(a, b,
           [&](bool inA, bool inB, std::uint32_t length) { builder.append(op(inA, inB), length); });
  return Mask::fromRuns(a.size(), builder.take());
}

}  // namespace

Mask::Mask(cv::Size size) : m_size(size) {
  if (const std::uint32_t count = pixelCount(size)) m_runs = {count};
}

Mask Mask::full(cv::Size size) {
  Mask mask(size);
  if (!mask.m_runs.empty()) mask.m_runs.insert(mask.m_runs.begin(), 0);
  return mask;
}

Mask Mask::fromMat(const cv::Mat& bitmap) {
  requireBitmap(bitmap);
  Mask mask(bitmap.size());
  if (bitmap.empty()) return mask;
  const bool flat = bitmap.isContinuous();
  const std::size_t width = flat ? bitmap.total() : static_cast<std::size_t>(bitmap.cols);
  RunBuilder builder;
  bool on = false;
  for (int y = 0; y < (flat ? 1 : bitmap.rows); ++y) {
    const std::uint8_t* row = bitmap.ptr(y);
    for (std::size_t x = 0; x < width;) {
      const std::size_t length = stretch(row + x, width - x, on);
      builder.append(on, static_cast<std::uint32_t>(length));
      x += length;
      if (x < width) on = !on;
    }
  }
  mask.m_runs = builder.take();
  return mask;
}

Mask Mask::fromRuns(cv::Size size, std::span<const std::uint32_t> runs) {
  Mask mask(size);
  const std::uint64_t sum = std::accumulate(runs.begin(), runs.end(), std::uint64_t(0));
  if (sum != pixelCount(size)) throw Error(messages::mask::runsDoNotAddUp);
  RunBuilder builder;
  builder.reserve(runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) builder.append(i % 2 == 1, runs[i]);
  mask.m_runs = builder.take();
  return mask;
}

std::int64_t Mask::area() const {
  std::int64_t sum = 0;
  for (std::size_t i = 1; i < m_runs.size(); i += 2) sum += m_runs[i];
  return sum;
}

cv::Rect Mask::boundingBox() const {
  if (empty()) return {};
  const auto width = static_cast<std::uint32_t>(m_size.width);
  std::uint32_t left = width, right = 0, top = 0, bottom = 0;
  bool first = true;
  forEachOnRun(m_runs, [&](std::uint32_t start, std::uint32_t length) {
    const std::uint32_t last = start + length - 1;
    if (first) top = start / width;
    first = false;
    bottom = last / width;
    const bool oneRow = start / width == bottom;
    left = std::min(left, oneRow ? start % width : 0);
    right = std::max(right, oneRow ? last % width : width - 1);
  });
  return {static_cast<int>(left), static_cast<int>(top), static_cast<int>(right - left + 1),
          static_cast<int>(bottom - top + 1)};
}

bool Mask::contains(cv::Point p) const {
  if (p.x < 0 || p.y < 0 || p.x >= m_size.width || p.y >= m_size.height) return false;
  const std::uint32_t at = static_cast<std::uint32_t>(p.y) * m_size.width + p.x;
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < m_runs.size(); ++i)
    if (at < (end += m_runs[i])) return i % 2 == 1;
  return false;
}

cv::Mat Mask::toMat(std::uint8_t on) const {
  cv::Mat bitmap = cv::Mat::zeros(m_size, CV_8UC1);
  paintInto(bitmap, on);
  return bitmap;
}

void Mask::paintInto(cv::Mat& bitmap, std::uint8_t on) const {
  requireBitmap(bitmap);
  if (bitmap.size() != m_size) throw Error(messages::mask::paintedSizeDiffers);
  const auto width = static_cast<std::uint32_t>(m_size.width);
  const bool flat = bitmap.isContinuous();
  forEachOnRun(m_runs, [&](std::uint32_t start, std::uint32_t length) {
    if (flat) {
      std::memset(bitmap.data + start, on, length);
      return;
    }
    while (length > 0) {
      const std::uint32_t x = start % width, part = std::min(length, width - x);
      std::memset(bitmap.ptr(static_cast<int>(start / width)) + x, on, part);
      start += part;
      length -= part;
    }
  });
}

Mask unite(const Mask& a, const Mask& b) {
  return combine(a, b, [](bool x, bool y) { return x || y; });
}

Mask intersect(const Mask& a, const Mask& b) {
  return combine(a, b, [](bool x, bool y) { return x && y; });
}

Mask subtract(const Mask& a, const Mask& b) {
  return combine(a, b, [](bool x, bool y) { return x && !y; });
}

Mask symmetricDifference(const Mask& a, const Mask& b) {
  return combine(a, b, [](bool x, bool y) { return x != y; });
}

Mask invert(const Mask& a) {
  RunBuilder builder;
  builder.reserve(a.runs().size() + 1);
  bool on = true;
  for (const std::uint32_t run : a.runs()) {
    builder.append(on, run);
    on = !on;
  }
  return Mask::fromRuns(a.size(), builder.take());
}

std::int64_t intersectionArea(const Mask& a, const Mask& b) {
  std::int64_t sum = 0;
  walkBoth(a, b, [&](bool inA, bool inB, std::uint32_t length) {
    if (inA && inB) sum += length;
  });
  return sum;
}

double iou(const Mask& a, const Mask& b) {
  const std::int64_t shared = intersectionArea(a, b);
  const std::int64_t joined = a.area() + b.area() - shared;
  return joined == 0 ? 1 : static_cast<double>(shared) / static_cast<double>(joined);
}

}  // namespace maskline
