// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "core/base/progress.h"
#include "core/dataset/dataset.h"

namespace maskline {

/// The input of a writer: a selection of a project, or another dataset. Masks can be requested by
/// frame and by track, in any order and repeatedly; none is kept in memory. One thread at a time.
class DatasetContent {
 public:
  using MaskFn = std::function<void(const DatasetMask&)>;

  virtual ~DatasetContent() = default;
  /// The names of the videos are unique, also after safeName().
  virtual const DatasetInfo& info() const = 0;
  /// The masks of a frame, from bottom to top.
  virtual std::vector<DatasetMask> masksOn(std::size_t video, std::size_t frame) = 0;
  /// The masks of a track in frame order.
  virtual void masksOf(std::size_t track, const MaskFn& fn) = 0;
  /// Like masksOf(), but without pixels where that is faster.
  virtual void recordsOf(std::size_t track, const MaskFn& fn) { masksOf(track, fn); }
  /// Whether picture() can return images.
  virtual bool hasPictures() const = 0;
  /// CV_8UC3 BGR; empty if the frame has no image.
  virtual cv::Mat picture(std::size_t video, std::size_t frame) = 0;
  /// The original image file of the frame; empty if there is none.
  virtual std::filesystem::path pictureFile(std::size_t, std::size_t) const { return {}; }
};

/// A frame with its masks, as passed to a writer.
struct ContentFrame {
  std::size_t video = 0;
  std::size_t frame = 0;
  FrameIndex index;
  std::vector<DatasetMask> masks;  ///< bottom to top
};

/// Calls `fn` for every frame of every video in order, with its masks; reports frames as progress.
/// Returns false when cancelled.
bool forEachFrame(DatasetContent& content, const WorkContext& work,
                  const std::function<void(const ContentFrame&)>& fn);

}  // namespace maskline
