// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/dataset/writer.h"

namespace maskline {

/// `<split>/JPEGImages/<video>/%05d.jpg`, `<split>/Annotations/<video>/%05d.png` with the PASCAL
/// VOC palette, and `<split>/meta.json`. The split is "train" unless another is chosen; "val" is
/// written as "valid". Where objects overlap, the pixel belongs to the upper one.
class YoutubeVosWriter final : public DatasetWriter {
 public:
  YoutubeVosWriter(std::filesystem::path folder, WriteOptions options, bool meta)
      : m_folder(std::move(folder)), m_options(std::move(options)), m_meta(meta) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  void writeMeta(DatasetContent& content,
                 const std::vector<std::map<std::size_t, int>>& numbers) const;

  std::filesystem::path m_folder;
  WriteOptions m_options;
  bool m_meta;
};

/// The meta.json files to be written, relative to the folder.
std::vector<std::string> youtubeMetaFiles(const DatasetInfo& info, const WriteOptions& options);

/// See StagedOutput::Shared: the videos of both files.
std::string mergeYoutubeMeta(const std::filesystem::path& there, const std::filesystem::path& here);

}  // namespace maskline
