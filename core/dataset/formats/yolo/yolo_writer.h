// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// `data.yaml`, `images/<split>/<video>/%06d.jpg` and `labels/<split>/<video>/%06d.txt`: for each
/// mask a row of its class and one closed line along the edges of its pixels, a quarter of a pixel
/// within them, as parts of the sides of the picture. Parts and holes are joined by cuts of no
/// width, as Ultralytics joins parts; by the even-odd rule, by which it fills them, nothing is
/// lost, but it draws a cut between two parts as a line. Rows are sorted by class. Pictures without
/// masks have an empty file. The split is "train" unless another is chosen; where there is only
/// one, data.yaml names it for both. Without pictures the files are named after those that the
/// frames have, and data.yaml says in `sizes` how large they are.
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
