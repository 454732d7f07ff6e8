// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// `tasks.json` with one task per frame, `images/<video>/%06d.jpg`, and `label_config.xml`, the
/// matching labelling interface. Image URLs are those of Label Studio if the folder is both a local
/// storage and LOCAL_FILES_DOCUMENT_ROOT. Masks are brush regions. The track is `meta.track_id` of
/// the region, and also in its `id`, "track-<number>", which is the same on each image.
/// `meta.text`, the note of a region, is the name of the object.
class LabelStudioWriter final : public DatasetWriter {
 public:
  LabelStudioWriter(std::filesystem::path folder, PictureChoice pictures)
      : m_folder(std::move(folder)), m_pictures(pictures) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  void writeInterface(const DatasetInfo& info) const;

  std::filesystem::path m_folder;
  PictureChoice m_pictures;
};

}  // namespace maskline
