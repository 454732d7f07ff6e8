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

/// The estimate for one object in a step, before objects are compared with each other.
struct TrackGuess {
  cv::Rect roi;         ///< the region of the working image that was processed
  cv::Mat prior;        ///< CV_32F, size of roi: probability warped by flow
  cv::Mat consistency;  ///< CV_32F, size of roi: see BackwardFlow
  PixelCues cues;       ///< maps of the size of roi
  cv::Mat logit;        ///< CV_32F, size of roi: log-odds of belonging to the object
};

/// The tracking state of one object.
class ObjectTrack {
 public:
  /// Learns from the mask of an anchor (probability 0 or 1, CV_32F, working size).
  void learnAnchor(FrameIndex frame, const WorkingFrame& picture, const cv::Mat& probability);
  /// Starts a pass from this mask. Forgets the recent frames of the previous pass.
  void begin(const WorkingFrame& picture, const cv::Mat& probability);
  /// Replaces the current mask by that of an anchor. Recent frames are kept.
  void correct(const cv::Mat& probability);

  /// Whether guess() should be called. A lost object is searched for in the whole image, which is
  /// slow, so only on every fourth step, and only if an anchor is known.
  bool shouldGuess(const cv::Mat& prior) const;
  /// `prior` is the current mask warped by `flow`, `motion` the result of motionWithoutCamera().
  TrackGuess guess(const WorkingFrame& earlier, const WorkingFrame& picture,
                   const BackwardFlow& flow, const cv::Mat& prior, const cv::Mat& motion) const;
  /// The maximum plausible area on the next frame, in pixels of the working size.
  double largestArea(const cv::Mat& prior) const;
  /// Sets the final probability (working size) as the current mask, for learn().
  void settle(const cv::Mat& probability, float confidence);
  /// Learns from the current mask, if it was tracked with confidence; called once per frame.
  void learn(const WorkingFrame& picture);
  /// Replaces the current mask by one that is not learnt from.
  void continueFrom(const cv::Mat& probability);

  const cv::Mat& probability() const { return m_probability; }
  bool knowsAnchors() const { return !m_anchors.empty(); }
  bool active() const { return !m_probability.empty(); }
  double anchorArea() const { return m_anchorArea; }
  const ColourModel& anchorColours() const { return m_anchorColours; }

 private:
  /// Position and size of an object, for object-relative coordinates.
  struct Pose {
    cv::Point2f centre;
    float scale = 1;
  };
  static Pose poseOf(const cv::Mat& probability);
  /// Features and relative position of every `step`-th cell of every `step`-th row.
  static cv::Mat describe(const WorkingFrame& picture, cv::Rect cells, const Pose& pose,
                          int step = 1);

  void addAppearance(TrackGuess& guess, const WorkingFrame& picture, const Pose& pose) const;
  void addColours(TrackGuess& guess, const WorkingFrame& picture) const;

  cv::Mat m_probability;  // CV_32F, working size
  AppearanceMemory m_anchors{12, AppearanceMemory::Forget::Crowded};
  AppearanceMemory m_recent{4, AppearanceMemory::Forget::Oldest};
  ColourModel m_anchorColours;
  ColourModel m_recentColours;
  Pose m_lastPose;
  bool m_learns = false;  // from the current mask
  int m_steps = 0;        // since the start of the pass or the last correction
  double m_anchorArea = 0;
  double m_usualArea = 0;  // mean area on frames with high confidence
};

}  // namespace maskline
