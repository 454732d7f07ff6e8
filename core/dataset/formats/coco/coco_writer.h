// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// COCO instances: `annotations.json` and, optionally, `images/<video>/%06d.jpg`. Without images,
/// `file_name` is the image name in the source dataset, if any. Masks are compressed RLE;
/// `track_id`, `video_id`, `videos` and `tracks` follow TAO, and each annotation has its provenance
/// (source, confidence, review, …). Readers of plain COCO ignore the additional keys.
class CocoWriter final : public DatasetWriter {
 public:
  CocoWriter(std::filesystem::path folder, PictureChoice pictures)
      : m_folder(std::move(folder)), m_pictures(pictures) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  std::filesystem::path m_folder;
  PictureChoice m_pictures;
};

}  // namespace maskline
