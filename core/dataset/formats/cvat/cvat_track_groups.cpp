// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_track_groups.h"

#include <optional>

#include "core/dataset/formats/cvat/cvat_shape_walk.h"

namespace maskline {

namespace {

using Node = XmlDocument::Node;

/// The frame of the only mask that a track shows; nothing where it holds anything else.
std::optional<std::int64_t> frameOfOnlyMask(Node track) {
  std::optional<std::int64_t> frame;
  for (const Node shape : track.children()) {
    if (shape.attribute("outside").as_bool() || !isCvatShape(shape)) continue;
    if (frame || std::string_view(shape.name()) != "mask") return std::nullopt;
    frame = shape.attribute("frame").as_llong();
  }
  return frame;
}

}  // namespace

std::string cvatGroupOf(Node node) {
  const std::string group = node.attribute("group_id").value();
  return group == "0" ? std::string() : group;
}

CvatTrackGroups::CvatTrackGroups(const XmlDocument& document, const CvatMeta& meta) {
  for (const Node track : document.root().children("track")) add(cvatTaskOf(meta, track), track);
}

CvatTrackGroups::Key CvatTrackGroups::keyOf(std::size_t video, Node track) {
  return {video, track.attribute("label").value(), cvatGroupOf(track)};
}

void CvatTrackGroups::add(std::size_t video, Node track) {
  const auto frame = frameOfOnlyMask(track);
  const bool grouped = !cvatGroupOf(track).empty();
  if (!grouped && !frame) return;
  Group& group = m_groups[keyOf(video, track)];
  ++group.tracks;
  const bool fits = frame && group.frames.insert(*frame).second;
  group.apart = group.apart || !grouped || !fits;
}

const CvatTrackGroups::Group* CvatTrackGroups::groupOf(std::size_t video, Node track) const {
  const auto found = m_groups.find(keyOf(video, track));
  return found == m_groups.end() ? nullptr : &found->second;
}

bool CvatTrackGroups::joins(std::size_t video, Node track) const {
  const Group* group = groupOf(video, track);
  return group && !group->apart;
}

bool CvatTrackGroups::shows(std::size_t video, Node track, std::int64_t frame) const {
  return joins(video, track) && groupOf(video, track)->frames.contains(frame);
}

std::int64_t CvatTrackGroups::loneMasks() const {
  std::int64_t lone = 0;
  for (const auto& [key, group] : m_groups)
    if (std::get<2>(key).empty() && group.frames.size() > 1) lone += group.tracks;
  return lone;
}

}  // namespace maskline
