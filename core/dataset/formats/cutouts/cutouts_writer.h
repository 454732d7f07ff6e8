// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// `<video>/<object>/%05d.png`: RGBA with straight alpha, of the object's box ("cropped", the usual
/// one) or of the whole frame ("whole"). `<video>/boxes.csv` has the box of each in its frame.
class CutoutsWriter final : public DatasetWriter {
 public:
  /// Throws Error(BadInput) for other words.
  CutoutsWriter(std::filesystem::path folder, const std::string& pixels);
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  std::filesystem::path m_folder;
  bool m_cropped;
};

}  // namespace maskline
