// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

constexpr int saVUsualStep = 4;
/// From one frame of `<video>_manual.json` to the next.
int saVStep(const DatasetVideo& video);

/// SA-V, training layout: `<video>_manual.json` for each video. Its list of frames begins with
/// frame 0 and goes on with every fourth, as usual, if all frames of the data set are among them;
/// else with every frame or another step, which the key `fps` states as frames out of 24. An object
/// that is not seen, or a frame that is not in the data set, has empty runs. Throws Error(BadInput)
/// for numbers of frames above a million.
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
