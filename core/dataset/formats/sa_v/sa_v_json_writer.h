// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

constexpr int saVUsualStep = 4;
/// The step between the frames of `<video>_manual.json`.
int saVStep(const DatasetVideo& video);

/// SA-V, training layout: one `<video>_manual.json` per video. Its list of frames starts at frame 0
/// and contains every fourth frame, as in SA-V, if this covers all frames of the dataset; otherwise
/// every frame or another step, which the key `fps` states as frames out of 24. Objects that are
/// not visible and frames that are not in the dataset have empty runs. Throws Error(BadInput) for
/// frame numbers above one million.
class SaVJsonWriter final : public DatasetWriter {
 public:
  SaVJsonWriter(std::filesystem::path folder, WriteOptions options)
      : m_folder(std::move(folder)), m_options(std::move(options)) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  std::filesystem::path m_folder;
  WriteOptions m_options;
};

}  // namespace maskline
