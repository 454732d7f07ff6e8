// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/tracking/propagation.h"

namespace maskline::test {

/// A clip of 8 × 4 pixels whose every pixel holds the frame number.
class NumberedClip final : public FrameSource {
 public:
  explicit NumberedClip(std::int64_t frames);
  const ClipInfo& info() const override { return m_info; }
  cv::Mat frame(FrameIndex index) override;
  double seconds(FrameIndex index) const override;
  Counters counters() const override { return m_counters; }

  std::vector<std::int64_t> read;  ///< every frame, in the order asked for
  std::int64_t broken = -1;        ///< this frame cannot be decoded

 private:
  ClipInfo m_info;
  Counters m_counters;
};

/// Carries every mask on unchanged and writes down what it is told ("remember 4: 1 2").
class NotingTracker final : public Tracker {
 public:
  std::string name() const override { return "noting"; }
  void remember(FrameIndex frame, const cv::Mat& image,
                const std::map<ObjectId, Mask>& masks) override;
  void forget(ObjectId object) override { m_current.erase(object); }
  void start(FrameIndex frame, const cv::Mat& image,
             const std::map<ObjectId, Mask>& masks) override;
  std::map<ObjectId, TrackedMask> step(FrameIndex frame, const cv::Mat& image) override;
  void continueFrom(const std::map<ObjectId, Mask>& masks) override;

  std::vector<std::string> notes;
  float confidence = 0.5f;
  std::map<std::int64_t, TrackedMask> found;  ///< what is found on a frame in place of all masks
  std::function<void(FrameIndex)> onStep;

 private:
  void note(const char* what, FrameIndex frame, const cv::Mat& image,
            const std::map<ObjectId, Mask>& masks);

  std::map<ObjectId, Mask> m_current;
  FrameIndex m_at;
};

/// An 8 × 4 mask of the columns first … last.
Mask columns(int first, int last);

/// The outcome of a run, with everything that came out of it in order.
struct Outcome {
  PropagationReport report;
  std::vector<PropagatedFrame> sent;
  /// "1@3" for object 1 on frame 3, in the order sent.
  std::string list() const;
  /// The last that was sent of this object and frame; fails the test if there is none.
  const FrameRecord& record(std::int64_t object, std::int64_t frame) const;
};
Outcome run(const PropagationRequest& request, Tracker& tracker, FrameSource& frames,
            std::stop_token stop = {});

}  // namespace maskline::test
