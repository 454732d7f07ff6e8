// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

class CvatSheet;

/// CVAT for video 1.1: `annotations.xml` and, optionally, `images/frame_%06d.jpg` (or .png). CVAT
/// imports a zip archive of these files. Several videos are written as a project with one task per
/// video, and the images are in `images/<video>`.
///
/// CVAT imports only the first mask of a track. Therefore each mask is a track of its own, as CVAT
/// writes it. The track ends on the next frame, where the mask is repeated as `outside`. `id` and
/// `group_id` are the number of the object, from 1. The frames of a task have a constant step: the
/// largest one that fits all frames of the video. Name, flags and attributes of a track are
/// immutable attributes; attributes of single frames are mutable.
class CvatVideoWriter final : public DatasetWriter {
 public:
  CvatVideoWriter(std::filesystem::path folder, PictureChoice pictures)
      : m_folder(std::move(folder)), m_pictures(pictures) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  std::filesystem::path m_folder;
  PictureChoice m_pictures;
};

/// CVAT for images 1.1: as above, with the masks grouped by image. The attribute `track_id` of each
/// mask is the track number.
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
