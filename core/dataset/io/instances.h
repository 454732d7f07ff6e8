// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/dataset/dataset.h"

namespace maskline {

/// The category with this name; if there is none, a new one, numbered from 1.
CategoryId categoryNamed(DatasetInfo& info, const std::string& name);

/// The name of a track's category; "object" if it has none.
std::string categoryNameOf(const DatasetInfo& info, const DatasetTrack& track);

/// Assigns the annotations of images to objects, for datasets that list instances image by image.
/// Instances of a category with the same number are one object; without a number, the n-th instance
/// of a category on each image. Used twice: to find the tracks (beginPicture, add, arrange), and in
/// the same order to look them up (beginPicture, placeOf).
class InstanceTracks {
 public:
  void beginPicture(std::size_t video);
  /// Add from bottom to top. The returned track can be modified; the reference is valid until
  /// arrange().
  DatasetTrack& add(CategoryId category, std::optional<std::int64_t> number);
  /// Moves the tracks into `info`, ordered so that the tracks on each image are from bottom to top
  /// where possible, and reports the number of annotations without a number.
  void arrange(DatasetInfo& info);
  /// Index in DatasetInfo::tracks of an instance that add() has seen on this image.
  std::size_t placeOf(CategoryId category, std::optional<std::int64_t> number);

 private:
  // Video, category, number or position, and which of the two it is.
  using Key = std::tuple<std::size_t, std::int64_t, std::int64_t, bool>;
  Key keyOf(CategoryId category, std::optional<std::int64_t> number);
  std::vector<std::size_t> bottomToTop() const;
  void giveNumbers();

  std::size_t m_video = 0;
  std::map<std::int64_t, std::int64_t> m_seen;  // on this image: number of instances by category
  std::optional<std::size_t> m_below;           // the previous track on this image
  std::set<std::size_t> m_here;                 // the tracks on this image
  std::map<Key, std::size_t> m_places;
  std::vector<DatasetTrack> m_tracks;
  std::vector<std::optional<std::int64_t>> m_numbers;
  std::vector<std::set<std::size_t>> m_above;  // the tracks directly above it on any image
  std::int64_t m_withoutNumber = 0;
};

}  // namespace maskline
