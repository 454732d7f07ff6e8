// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// `metadata.json`, `samples.json` and `data/<video>/%06d.jpg`, as a FiftyOneDataset that every
/// version of FiftyOne can import. Each frame is a sample with `video_id`, `frame_number` (from 1)
/// and the detections `ground_truth`. Their `mask` covers the bounding box of the object, and
/// `index` is the track; `name`, `occluded`, `iscrowd`, `ignore`, `frame_attributes` and
/// `track_attributes` are additional fields. The split is written as a tag.
class FiftyoneWriter final : public DatasetWriter {
 public:
  FiftyoneWriter(std::filesystem::path folder, WriteOptions options)
      : m_folder(std::move(folder)), m_options(std::move(options)) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  void writeMetadata(const DatasetInfo& info) const;

  std::filesystem::path m_folder;
  WriteOptions m_options;
};

}  // namespace maskline
