// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanes/heat_pyramid.h"

#include <algorithm>
#include <cmath>

namespace maskline {

namespace {
constexpr std::int64_t kFan = 16;
}  // namespace

std::uint8_t HeatPyramid::level(float uncertainty) {
  return static_cast<std::uint8_t>(1 +
                                   std::lround(254.0 * std::clamp<double>(uncertainty, 0.0, 1.0)));
}

double HeatPyramid::uncertainty(std::uint8_t level) { return level == 0 ? 0 : (level - 1) / 254.0; }

void HeatPyramid::resize(std::int64_t frames) {
  m_levels.clear();
  std::int64_t size = std::max<std::int64_t>(0, frames);
  m_levels.emplace_back(static_cast<std::size_t>(size), std::uint8_t(0));
  while (size > kFan) {
    size = (size + kFan - 1) / kFan;
    m_levels.emplace_back(static_cast<std::size_t>(size), std::uint8_t(0));
  }
}

std::int64_t HeatPyramid::size() const {
  return m_levels.empty() ? 0 : static_cast<std::int64_t>(m_levels.front().size());
}

void HeatPyramid::set(FrameIndex first, std::span<const std::uint8_t> levels) {
  std::int64_t begin = std::max<std::int64_t>(0, first.value());
  std::int64_t end = std::min(size(), first.value() + static_cast<std::int64_t>(levels.size()));
  if (begin >= end) return;
  const auto from = levels.begin() + (begin - first.value());
  std::copy(from, from + (end - begin), m_levels.front().begin() + begin);
  for (std::size_t l = 1; l < m_levels.size(); ++l) {
    const auto& below = m_levels[l - 1];
    begin /= kFan;
    end = (end + kFan - 1) / kFan;
    for (std::int64_t i = begin; i < end; ++i) {
      const auto a = below.begin() + i * kFan;
      const auto left = below.end() - a;
      m_levels[l][static_cast<std::size_t>(i)] = *std::max_element(a, a + std::min(left, kFan));
    }
  }
}

std::span<const std::uint8_t> HeatPyramid::frames(FrameRange range) const {
  return std::span(m_levels.front())
      .subspan(static_cast<std::size_t>(range.begin.value()),
               static_cast<std::size_t>(range.length()));
}

std::uint8_t HeatPyramid::peak(FrameRange range) const {
  std::int64_t begin = std::max<std::int64_t>(0, range.begin.value());
  std::int64_t end = std::min(size(), range.end.value());
  std::uint8_t peak = 0;
  for (const auto& level : m_levels) {
    const auto at = [&](std::int64_t i) { return level[static_cast<std::size_t>(i)]; };
    const bool top = &level == &m_levels.back();
    while (begin < end && (top || begin % kFan != 0)) peak = std::max(peak, at(begin++));
    while (begin < end && end % kFan != 0) peak = std::max(peak, at(--end));
    begin /= kFan;
    end /= kFan;
    if (begin >= end) break;
  }
  return peak;
}

}  // namespace maskline
