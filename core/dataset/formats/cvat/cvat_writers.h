// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

class CvatSheet;

/// CVAT for video 1.1: `annotations.xml` and, if wanted, `images/frame_%06d.jpg` (or .png); packed
/// together into a zip file, that is what CVAT takes. With several videos the file is that of a
/// project with a task for each, and pictures lie in `images/<video>`.
///
/// CVAT keeps the first mask of a track only. So each mask is a track of its own, as CVAT writes it
/// itself, which ends on the next frame: there the mask follows again as `outside`. `id` and
/// `group_id` are the number of the object, from 1. The frames of a task have a regular step: it is
/// the greatest that all frames of the video fit. Name, marks and attributes of a track are
/// attributes that cannot change, those of single frames are mutable.
class CvatVideoWriter final : public DatasetWriter {
 public:
  CvatVideoWriter(std::filesystem::path folder, PictureChoice pictures)
      : m_folder(std::move(folder)), m_pictures(pictures) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  std::filesystem::path m_folder;
  PictureChoice m_pictures;
};

/// CVAT for images 1.1: as above, with the masks of each picture together. The number of the track
/// is the attribute `track_id` of each mask.
class CvatImagesWriter final : public DatasetWriter {
 public:
  CvatImagesWriter(std::filesystem::path folder, PictureChoice pictures)
      : m_folder(std::move(folder)), m_pictures(pictures) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  void writeShape(CvatSheet& sheet, const DatasetMask& mask, const DatasetTrack& track) const;

  std::filesystem::path m_folder;
  PictureChoice m_pictures;
};

}  // namespace maskline
