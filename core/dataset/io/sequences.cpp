// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/sequences.h"

#include <filesystem>

#include "core/dataset/io/pictures.h"

namespace maskline {

std::vector<std::size_t> visibleTracks(const DatasetInfo& info) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < info.tracks.size(); ++i)
    if (info.tracks[i].visible()) places.push_back(i);
  return places;
}

std::vector<std::string> pictureNames(const DatasetVideo& video, PictureChoice pictures) {
  const std::string ending = pictures == PictureChoice::Png ? ".png" : ".jpg";
  std::vector<std::string> names;
  for (const DatasetFrame& frame : video.frames) {
    const std::string there = std::filesystem::path(frame.fileName).filename().string();
    const bool own = pictures != PictureChoice::None || there.empty();
    names.push_back(own ? padded(frame.index.value(), 5) + ending : there);
  }
  return names;
}

}  // namespace maskline
