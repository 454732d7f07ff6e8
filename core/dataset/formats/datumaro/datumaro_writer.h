// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "core/dataset/writer.h"

namespace maskline {

/// Datumaro 1.0: `annotations/<subset>.json` with one mask annotation (compressed RLE) per mask
/// and, optionally, `images/<subset>/<video>/frame_%06d.jpg`. The subset is "default" unless train
/// or val is chosen. An item is `<video>/frame_%06d`. Attributes are `track_id`, `occluded`,
/// `outside`, `score`, and those of the track; `infos` lists videos and tracks, so that names and
/// complete tracks can be restored.
class DatumaroWriter final : public DatasetWriter {
 public:
  DatumaroWriter(std::filesystem::path folder, WriteOptions options)
      : m_folder(std::move(folder)), m_options(std::move(options)) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  /// Returns false when cancelled.
  bool writeSubset(DatasetContent& content, const std::string& subset,
                   const std::vector<std::size_t>& videos, const WorkContext& work);

  std::filesystem::path m_folder;
  WriteOptions m_options;
  std::int64_t m_frames = 0;  // frames written so far
};

}  // namespace maskline
