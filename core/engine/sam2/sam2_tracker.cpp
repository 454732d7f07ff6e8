// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/sam2_tracker.h"

#include <ATen/ATen.h>

#include <cmath>

#include "core/base/lru_cache.h"
#include "core/engine/messages.h"
#include "core/engine/prompt_raster.h"
#include "core/engine/sam2/output.h"
#include "core/engine/sam2/picture.h"
#include "core/engine/sam2/video_session.h"

namespace maskline {
namespace {

using namespace sam2;

constexpr int anchorsAttended = 6;
constexpr std::size_t picturesKept = 4;  ///< an anchor is often remembered, started from, corrected

Config habitsOf(Config config, bool resistLookalikes) {
  config.resistLookalikes = resistLookalikes;
  config.correctionsCondition = true;  // else the next pass would overwrite a correction
  if (config.memory.maxPrompted < 0) config.memory.maxPrompted = anchorsAttended;
  return config;
}

class Sam2Tracker final : public Tracker {
 public:
  Sam2Tracker(std::shared_ptr<const Model> model, std::string name, bool resistLookalikes)
      : m_model(std::move(model)),
        m_name(std::move(name)),
        m_session(*m_model, habitsOf(m_model->config(), resistLookalikes), {}),
        m_pictures(picturesKept) {}

  std::string name() const override { return m_name; }

  void remember(FrameIndex frame, const cv::Mat& image,
                const std::map<ObjectId, Mask>& masks) override {
    check(image, masks);
    const int at = static_cast<int>(frame.value());
    for (const auto& [object, mask] : masks) {
      Mask& given = m_given[{object, at}];
      if (given == mask && m_session.find(keyOf(object), at)) continue;
      m_session.addMask(keyOf(object), at, features(at, image), tensorOf(mask, m_model->device()));
      given = mask;
    }
  }

  void forget(ObjectId object) override {
    m_session.forget(keyOf(object));
    std::erase_if(m_given, [&](const auto& item) { return item.first.first == object; });
  }

  void start(FrameIndex frame, const cv::Mat& image,
             const std::map<ObjectId, Mask>& masks) override {
    check(image, masks);
    m_session.forgetTracked();
    const int at = static_cast<int>(frame.value());
    for (const auto& [object, mask] : masks) {
      const auto given = m_given.find({object, at});
      if (given != m_given.end() && given->second == mask) {
        remember(frame, image, {{object, mask}});  // it may be forgotten by now
        continue;
      }
      m_session.goOnFrom(keyOf(object), at, features(at, image), tensorOf(mask, m_model->device()));
    }
    m_frame = frame;
  }

  std::map<ObjectId, TrackedMask> step(FrameIndex frame, const cv::Mat& image) override {
    if (!m_frame) throw Error(messages::engine::passNotStarted);
    check(image, {});
    const at::InferenceMode inference;
    const int at = static_cast<int>(frame.value());
    const auto masks = m_session.track(at, features(at, image), frame < *m_frame);
    m_frame = frame;
    return fullSize(masks);
  }

  /// Masks are not passed from frame to frame: only the memory changes.
  void continueFrom(const std::map<ObjectId, Mask>& masks) override {
    if (!m_frame) return;
    for (const auto& [object, mask] : masks)
      m_session.forgetTracked(keyOf(object), static_cast<int>(m_frame->value()));
  }

 private:
  static int keyOf(ObjectId object) { return static_cast<int>(object.value); }

  std::map<ObjectId, TrackedMask> fullSize(const std::map<int, ObjectMasks>& masks) const {
    std::vector<at::Tensor> logits;
    for (const auto& [key, object] : masks)
      logits.push_back(resizedLogits(object.masks, m_size.height, m_size.width));
    if (logits.empty()) return {};
    const at::Tensor apart = withoutOverlaps(at::cat(logits));
    std::map<ObjectId, TrackedMask> result;
    std::int64_t index = 0;
    for (const auto& [key, object] : masks) {
      const double seen = object.seen.item<double>();
      TrackedMask& tracked = result[ObjectId{key}];
      tracked.mask = maskOf(apart.select(0, index++).squeeze(0));
      tracked.confidence = confidenceOf(object.ious.item<double>(), seen);
      tracked.seen = static_cast<float>(1 / (1 + std::exp(-seen)));
      tracked.uncertainty = doubtOf(object.masks.squeeze(), m_size);
    }
    return result;
  }

  const ImageFeatures& features(int frame, const cv::Mat& image) {
    if (const ImageFeatures* kept = m_pictures.get(frame)) return *kept;
    const at::InferenceMode inference;
    m_pictures.put(frame, m_model->encode(
                              videoPicture(image, m_model->config().imageSize, m_model->device())));
    return *m_pictures.get(frame);
  }

  void check(const cv::Mat& image, const std::map<ObjectId, Mask>& masks) {
    checkTrackerInput(image, masks, m_size);
  }

  std::shared_ptr<const Model> m_model;
  std::string m_name;
  VideoSession m_session;
  LruCache<int, ImageFeatures> m_pictures;
  std::map<std::pair<ObjectId, int>, Mask> m_given;
  std::optional<FrameIndex> m_frame;
  cv::Size m_size;
};

}  // namespace

std::unique_ptr<Tracker> makeSam2Tracker(std::shared_ptr<const Model> model, std::string name,
                                         bool resistLookalikes) {
  return std::make_unique<Sam2Tracker>(std::move(model), std::move(name), resistLookalikes);
}

}  // namespace maskline
