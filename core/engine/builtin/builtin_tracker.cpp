// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <future>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <utility>

#include "core/base/worker.h"
#include "core/engine/builtin/builtin_engine.h"
#include "core/engine/builtin/carried_prior.h"
#include "core/engine/builtin/confidence.h"
#include "core/engine/builtin/full_mask.h"
#include "core/engine/builtin/mask_finder.h"
#include "core/engine/builtin/steady_motion.h"
#include "core/engine/builtin/target_model.h"
#include "core/engine/messages.h"
#include "core/engine/nn/thread_share.h"
#include "core/engine/prompt_raster.h"
#include "core/engine/uncertainty.h"

namespace maskline::builtin {
namespace {

constexpr int rememberEvery = 3;  // frames

/// A frame encoded before its turn.
struct PreparedFrame {
  Picture picture;
  cv::Mat image;
  std::optional<FrameIndex> before;  // the frame that `motion` begins at, if any
  Motion motion;
};

struct Track {
  Memories memories;
  cv::Mat probability;  // CV_32F, a quarter of the fine working size; empty = not in this pass
  int steps = 0;
  bool learns = false;    // the current frame is still to be added to the memory
  double raggedness = 0;  // of the most ragged keyframe
  SteadyMotion motion;
};

class BuiltinTracker final : public Tracker {
 public:
  using Listener = std::function<void(ObjectId, const Cues&)>;

  BuiltinTracker(const std::filesystem::path& weights, Listener listener)
      : m_model(weights), m_listener(std::move(listener)) {}

  std::string name() const override { return "builtin"; }

  void remember(FrameIndex frame, const cv::Mat& image,
                const std::map<ObjectId, Mask>& masks) override {
    const Picture picture = encode(frame, image, masks);
    const std::map<ObjectId, cv::Mat> quarters = quartersOf(masks, picture.fine.view.working());
    for (const auto& [object, quarter] : quarters) {
      keepAnchor(picture, object, masks.at(object), quarters);
      if (m_current && m_current->frame == frame) begin(m_tracks[object], quarter);
    }
  }

  void forget(ObjectId object) override { m_tracks.erase(object); }

  void start(FrameIndex frame, const cv::Mat& image,
             const std::map<ObjectId, Mask>& masks) override {
    m_current = encode(frame, image, masks);
    const cv::Size working = m_current->fine.view.working();
    for (auto& [object, track] : m_tracks) {
      track.memories.forgetRecent();
      begin(track, cv::Mat::zeros(working / 4, CV_32F));
    }
    const std::map<ObjectId, cv::Mat> quarters = quartersOf(masks, working);
    for (const auto& [object, quarter] : quarters) {
      if (m_tracks[object].memories.empty())
        keepAnchor(*m_current, object, masks.at(object), quarters);
      begin(m_tracks[object], quarter);
    }
  }

  void prepare(FrameIndex frame, const cv::Mat& image) override {
    m_prepared = takePrepared();
    const std::optional<Picture> before =
        m_prepared ? std::optional(m_prepared->picture) : std::nullopt;
    m_preparingFrame = frame;
    const auto task = std::make_shared<std::packaged_task<PreparedFrame()>>(
        [this, frame, image, before] { return prepareFrame(frame, image, before); });
    m_preparing = task->get_future();
    m_preparer.post([task](const std::stop_token&) { (*task)(); });
  }

  std::map<ObjectId, TrackedMask> step(FrameIndex frame, const cv::Mat& image) override {
    if (!m_current) throw Error(messages::engine::passNotStarted);
    if (!m_prepared && m_preparingFrame == frame) m_prepared = takePrepared();
    const nn::ThreadShare share(nn::shareOf(m_preparing.valid() ? 2 : 1));
    learn();
    const std::optional<PreparedFrame> prepared = std::exchange(m_prepared, std::nullopt);
    if (prepared && prepared->picture.frame == frame && prepared->image.data == image.data) {
      m_lastPicture = prepared->picture;
      m_lastImage = image;
    }
    const Picture picture = encode(frame, image, {});
    const Motion motion =
        prepared && prepared->picture.frame == frame && prepared->before == m_current->frame
            ? prepared->motion
            : motionBetween(m_flow, m_current->fine.view.shown, picture.fine.view.shown);
    std::map<ObjectId, cv::Mat> carried;
    std::map<ObjectId, const Memories*> memories;
    for (const auto& [object, track] : m_tracks) {
      if (track.probability.empty()) continue;
      carried[object] = carry(track.probability, motion);
      track.motion.guide(carried[object]);
      memories[object] = &track.memories;
    }
    const std::map<ObjectId, DecodedMask> found =
        findObjects(m_model, picture, memories, carried, motion.reliability);
    const std::map<ObjectId, TrackedMask> result = finishStep(picture, image, found);
    m_current = picture;
    return result;
  }

