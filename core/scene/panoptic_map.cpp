// SPDX-License-Identifier: Apache-2.0
#include "core/scene/panoptic_map.h"

#include <algorithm>

#include "core/mask/messages.h"
#include "core/mask/run_builder.h"

namespace maskline {
namespace {

/// The image has no gaps between its rows.
void paintInto(cv::Mat& indices, const Mask& mask, std::int32_t index) {
  auto* at = indices.ptr<std::int32_t>();
  const auto runs = mask.runs();
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (i % 2 == 1) std::fill_n(at, runs[i], index);
    at += runs[i];
  }
}

/// Calls fn(index, length) for each stretch of equal indices, in reading order.
template <class Fn>
void forEachStretch(const cv::Mat& indices, Fn fn) {
  const auto* at = indices.ptr<std::int32_t>();
  const auto* const end = at + indices.total();
  while (at < end) {
    const std::int32_t index = *at;
    const auto* const begin = at;
    while (at < end && *at == index) ++at;
    fn(index, static_cast<std::uint32_t>(at - begin));
  }
}

}  // namespace

PanopticMap::PanopticMap(cv::Size size, std::span<const SceneLayer> bottomToTop)
    : m_indices(cv::Mat::zeros(size, CV_32SC1)) {
  for (const SceneLayer& layer : bottomToTop) {
    if (layer.mask.size() != size) throw Error(messages::mask::combinedSizesDiffer);
    m_owners.push_back({layer.object, layer.category});
    paintInto(m_indices, layer.mask, static_cast<std::int32_t>(m_owners.size()));
  }
  count();
}

void PanopticMap::count() {
  std::vector<std::int64_t> pixels(m_owners.size() + 1, 0);
  forEachStretch(m_indices, [&](std::int32_t index, std::uint32_t length) {
    pixels[static_cast<std::size_t>(index)] += length;
  });
  m_unlabelled = pixels[0];
  for (std::size_t i = 0; i < m_owners.size(); ++i) m_owners[i].pixels = pixels[i + 1];
}

const PanopticMap::Owner* PanopticMap::at(cv::Point pixel) const {
  if (!cv::Rect(cv::Point(), size()).contains(pixel)) return nullptr;
  const std::int32_t index = m_indices.at<std::int32_t>(pixel);
  return index == 0 ? nullptr : &m_owners[static_cast<std::size_t>(index - 1)];
}

Mask PanopticMap::unlabelled() const {
  return pixelsWhere([](const Owner* owner) { return owner == nullptr; });
}

Mask PanopticMap::pixelsWhere(const std::function<bool(const Owner*)>& wanted) const {
  std::vector<bool> set{wanted(nullptr)};
  for (const Owner& owner : m_owners) set.push_back(wanted(&owner));
  RunBuilder builder;
  forEachStretch(m_indices, [&](std::int32_t index, std::uint32_t length) {
    builder.append(set[static_cast<std::size_t>(index)], length);
  });
  return Mask::fromRuns(size(), builder.take());
}

}  // namespace maskline
