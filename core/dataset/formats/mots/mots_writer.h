// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/formats/mots/mots_layout.h"
#include "core/dataset/writer.h"

namespace maskline {

/// KITTI: `instances/<seq>/%06d.png` or `instances_txt/<seq>.txt`, and `images/<seq>/%06d.jpg`.
/// MOTSChallenge: the same PNGs numbered from 1, or `<seq>/gt/gt.txt` with `<seq>/seqinfo.ini` and
/// `<seq>/img1/%06d.jpg`. In addition, the list of classes and the list of sequences for TrackEval.
/// Where objects overlap, the pixel belongs to the upper one. Ignore regions are object 10000.
class MotsWriter final : public DatasetWriter {
 public:
  MotsWriter(std::filesystem::path folder, WriteOptions options, MotsNumbering numbering, bool text)
      : m_folder(std::move(folder)),
        m_options(std::move(options)),
        m_numbering(numbering),
        m_text(text) {}
  void write(DatasetContent& content, const WorkContext& work) override;

 private:
  std::filesystem::path masksOf(const DatasetVideo& video) const;
  std::filesystem::path imagesOf(const DatasetVideo& video) const;
  std::string nameOf(FrameIndex index) const;
  void writePictures(const std::filesystem::path& folder, FrameIndex index,
                     const cv::Mat& map) const;
  void writeLines(std::ofstream& out, FrameIndex index, const cv::Mat& map) const;

  std::filesystem::path m_folder;
  WriteOptions m_options;
  MotsNumbering m_numbering;
  bool m_text;
};

}  // namespace maskline
