// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>

#include "core/tracking/mask_stack.h"
#include "core/tracking/plan.h"
#include "core/tracking/presence_watch.h"
#include "core/tracking/read_ahead.h"

namespace maskline {

/// Runs the passes of a plan: feeds the frames to the tracker and sends the masks to be stored.
/// Throws what the tracker throws, and Error for a frame that cannot be read.
class PassRunner {
 public:
  PassRunner(const PropagationRequest& request, const PropagationPlan& plan, Tracker& tracker,
             FrameSource& frames, Channel<PropagatedFrame>& out, const WorkContext& work);

  /// False when stopped.
  bool run();
  std::int64_t visited() const { return m_visited; }

 private:
  bool remember();
  void rememberAnchors(FrameIndex frame, const cv::Mat& image);
  bool runPass(const Pass& pass);
  bool visit(const Pass& pass, FrameIndex frame, const cv::Mat& image);
  void judgePresence(std::map<ObjectId, TrackedMask>& tracked);
  void meet(ObjectId object, FrameIndex frame, const Mask& mask);
  void joinObjects(FrameIndex frame, const cv::Mat& image, const std::map<ObjectId, Mask>& joining,
                   const std::map<ObjectId, TrackedMask>& tracked);
  std::map<ObjectId, Mask> masksAt(const Pass& pass, FrameIndex frame) const;
  bool deliver(const Pass& pass, FrameIndex frame, std::map<ObjectId, TrackedMask> tracked);
  bool send(FrameIndex frame, ObjectId object, TrackedMask tracked, float disagreement);
  bool isAcrossCut(ObjectId object, FrameIndex frame) const;
  bool isAnchor(ObjectId object, FrameIndex frame) const;
  bool reachedByBackwardPass(ObjectId object, FrameIndex frame) const;
  /// The next frame, or empty if a stop was requested.
  std::optional<cv::Mat> picture();
  void prepareNext(FrameIndex frame);
  void visitDone();

  const PropagationRequest& m_request;
  const PropagationPlan& m_plan;
  Tracker& m_tracker;
  Channel<PropagatedFrame>& m_out;
  const WorkContext& m_work;
  const std::int64_t m_total;
  std::int64_t m_visited = 0;
  /// An object in the current pass.
  struct Present {
    FrameIndex anchor;  // the last anchor or seed
    PresenceWatch watch;
  };
  std::map<ObjectId, Present> m_present;
  std::optional<MaskStack> m_forwardMasks;  // only with Direction::Both
  ReadAhead m_reader;
  std::optional<ReadAhead::Picture> m_next;  // read early for Tracker::prepare()
};

}  // namespace maskline
