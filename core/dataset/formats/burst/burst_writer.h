// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// BURST: `annotations.json` and, if wanted, `images/train/Maskline/<sequence>/%05d.jpg`. Every
/// frame that is written counts as annotated; where an object has no entry it is not seen. `is_gt`
/// is true for masks that a person made, corrected or accepted. All others have a `score`, and so
/// have those whose confidence is below 1.
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
