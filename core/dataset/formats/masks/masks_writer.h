// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// Mask pictures, named by a pattern. With {object} in it one picture for each object and frame:
/// white on black, or ("alpha") the frame cut out by the mask. Without, one picture for each frame:
/// palette, grey of 8 or 16 bits, or the colours of the objects. With several videos and no
/// {video} in the pattern each has a folder.
class MasksWriter final : public DatasetWriter {
 public:
  MasksWriter(std::filesystem::path folder, WriteOptions options, const char* usualPattern);
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  std::filesystem::path m_folder;
  WriteOptions m_options;
};

}  // namespace maskline
