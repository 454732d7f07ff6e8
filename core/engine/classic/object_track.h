// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/base/ids.h"
#include "core/engine/classic/appearance_memory.h"
#include "core/engine/classic/colour_model.h"
#include "core/engine/classic/fusion.h"
#include "core/engine/classic/working_frame.h"
#include "core/engine/flow.h"

namespace maskline {

/// What a step knows of one object before objects are compared with each other.
struct TrackGuess {
  cv::Rect roi;         ///< the part of the working picture that was looked at
  cv::Mat prior;        ///< CV_32F, size of roi: probability carried by flow
  cv::Mat consistency;  ///< CV_32F, size of roi: see BackwardFlow
  PixelCues cues;       ///< maps of the size of roi
  cv::Mat logit;        ///< CV_32F, size of roi: log-odds that a pixel is the object
};

/// One object on its way through the clip.
class ObjectTrack {
 public:
  /// Learns from a true mask (probability 0 or 1, CV_32F, working size).
  void learnAnchor(FrameIndex frame, const WorkingFrame& picture, const cv::Mat& probability);
  /// Goes on from this mask; forgets what was seen on an earlier walk.
  void begin(const WorkingFrame& picture, const cv::Mat& probability);
  /// Replaces the present mask by the truth, keeping what was seen.
  void correct(const cv::Mat& probability);

  /// Whether guess() can find anything: a lost object is searched for in the whole picture, which
  /// takes time, so only on every fourth step, and only if an anchor shows it.
  bool worthLooking(const cv::Mat& prior) const;
  /// `prior` is the present mask carried by `flow`, `motion` what motionWithoutCamera() left.
  TrackGuess guess(const WorkingFrame& earlier, const WorkingFrame& picture,
                   const BackwardFlow& flow, const cv::Mat& prior, const cv::Mat& motion) const;
  /// The most pixels (of working size) that the object can reasonably have on the next frame.
  double largestArea(const cv::Mat& prior) const;
  /// Accepts the settled probability (working size) as the present mask and learns from it.
  void settle(const WorkingFrame& picture, const cv::Mat& probability, float confidence);

  const cv::Mat& probability() const { return m_probability; }
  bool knowsAnchors() const { return !m_anchors.empty(); }
  bool active() const { return !m_probability.empty(); }
  double anchorArea() const { return m_anchorArea; }
  const ColourModel& anchorColours() const { return m_anchorColours; }

 private:
  /// Where an object is and how large, for positions relative to it.
  struct Pose {
    cv::Point2f centre;
    float scale = 1;
  };
  static Pose poseOf(const cv::Mat& probability);
  /// Features and relative position of every `step`-th cell of every `step`-th row.
  static cv::Mat describe(const WorkingFrame& picture, cv::Rect cells, const Pose& pose,
                          int step = 1);

  void addLooks(TrackGuess& guess, const WorkingFrame& picture, const Pose& pose) const;
  void addColours(TrackGuess& guess, const WorkingFrame& picture) const;

  cv::Mat m_probability;  // CV_32F, working size
  AppearanceMemory m_anchors{12, AppearanceMemory::Forget::Crowded};
  AppearanceMemory m_recent{4, AppearanceMemory::Forget::Oldest};
  ColourModel m_anchorColours;
  ColourModel m_recentColours;
  Pose m_lastPose;
  int m_steps = 0;  // since the start of the walk or the last correction
  double m_anchorArea = 0;
  double m_usualArea = 0;  // of the frames that could be trusted
};

}  // namespace maskline
