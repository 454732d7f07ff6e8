// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "core/base/progress.h"
#include "core/dataset/dataset.h"

namespace maskline {

/// What a writer writes: a selection of a project, or another data set. Masks can be asked for by
/// frame and by track, in any order and more than once; none is kept in memory. One thread at a
/// time.
class DatasetContent {
 public:
  using MaskFn = std::function<void(const DatasetMask&)>;

  virtual ~DatasetContent() = default;
  virtual const DatasetInfo& info() const = 0;
  /// The masks of a frame, bottom to top.
  virtual std::vector<DatasetMask> masksOn(std::size_t video, std::size_t frame) = 0;
  /// The masks of a track by rising frame.
  virtual void masksOf(std::size_t track, const MaskFn& fn) = 0;
  /// As masksOf(), without pixels where that is cheaper.
  virtual void recordsOf(std::size_t track, const MaskFn& fn) { masksOf(track, fn); }
  /// Whether picture() has anything.
  virtual bool hasPictures() const = 0;
  /// CV_8UC3 BGR; empty where there is none.
  virtual cv::Mat picture(std::size_t video, std::size_t frame) = 0;
  /// The file that holds the picture as it is; empty where there is none of its own.
  virtual std::filesystem::path pictureFile(std::size_t, std::size_t) const { return {}; }
};

/// A frame on its way into a data set.
struct ContentFrame {
  std::size_t video = 0;
  std::size_t frame = 0;
  FrameIndex index;
  std::vector<DatasetMask> masks;  ///< bottom to top
};

/// Every frame of every video in order, with its masks; reports frames as progress. False when
/// cancelled.
bool forEachFrame(DatasetContent& content, const WorkContext& work,
                  const std::function<void(const ContentFrame&)>& fn);
/// Every track in order; reports tracks as progress. False when cancelled.
bool forEachTrack(const DatasetInfo& info, const WorkContext& work,
                  const std::function<void(std::size_t track)>& fn);

}  // namespace maskline
