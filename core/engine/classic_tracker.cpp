// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic_tracker.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "core/base/error.h"
#include "core/engine/edge_refine.h"
#include "core/engine/flow.h"
#include "core/engine/graph_cut.h"
#include "core/engine/object_track.h"
#include "core/engine/prompt_raster.h"
#include "core/engine/track_confidence.h"
#include "core/engine/tuning.h"
#include "core/engine/uncertainty.h"
#include "core/engine/working_frame.h"

namespace maskline {
namespace {

constexpr int longSide = 432;

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
      Object& o = m_objects[object];
      o.track.learnAnchor(frame, picture, probability);
      if (m_picture && frame == m_frame) correct(o, picture, probability);
    }
  }

  void forget(ObjectId object) override { m_objects.erase(object); }

  void start(FrameIndex frame, const cv::Mat& image,
             const std::map<ObjectId, Mask>& masks) override {
    WorkingFrame picture = prepared(image, masks);
    for (auto& [object, o] : m_objects)
      o.track.begin(picture, cv::Mat::zeros(picture.size(), CV_32F));
    for (const auto& [object, mask] : masks) {
      const cv::Mat probability = probabilityOf(mask, picture.size());
      Object& o = m_objects[object];
      o.track.learnAnchor(frame, picture, probability);
      o.track.begin(picture, probability);
      o.confidence = 1;
    }
    m_frame = frame;
    m_picture = std::move(picture);
  }

  std::map<ObjectId, TrackedMask> step(FrameIndex frame, const cv::Mat& image) override {
    if (!m_picture) throw Error(Error::Kind::Internal, "A walk must be started before a step.");
    const WorkingFrame picture = prepared(image, {});
    const BackwardFlow flow = m_flow.between(m_picture->gray, picture.gray);
    std::map<ObjectId, TrackGuess> guesses;
    for (const auto& [object, o] : m_objects) {
      if (o.track.active()) guesses[object] = o.track.guess(picture, flow);
    }
    std::map<ObjectId, TrackedMask> out;
    for (auto& [object, guess] : guesses)
      out[object] = settle(m_objects[object], guess, picture, image);
    m_frame = frame;
    m_picture = picture;
    return out;
  }

 private:
  struct Object {
    ObjectTrack track;
    float confidence = 1;
  };

  WorkingFrame prepared(const cv::Mat& image, const std::map<ObjectId, Mask>& masks) {
    checkImage(image);
    for (const auto& [object, mask] : masks) checkMaskSize(mask, image);
    if (m_fullSize.area() != 0 && m_fullSize != image.size())
      throw Error(Error::Kind::BadInput, "All pictures of a clip must have one size.");
    m_fullSize = image.size();
    return makeWorkingFrame(image, workingSize(image.size(), longSide));
  }

  void correct(Object& o, const WorkingFrame& picture, const cv::Mat& probability) {
    if (o.track.active())
      o.track.correct(probability);
    else
      o.track.begin(picture, probability);
    o.confidence = 1;
  }

  TrackedMask settle(Object& o, const TrackGuess& guess, const WorkingFrame& picture,
                     const cv::Mat& image) {
    CutOptions options;
    options.strength = tuning("cut", 1.5f);
    const cv::Mat cut = graphCut(guess.logit, picture.lab(guess.roi), options);
    cv::Mat soft, probability = cv::Mat::zeros(picture.size(), CV_32F);
    cv::exp(-guess.logit, soft);
    soft = 1 / (1 + soft);
    // The cut decides which side a pixel is on, the logit how sure that is.
    cv::Mat inside, outside;
    cv::max(soft, 0.6, inside);
    cv::min(soft, 0.4, outside);
    outside.copyTo(probability(guess.roi));
    inside.copyTo(probability(guess.roi), cut);
    TrackedMask tracked;
    const TrackEvidence evidence = gatherEvidence(o.track, guess, probability, o.confidence);
    tracked.confidence = confidenceOf(evidence);
    tracked.uncertainty = uncertaintyOf(probability);
    cv::Mat hard;
    cv::threshold(probability, hard, 0.5, 1, cv::THRESH_BINARY);
    tracked.mask = Mask::fromMat(refineToFull(hard, picture.bgr, image, guess.roi));
    if (tuning("hard", 0) > 0) cv::GaussianBlur(hard, probability, {5, 5}, 0);
    o.track.settle(picture, probability, tracked.confidence);
    o.confidence = tracked.confidence;
    return tracked;
  }

  std::map<ObjectId, Object> m_objects;
  FlowEstimator m_flow;
  cv::Size m_fullSize;
  FrameIndex m_frame;
  std::optional<WorkingFrame> m_picture;  // of m_frame
};

}  // namespace

std::unique_ptr<Tracker> makeClassicTracker() { return std::make_unique<ClassicTracker>(); }

}  // namespace maskline
