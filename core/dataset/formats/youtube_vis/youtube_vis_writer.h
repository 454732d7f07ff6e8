// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/dataset/writer.h"

namespace maskline {

/// YouTube-VIS: `annotations.json` and, optionally, `JPEGImages/<video>/%05d.jpg`. An annotation is
/// a track; its lists have one entry per frame of its video, null where the object is not visible.
/// Runs are lists of numbers, and each annotation states its height and width, as evaluation tools
/// require. Tracks that are occluded on some frames have the list `occlusion` of OVIS.
class YoutubeVisWriter final : public DatasetWriter {
 public:
  YoutubeVisWriter(std::filesystem::path folder, PictureChoice pictures)
      : m_folder(std::move(folder)), m_pictures(pictures) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  bool writePictures(DatasetContent& content, const WorkContext& work) const;

  std::filesystem::path m_folder;
  PictureChoice m_pictures;
};

}  // namespace maskline
