// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// `data.yaml`, `images/<split>/<video>/%06d.jpg` and `labels/<split>/<video>/%06d.txt`: one row
/// per mask, with its class and one closed polygon along the pixel edges, a quarter of a pixel
/// inside them, relative to the image size. Parts and holes are joined by zero-width cuts, as
/// Ultralytics joins parts; filling by the even-odd rule preserves all pixels, but Ultralytics
/// draws a cut between two parts as a line. Rows are sorted by class. Images without masks have an
/// empty file. The split is "train" unless another is chosen; a single split is listed in data.yaml
/// as both. Without images, the files are named after the existing image names of the frames, and
/// data.yaml states the image sizes in `sizes`.
class YoloWriter final : public DatasetWriter {
 public:
  YoloWriter(std::filesystem::path folder, WriteOptions options)
      : m_folder(std::move(folder)), m_options(std::move(options)) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  void writeLabels(const ContentFrame& frame, const DatasetInfo& info,
                   const std::filesystem::path& name) const;
  void writeConfig(const DatasetInfo& info) const;
  std::string splitOf(const DatasetVideo& video) const;

  std::filesystem::path m_folder;
  WriteOptions m_options;
};

}  // namespace maskline
