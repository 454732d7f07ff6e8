// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/base/message.h"
#include "core/dataset/export_writer.h"

namespace maskline {

/// DAVIS 2017: `JPEGImages/480p/<sequence>/%05d.jpg`, `Annotations/480p/<sequence>/%05d.png` and
/// the lists `ImageSets/2017/train.txt` and `val.txt`, which both name the sequence. A pixel has
/// one label: where objects overlap, that of the one that is higher in the order of layers.
class DavisWriter final : public ExportWriter {
 public:
  /// Throws Error(BadInput) for more than 254 objects.
  DavisWriter(std::filesystem::path folder, ExportPlan plan);
  bool needsImages() const override { return true; }
  void add(const ExportFrame& frame) override;
  void finish() override;

  /// The lists, below the folder; sequences that are exported later are added to them.
  static std::vector<std::string> lists();
  /// Numbers from 1: evaluators take the number of objects from the first frame, so objects seen
  /// there come first; then by first appearance. Objects without a mask have no number.
  static std::map<ObjectId, int> labels(const ExportPlan& plan);
  /// Sentences about objects that evaluators will not count.
  static std::vector<Message> warnings(const ExportPlan& plan);
  /// CV_8UC1; later masks of the frame lie on top.
  static cv::Mat labelMap(const ExportFrame& frame, cv::Size size,
                          const std::map<ObjectId, int>& labels);

 private:
  std::filesystem::path file(const char* branch, FrameIndex index, const char* ending) const;

  std::filesystem::path m_folder;
  ExportPlan m_plan;
  std::map<ObjectId, int> m_labels;
};

}  // namespace maskline
