// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// `labels/<video>/%06d.png`, `images/<video>/%06d.jpg` and `classes.json`. A value is a category:
/// 0 is none, 255 (in 16 bits 65535) is not to be judged. Pictures are palette PNGs with the
/// colours of the categories, grey of 8 or 16 bits, or those colours themselves; with more
/// categories than 8 bits hold they are grey of 16 bits. Where objects overlap the upper one has
/// the pixel.
class SemanticWriter final : public DatasetWriter {
 public:
  SemanticWriter(std::filesystem::path folder, WriteOptions options)
      : m_folder(std::move(folder)), m_options(std::move(options)) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  std::filesystem::path m_folder;
  WriteOptions m_options;
};

}  // namespace maskline
