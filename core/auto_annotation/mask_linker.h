// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <span>
#include <vector>

#include "core/auto_annotation/found_mask.h"
#include "core/engine/flow.h"

namespace maskline {

/// Links the masks of a model over time. The mask of each track is carried to the next frame by
/// optical flow; masks of the same class are paired with the tracks so that the sum of their IoU is
/// highest (assignment.h). First those with a score of at least `sure`, then the others with the
/// tracks that are left, as ByteTrack does (Zhang et al., ECCV 2022). A mask without a track begins
/// one. A track without a mask waits for `patience` frames, carried on, and then ends. Memory does
/// not depend on the length of the clip. One thread.
class MaskLinker {
 public:
  struct Options {
    float sure = 0.5F;          ///< score, 0 … 1
    double leastOverlap = 0.2;  ///< IoU below which a mask is not that of the track
    int patience = 5;           ///< frames
  };
  MaskLinker() = default;
  explicit MaskLinker(Options options) : m_options(options) {}

  /// The track of each mask, numbered from 0 in the order in which they begin. `picture`: CV_8UC3;
  /// frames in order, not necessarily neighbouring. Masks of one size with the picture.
  std::vector<int> next(const cv::Mat& picture, std::span<const FoundMask> masks);
  /// Ends all tracks, at a cut.
  void cut();

 private:
  struct Track {
    int number = 0;
    int modelClass = 0;
    cv::Mat shape;  // CV_8U 0 … 255 at working size, on the last frame
    int missed = 0;
  };
  void carryOn(const cv::Mat& grey);
  void pair(std::span<const FoundMask> masks, const std::vector<cv::Mat>& shapes, bool sure,
            std::vector<int>& numbers);

  Options m_options;
  FlowEstimator m_flow;
  cv::Mat m_before;  // grey, at working size
  std::vector<Track> m_tracks;
  std::vector<bool> m_met;  // by track: has a mask on this frame
  int m_begun = 0;
};

}  // namespace maskline
