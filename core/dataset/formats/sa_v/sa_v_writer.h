// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/dataset/writer.h"

namespace maskline {

/// SA-V, validation layout: `JPEGImages_24fps/<video>/%05d.jpg`,
/// `Annotations_6fps/<video>/<object>/%05d.png` and the list `sav_val.txt` or, for the split
/// "train", `sav_train.txt`. Objects are numbered 000, 001, … in layer order; each has a PNG with
/// 255 on 0 on every frame, all 0 if it is not visible. A video without objects has an empty object
/// 000.
class SaVWriter final : public DatasetWriter {
 public:
  SaVWriter(std::filesystem::path folder, WriteOptions options)
      : m_folder(std::move(folder)), m_options(std::move(options)) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  void writeLists(const DatasetInfo& info) const;

  std::filesystem::path m_folder;
  WriteOptions m_options;
};

/// The lists of videos to be written, relative to the folder.
std::vector<std::string> saVLists(const DatasetInfo& info, const WriteOptions& options);

}  // namespace maskline