  void continueFrom(const std::map<ObjectId, Mask>& masks) override {
    if (!m_current) return;
    for (const auto& [object, quarter] : quartersOf(masks, m_current->fine.view.working())) {
      Track& track = m_tracks.at(object);
      track.probability = quarter;
      track.learns = false;
    }
  }

 private:
  /// Adds the current frame to the memory of the objects that are due.
  void learn() {
    std::map<ObjectId, cv::Mat> quarters;
    for (const auto& [object, track] : m_tracks)
      if (!track.probability.empty()) quarters[object] = track.probability;
    for (auto& [object, track] : m_tracks) {
      if (!track.learns) continue;
      track.memories.keepRecent(entriesOf(*m_current, object, quarters));
      track.learns = false;
    }
  }

  void keepAnchor(const Picture& picture, ObjectId object, const Mask& mask,
                  const std::map<ObjectId, cv::Mat>& quarters) {
    cv::Mat half;
    cv::resize(mask.toMat(), half, picture.fine.view.working() / 2, 0, 0, cv::INTER_AREA);
    Track& track = m_tracks[object];
    track.memories.keepAnchor(entriesOf(picture, object, quarters));
    track.raggedness = std::max(track.raggedness, raggednessOf(half > 127));
  }

  static void begin(Track& track, const cv::Mat& probability) {
    track.probability = probability;
    track.steps = 0;
    track.learns = false;
    track.motion = {};
  }

  Picture encode(FrameIndex frame, const cv::Mat& image, const std::map<ObjectId, Mask>& masks) {
    checkTrackerInput(image, masks, m_fullSize);
    if (m_lastPicture && m_lastPicture->frame == frame && m_lastImage.data == image.data)
      return *m_lastPicture;
    m_lastPicture = pictureOf(m_model, frame, image);
    m_lastImage = image;
    return *m_lastPicture;
  }

  /// On the thread of m_preparer.
  PreparedFrame prepareFrame(FrameIndex frame, const cv::Mat& image,
                             const std::optional<Picture>& before) {
    const nn::ThreadShare share(nn::shareOf(2));
    PreparedFrame prepared{pictureOf(m_model, frame, image), image, {}, {}};
    if (before) {
      prepared.before = before->frame;
      prepared.motion =
          motionBetween(m_flowAhead, before->fine.view.shown, prepared.picture.fine.view.shown);
    }
    return prepared;
  }

  /// Waits for the frame being prepared, if any.
  std::optional<PreparedFrame> takePrepared() {
    if (!m_preparing.valid()) return std::nullopt;
    return m_preparing.get();
  }

  static std::map<ObjectId, cv::Mat> quartersOf(const std::map<ObjectId, Mask>& masks,
                                                cv::Size working) {
    std::map<ObjectId, cv::Mat> quarters;
    for (const auto& [object, mask] : masks) quarters[object] = quarterOf(mask.toMat(), working);
    return quarters;
  }

  ObjectMemory::Entry entryOf(const Scale& scale, ObjectId object,
                              const std::map<ObjectId, cv::Mat>& quarters) const {
    const cv::Mat& mask = quarters.at(object);
    const at::Tensor shown = tensorOf(mask);
    return {scale.keys,
            valueRows(m_model.memorise(scale.view.features, shown,
                                       tensorOf(othersThan(object, quarters, mask.size())))),
            targetEvidence(scale.view.rows, shown, 1 - shown)};
  }

  Entries entriesOf(const Picture& picture, ObjectId object,
                    const std::map<ObjectId, cv::Mat>& quarters) const {
    const std::map<ObjectId, cv::Mat> small =
        resizedTo(picture.coarse.view.working() / 4, quarters);
    return {entryOf(picture.fine, object, quarters), entryOf(picture.coarse, object, small)};
  }

