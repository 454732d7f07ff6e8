// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/dataset/content.h"
#include "core/dataset/format.h"

namespace maskline::test {

/// A dataset that is a list in memory.
class ListedContent final : public DatasetContent {
 public:
  const DatasetInfo& info() const override { return m_info; }
  std::vector<DatasetMask> masksOn(std::size_t video, std::size_t frame) override;
  void masksOf(std::size_t track, const MaskFn& fn) override;
  bool hasPictures() const override { return !image.empty(); }
  cv::Mat picture(std::size_t, std::size_t) override { return image; }

  /// A video of frames first … first + count − 1; returns its place.
  std::size_t addVideo(const std::string& name, cv::Size size, int count, int first = 0);
  std::size_t addTrack(DatasetTrack track);
  /// An imported mask on a frame of the track's video (its place in the list).
  DatasetMask& add(std::size_t track, std::size_t frame, Mask mask, float score = 1);

  DatasetInfo m_info;
  std::vector<DatasetMask> masks;
  cv::Mat image;  ///< of every frame
};

/// Everything of a content that `holds` has a place for, as text, whatever the names and numbers of
/// its objects: equal texts mean equal datasets. Where a pixel has one label, the upper mask has
/// it.
std::string textOf(DatasetContent& content, const FormatHolds& holds);

void writeAs(const Format& format, DatasetContent& content, const std::filesystem::path& folder,
             const WriteOptions& options = {});

/// Names, and contents, of all files below a folder: "" if two folders are the same, else where
/// they differ first.
std::string difference(const std::filesystem::path& a, const std::filesystem::path& b);

}  // namespace maskline::test
