// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// Mask images, named by a pattern. A pattern with {object} gives one image per object and frame:
/// white on black, or ("alpha") the frame cut out by the mask. Otherwise one image per frame:
/// palette, grey with 8 or 16 bits, or the object colours. With several videos and no {video} in
/// the pattern, each video has its own folder.
class MasksWriter final : public DatasetWriter {
 public:
  MasksWriter(std::filesystem::path folder, WriteOptions options, const char* usualPattern);
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  std::filesystem::path m_folder;
  WriteOptions m_options;
};

}  // namespace maskline
