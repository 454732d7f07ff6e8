// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// BURST: `annotations.json` and, optionally, `images/train/Maskline/<sequence>/%05d.jpg`. Every
/// written frame counts as annotated; an object without an entry is not visible. `is_gt` is true
/// for masks that were made, corrected or accepted by a person. All other masks, and masks with a
/// confidence below 1, have a `score`.
class BurstWriter final : public DatasetWriter {
 public:
  BurstWriter(std::filesystem::path folder, PictureChoice pictures)
      : m_folder(std::move(folder)), m_pictures(pictures) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  std::filesystem::path m_folder;
  PictureChoice m_pictures;
};

}  // namespace maskline
