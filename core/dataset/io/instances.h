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

/// The category of this name; a new one, numbered from 1, if there is none yet.
CategoryId categoryNamed(DatasetInfo& info, const std::string& name);

/// The name of a track's category; "object" if it has none.
std::string categoryNameOf(const DatasetInfo& info, const DatasetTrack& track);

/// A number for each track, in the order of DatasetInfo::tracks: its own where these are from 0 up
/// and different from each other in each video; else its place in the video, from 1.
std::vector<std::int64_t> trackNumbersByVideo(const DatasetInfo& info);

/// Which object each annotation of a picture belongs to, for data sets that list instances picture
/// by picture. Instances of a category with the same number are one object; without a number the
/// n-th of a category on each picture is. Used twice: to find the tracks (beginPicture, add,
/// arrange), and in the same way to name them (beginPicture, placeOf).
class InstanceTracks {
 public:
  void beginPicture(std::size_t video);
  /// Bottom to top. The track may be filled in; it stays where it is until arrange().
  DatasetTrack& add(CategoryId category, std::optional<std::int64_t> number);
  /// Moves the tracks into `info`, in an order in which each picture has them bottom to top, as far
  /// as there is one, and tells how many annotations had no number.
  void arrange(DatasetInfo& info);
  /// Place in DatasetInfo::tracks; for what add() has seen in this picture.
  std::size_t placeOf(CategoryId category, std::optional<std::int64_t> number);

 private:
  // Video, category, number or place, and which of the two it is.
  using Key = std::tuple<std::size_t, std::int64_t, std::int64_t, bool>;
  Key keyOf(CategoryId category, std::optional<std::int64_t> number);
  std::vector<std::size_t> bottomToTop() const;
  void giveNumbers();

  std::size_t m_video = 0;
  std::map<std::int64_t, std::int64_t> m_seen;  // on this picture: how many, by category
  std::optional<std::size_t> m_below;           // the track before, on this picture
  std::set<std::size_t> m_here;                 // the tracks on this picture
  std::map<Key, std::size_t> m_places;
  std::vector<DatasetTrack> m_tracks;
  std::vector<std::optional<std::int64_t>> m_numbers;
  std::vector<std::set<std::size_t>> m_above;  // next above it on some picture
  std::int64_t m_withoutNumber = 0;
};

}  // namespace maskline