  /// `probability` is CV_32F, half of the working size, `mask` a quarter.
  static Cues cuesOf(const DecodedMask& found, const cv::Mat& probability, const cv::Mat& mask,
                     const Track& track) {
    Cues cues;
    cues.values[Cues::Iou] = std::clamp(found.iou, -5.0f, 5.0f);
    cues.values[Cues::Contrast] = contrastOf(mask, found.targetScore);
    cues.values[Cues::ScaleDifference] = std::min(found.scaleDifference, 5.0f);
    cues.values[Cues::Age] = std::log1p(track.steps);
    cues.values[Cues::Raggedness] =
        std::max(0.0, raggednessOf(probability > 0.5) - track.raggedness);
    return cues;
  }

  /// The probability that a mask is on the object, from how much it resembles the object.
  /// Both CV_32F of one size; `targetScore` is that of DecodedMask.
  static float seenOf(const cv::Mat& mask, const cv::Mat& targetScore) {
    constexpr double steepness = 5, even = 0.2;
    const cv::Mat inside = mask > 0.5;
    if (cv::countNonZero(inside) == 0) return 0;
    const double alike = cv::mean(targetScore, inside)[0];
    return static_cast<float>(1 / (1 + std::exp(-steepness * (alike - even))));
  }

  std::map<ObjectId, TrackedMask> finishStep(const Picture& picture, const cv::Mat& image,
                                             const std::map<ObjectId, DecodedMask>& found) {
    cv::Mat highest(picture.fine.view.working() / 2, CV_32F, cv::Scalar(0));
    for (const auto& [object, f] : found) highest = cv::max(highest, f.logits);
    std::map<ObjectId, TrackedMask> result;
    std::map<ObjectId, cv::Mat> quarters;
    Mask taken(image.size());
    for (const auto& [object, f] : found) {
      // Reduces the log-odds where another object has higher ones.
      cv::Mat logits = f.logits.clone();
      cv::subtract(f.logits, highest + 1, logits, f.logits < highest);
      m_tracks.at(object).motion.restrain(logits);
      const cv::Mat probability = sigmoidOf(logits);
      cv::Mat& quarter = quarters[object];
      cv::resize(probability, quarter, picture.fine.view.working() / 4, 0, 0, cv::INTER_AREA);
      TrackedMask& tracked = result[object];
      tracked.mask = subtract(fullMaskOf(logits, image.size()), taken);
      taken = unite(taken, tracked.mask);
      const Cues cues = cuesOf(f, probability, quarter, m_tracks.at(object));
      tracked.confidence = m_model.trackConfidence().of(cues);
      tracked.seen = seenOf(quarter, f.targetScore);
      if (m_listener) m_listener(object, cues);
      tracked.uncertainty = uncertaintyOf(probability);
    }
    for (const auto& [object, quarter] : quarters) {
      Track& track = m_tracks.at(object);
      track.probability = quarter;
      const bool worthLearning = track.motion.note(quarter, found.at(object).targetScore);
      track.learns = ++track.steps % rememberEvery == 0 && worthLearning;
    }
    return result;
  }

  Model m_model;
  Listener m_listener;
  FlowEstimator m_flow;
  std::map<ObjectId, Track> m_tracks;
  cv::Size m_fullSize;
  std::optional<Picture> m_current;      // the current frame of the pass
  std::optional<Picture> m_lastPicture;  // the last image encoded, with its pixels
  cv::Mat m_lastImage;

  FlowEstimator m_flowAhead;
  std::optional<PreparedFrame> m_prepared;
  FrameIndex m_preparingFrame;
  std::future<PreparedFrame> m_preparing;
  // One thread for all pictures: Torch starts threads of its own for each that calls it. Last: it
  // uses some of the above.
  Worker m_preparer{"prepare"};
};

}  // namespace
}  // namespace maskline::builtin

namespace maskline {

std::unique_ptr<Tracker> makeBuiltinTracker(
    const std::filesystem::path& weights,
    std::function<void(ObjectId, const builtin::Cues&)> listener) {
  return std::make_unique<builtin::BuiltinTracker>(weights, std::move(listener));
}

}  // namespace maskline
