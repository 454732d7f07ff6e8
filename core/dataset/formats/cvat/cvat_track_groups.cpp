// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_track_groups.h"

#include <optional>

#include "core/dataset/formats/cvat/cvat_shape_walk.h"

namespace maskline {

namespace {

/// The frame of the only mask that a track shows; nothing where it holds anything else.
std::optional<std::int64_t> frameOfOnlyMask(const XmlElement& track) {
  std::optional<std::int64_t> frame;
  for (const XmlElement& shape : track.children) {
    if (shape.flag("outside") || !isCvatShape(shape)) continue;
    if (frame || shape.name != "mask") return std::nullopt;
    frame = wholeNumber(shape.attribute("frame")).value_or(0);
  }
  return frame;
}

}  // namespace

std::string cvatGroupOf(const XmlElement& node) {
  const std::string& group = node.attribute("group_id");
  return group == "0" ? std::string() : group;
}

CvatTrackGroups::Key CvatTrackGroups::keyOf(std::size_t video, const XmlElement& track) {
  return {video, track.attribute("label"), cvatGroupOf(track)};
}

void CvatTrackGroups::add(std::size_t video, const XmlElement& track) {
  const auto frame = frameOfOnlyMask(track);
  const bool grouped = !cvatGroupOf(track).empty();
  if (!grouped && !frame) return;
  Group& group = m_groups[keyOf(video, track)];
  ++group.tracks;
  const bool fits = frame && group.frames.insert(*frame).second;
  group.apart = group.apart || !grouped || !fits;
}

const CvatTrackGroups::Group* CvatTrackGroups::groupOf(std::size_t video,
                                                       const XmlElement& track) const {
  const auto found = m_groups.find(keyOf(video, track));
  return found == m_groups.end() ? nullptr : &found->second;
}

bool CvatTrackGroups::joins(std::size_t video, const XmlElement& track) const {
  const Group* group = groupOf(video, track);
  return group && !group->apart;
}

bool CvatTrackGroups::shows(std::size_t video, const XmlElement& track, std::int64_t frame) const {
  return joins(video, track) && groupOf(video, track)->frames.contains(frame);
}

std::int64_t CvatTrackGroups::loneMasks() const {
  std::int64_t lone = 0;
  for (const auto& [key, group] : m_groups)
    if (std::get<2>(key).empty() && group.frames.size() > 1) lone += group.tracks;
  return lone;
}

}  // namespace maskline
