// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// `labels/<video>/%06d.png`, `images/<video>/%06d.jpg` and `classes.json`. A value is a category:
/// 0 is none, 255 (with 16 bits, 65535) is ignored. Images are palette PNGs with the category
/// colours, grey with 8 or 16 bits, or the colours themselves; with too many categories for 8 bits
/// they are 16-bit grey. Where objects overlap, the pixel belongs to the upper one.
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
