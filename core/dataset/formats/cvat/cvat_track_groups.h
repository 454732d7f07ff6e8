// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>

#include "core/dataset/io/xml_file.h"

namespace maskline {

/// The group of a track or shape; "" if it is in none.
std::string cvatGroupOf(const XmlElement& node);

/// Determines which mask tracks belong to one object. CVAT has no mask tracks and writes a separate
/// track for each mask. Tracks of a label with the same group are one object if each shows one
/// mask, all of them on different frames.
class CvatTrackGroups {
 public:
  /// Every track must be added before the questions are asked.
  void add(std::size_t video, const XmlElement& track);

  bool joins(std::size_t video, const XmlElement& track) const;
  /// Whether the object of a joined track shows a mask there.
  bool shows(std::size_t video, const XmlElement& track, std::int64_t frame) const;
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

  static Key keyOf(std::size_t video, const XmlElement& track);
  const Group* groupOf(std::size_t video, const XmlElement& track) const;

  std::map<Key, Group> m_groups;
};

}  // namespace maskline
