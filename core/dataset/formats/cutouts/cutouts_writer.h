// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// `<video>/<object>/%05d.png`: RGBA with straight alpha, cropped to the bounding box of the object
/// ("cropped", the default) or of the whole frame ("whole"). `<video>/boxes.csv` lists the bounding
/// boxes.
class CutoutsWriter final : public DatasetWriter {
 public:
  /// Throws Error(BadInput) for other values.
  CutoutsWriter(std::filesystem::path folder, const std::string& pixels);
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  std::filesystem::path m_folder;
  bool m_cropped;
};

}  // namespace maskline
