// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/classic_tracker.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "core/engine/classic/motion_cue.h"
#include "core/engine/classic/object_track.h"
#include "core/engine/classic/settle.h"
#include "core/engine/classic/track_confidence.h"
#include "core/engine/classic/working_frame.h"
#include "core/engine/edge_refine.h"
#include "core/engine/flow.h"
#include "core/engine/messages.h"
#include "core/engine/prompt_raster.h"
#include "core/engine/uncertainty.h"
#include "core/mask/size_within.h"

namespace maskline {
namespace {

constexpr int longSide = 432;
constexpr float absentConfidence = 0.5f;  // of an empty mask: hidden, gone or lost

cv::Mat probabilityOf(const Mask& mask, cv::Size size) {
  cv::Mat bitmap, out;
  cv::resize(mask.toMat(), bitmap, size, 0, 0, cv::INTER_AREA);
  bitmap.convertTo(out, CV_32F, 1 / 255.0);
  return out;
}

class ClassicTracker final : public Tracker {
 public:
  std::string name() const override { return "classic"; }

  void remember(FrameIndex frame, const cv::Mat& image,
                const std::map<ObjectId, Mask>& masks) override {
    const WorkingFrame picture = prepared(image, masks);
    for (const auto& [object, mask] : masks) {
      const cv::Mat probability = probabilityOf(mask, picture.size());
      ObjectTrack& track = m_tracks[object];
      track.learnAnchor(frame, picture, probability);
      if (m_picture && frame == m_frame) correct(track, picture, probability);
    }
  }

  void forget(ObjectId object) override { m_tracks.erase(object); }

  void start(FrameIndex frame, const cv::Mat& image,
             const std::map<ObjectId, Mask>& masks) override {
    WorkingFrame picture = prepared(image, masks);
    for (auto& [object, track] : m_tracks)
      track.begin(picture, cv::Mat::zeros(picture.size(), CV_32F));
    for (const auto& [object, mask] : masks) {
      const cv::Mat probability = probabilityOf(mask, picture.size());
      ObjectTrack& track = m_tracks[object];
      if (!track.knowsAnchors()) track.learnAnchor(frame, picture, probability);
      track.begin(picture, probability);
    }
    m_frame = frame;
    m_picture = std::move(picture);
  }

  std::map<ObjectId, TrackedMask> step(FrameIndex frame, const cv::Mat& image) override {
    if (!m_picture) throw Error(messages::engine::passNotStarted);
    const WorkingFrame picture = prepared(image, {});
    for (auto& [object, track] : m_tracks)
      if (track.active()) track.learn(*m_picture);
    const BackwardFlow flow = m_flow.between(m_picture->gray, picture.gray);
    const std::map<ObjectId, cv::Mat> carried = carryAll(flow);
    const cv::Mat motion = motionWithoutCamera(flow.motion, anyOf(carried, picture.size()));
    std::map<ObjectId, Estimate> found;
    for (const auto& [object, prior] : carried) {
      const ObjectTrack& track = m_tracks[object];
      if (!track.shouldGuess(prior)) continue;
      Estimate& f = found[object];
      f.guess = track.guess(*m_picture, picture, flow, prior, motion);
      f.probability = cv::Mat::zeros(picture.size(), CV_32F);
      settledProbability(f.guess.logit, picture.lab(f.guess.roi), track.largestArea(prior))
          .copyTo(f.probability(f.guess.roi));
    }
    std::vector<cv::Mat*> claims;
    for (auto& [object, f] : found) claims.push_back(&f.probability);
    shareOut(claims);
    const std::map<ObjectId, TrackedMask> out = finishStep(found, picture, image);
    m_frame = frame;
    m_picture = picture;
    return out;
  }

  void continueFrom(const std::map<ObjectId, Mask>& masks) override {
    if (!m_picture) return;
    for (const auto& [object, mask] : masks)
      m_tracks.at(object).continueFrom(probabilityOf(mask, m_picture->size()));
  }

 private:
  struct Estimate {
    TrackGuess guess;
    cv::Mat probability;  // CV_32F, working size
  };

  std::map<ObjectId, cv::Mat> carryAll(const BackwardFlow& flow) const {
    std::map<ObjectId, cv::Mat> carried;
    for (const auto& [object, track] : m_tracks)
      if (track.active()) carried[object] = carry(track.probability(), flow);
    return carried;
  }

  static cv::Mat anyOf(const std::map<ObjectId, cv::Mat>& maps, cv::Size size) {
    cv::Mat any = cv::Mat::zeros(size, CV_32F);
    for (const auto& [object, map] : maps) any = cv::max(any, map);
    return any;
  }

  /// Masks of full size, which do not overlap.
  std::map<ObjectId, TrackedMask> finishStep(const std::map<ObjectId, Estimate>& found,
                                             const WorkingFrame& picture, const cv::Mat& image) {
    std::map<ObjectId, TrackedMask> out;
    Mask taken(image.size());
    for (auto& [object, track] : m_tracks) {
      if (!track.active()) continue;
      TrackedMask& tracked = out[object];
      const auto f = found.find(object);
      if (f == found.end()) {
        tracked = {Mask(image.size()), absentConfidence, {}};
        track.settle(cv::Mat::zeros(picture.size(), CV_32F), absentConfidence);
        continue;
      }
      const cv::Mat& probability = f->second.probability;
      tracked.mask = subtract(fullMask(f->second, picture, image), taken);
      tracked.confidence =
          tracked.mask.empty()
              ? absentConfidence
              : confidenceOf(gatherEvidence(track, f->second.guess, picture, probability));
      tracked.uncertainty = uncertaintyOf(probability);
      taken = unite(taken, tracked.mask);
      track.settle(probability, tracked.confidence);
    }
    return out;
  }

  static Mask fullMask(const Estimate& found, const WorkingFrame& picture, const cv::Mat& image) {
    cv::Mat mask;
    cv::threshold(found.probability, mask, 0.5, 1, cv::THRESH_BINARY);
    return Mask::fromMat(refineToFull(mask, picture.bgr, image, found.guess.roi));
  }

  WorkingFrame prepared(const cv::Mat& image, const std::map<ObjectId, Mask>& masks) {
    checkTrackerInput(image, masks, m_fullSize);
    return makeWorkingFrame(image, sizeWithin(image.size(), longSide));
  }

  static void correct(ObjectTrack& track, const WorkingFrame& picture, const cv::Mat& probability) {
    if (track.active())
      track.correct(probability);
    else
      track.begin(picture, probability);
  }

  std::map<ObjectId, ObjectTrack> m_tracks;
  FlowEstimator m_flow;
  cv::Size m_fullSize;
  FrameIndex m_frame;
  std::optional<WorkingFrame> m_picture;  // of m_frame
};

}  // namespace

std::unique_ptr<Tracker> makeClassicTracker() { return std::make_unique<ClassicTracker>(); }

}  // namespace maskline
