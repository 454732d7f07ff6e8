// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "core/dataset/writer.h"

namespace maskline {

/// DAVIS: `JPEGImages/480p/<sequence>/%05d.jpg`, `Annotations/480p/<sequence>/%05d.png` and the
/// lists `ImageSets/<year>/train.txt` and `val.txt`, which both name the sequence unless a split is
/// chosen. A pixel has one label: where objects overlap, the label of the upper layer; ignore
/// regions are 255. In DAVIS 2016, every object is 255 on black.
class DavisWriter final : public DatasetWriter {
 public:
  enum class Year { Of2016, Of2017 };

  DavisWriter(std::filesystem::path folder, WriteOptions options, Year year)
      : m_folder(std::move(folder)), m_options(std::move(options)), m_year(year) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  void writeLists(const DatasetInfo& info) const;

  std::filesystem::path m_folder;
  WriteOptions m_options;
  Year m_year;
};

/// The lists, relative to the folder; later exports add their sequences to them.
std::vector<std::string> davisLists(const DatasetInfo& info, const WriteOptions& options,
                                    const std::string& year);

}  // namespace maskline
