// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>

#include "core/dataset/formats/cvat/cvat_meta.h"
#include "core/dataset/io/xml_document.h"

namespace maskline {

/// The group of a track or shape; "" if it is in none.
std::string cvatGroupOf(XmlDocument::Node node);

/// Determines which mask tracks belong to one object. CVAT has no mask tracks and writes a separate
/// track for each mask. Tracks of a label with the same group are one object if each shows one
/// mask, all of them on different frames.
class CvatTrackGroups {
 public:
  CvatTrackGroups(const XmlDocument& document, const CvatMeta& meta);

  bool joins(std::size_t video, XmlDocument::Node track) const;
  /// Whether the object of a joined track shows a mask there.
  bool shows(std::size_t video, XmlDocument::Node track, std::int64_t frame) const;
  /// The number of tracks with one mask and without a group, of labels that have such tracks on
  /// several frames of a video.
  std::int64_t loneMasks() const;

 private:
  using Key = std::tuple<std::size_t, std::string, std::string>;  // video, label, group
  struct Group {
    std::int64_t tracks = 0;
    std::set<std::int64_t> frames;
    bool apart = false;  // its tracks are objects of their own
  };

  static Key keyOf(std::size_t video, XmlDocument::Node track);
  const Group* groupOf(std::size_t video, XmlDocument::Node track) const;
  void add(std::size_t video, XmlDocument::Node track);

  std::map<Key, Group> m_groups;
};

}  // namespace maskline
