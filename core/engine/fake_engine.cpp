// SPDX-License-Identifier: Apache-2.0
#include "core/engine/fake_engine.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <thread>

#include "core/engine/cached_segmenter.h"
#include "core/engine/messages.h"
#include "core/engine/prompt_raster.h"
#include "core/engine/uncertainty.h"

namespace maskline {
namespace {

/// Waits and fails as the options ask.
class Behaviour {
 public:
  explicit Behaviour(const EngineSpec& spec)
      : m_delay(spec.option("delay", 0)), m_fail(spec.option("fail", 0)) {
    checkOptions(spec, {"delay", "fail"});
  }
  void call() {
    if (m_delay.count() > 0) std::this_thread::sleep_for(m_delay);
    if (++m_calls == m_fail) throw Error(messages::engine::toldToFail, m_fail);
  }

 private:
  std::chrono::milliseconds m_delay;
  int m_fail;
  int m_calls = 0;
};

cv::Mat outlineUncertainty(const cv::Mat& bitmap) {
  cv::Mat soft;
  const int width = std::max(3, std::min(bitmap.cols, bitmap.rows) / 20 | 1);
  cv::blur(bitmap, soft, {width, width});
  soft.convertTo(soft, CV_32F, 1 / 255.0);
  return uncertaintyOf(soft);
}

class FakeEmbedding final : public Embedding {
 public:
  explicit FakeEmbedding(const cv::Mat& image) : m_features(featuresOf(image)) {}
  std::size_t bytes() const override { return m_features.rows.total() * sizeof(float); }
  const FeatureMap& features() const { return m_features; }

 private:
  static FeatureMap featuresOf(const cv::Mat& image) {
    constexpr int cell = 4;  // pixels
    const cv::Size grid((image.cols + cell - 1) / cell, (image.rows + cell - 1) / cell);
    cv::Mat colours;
    cv::resize(image, colours, grid, 0, 0, cv::INTER_AREA);
    colours.convertTo(colours, CV_32F, 1 / 127.5, -1);
    return {grid, colours.reshape(1, grid.area())};
  }
  FeatureMap m_features;
};

/// The region of one colour around a point.
Mask uniformRegion(const cv::Mat& image, cv::Point pixel) {
  cv::Mat region = cv::Mat::zeros(image.rows + 2, image.cols + 2, CV_8UC1);
  cv::Mat unchanged = image;
  cv::floodFill(unchanged, region, pixel, {}, nullptr, {}, {},
                cv::FLOODFILL_MASK_ONLY | 8 | (255 << 8));
  return Mask::fromMat(region(cv::Rect(1, 1, image.cols, image.rows)));
}

class FakeSegmenter final : public EmbeddingSegmenter {
 public:
  explicit FakeSegmenter(const EngineSpec& spec) : m_behaviour(spec) {}
  std::string name() const override { return "fake"; }

  std::shared_ptr<const Embedding> embed(const cv::Mat& image) override {
    return std::make_shared<FakeEmbedding>(image);
  }

  std::vector<PointMask> masksAt(const Embedding&, const cv::Mat& image,
                                 std::span<const cv::Point2f> points) override {
    m_behaviour.call();
    std::vector<PointMask> masks;
    for (const cv::Point2f& point : points)
      masks.push_back({uniformRegion(image, pixelAt(point, image.size())), 0.9f, 1});
    return masks;
  }

  FeatureMap features(const Embedding& embedding) override {
    return static_cast<const FakeEmbedding&>(embedding).features();
  }

  SegmentResult segment(const Embedding&, const SegmentRequest& request) override {
    m_behaviour.call();
    const cv::Size size = request.image.size();
    const PromptRaster raster = rasterise(request.prompts, size, size, fakeRadius(size));
    cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
    if (raster.mask)
      raster.mask->paintInto(bitmap, 255);
    else if (request.existing)
      request.existing->paintInto(bitmap, 255);
    if (raster.box) bitmap(*raster.box).setTo(255);
    bitmap.setTo(255, raster.positive);
    bitmap.setTo(0, raster.negative);
    return {Mask::fromMat(bitmap), 0.9f, outlineUncertainty(bitmap)};
  }

 private:
  Behaviour m_behaviour;
};

class FakeTracker final : public Tracker {
 public:
  explicit FakeTracker(const EngineSpec& spec) : m_behaviour(spec) {}
  std::string name() const override { return "fake"; }

  void remember(FrameIndex frame, const cv::Mat& image,
                const std::map<ObjectId, Mask>& masks) override {
    checkImage(image);
    for (const auto& [object, mask] : masks) {
      checkMaskSize(mask, image);
      if (!m_walk.contains(object) || frame == m_frame) m_walk[object] = {frame, mask};
    }
  }

  void forget(ObjectId object) override { m_walk.erase(object); }

  void start(FrameIndex frame, const cv::Mat& image,
             const std::map<ObjectId, Mask>& masks) override {
    m_frame = frame;
    for (const auto& [object, mask] : masks) {
      checkMaskSize(mask, image);
      m_walk[object] = {frame, mask};
    }
  }

  std::map<ObjectId, TrackedMask> step(FrameIndex frame, const cv::Mat& image) override {
    m_behaviour.call();
    checkImage(image);
    m_frame = frame;
    std::map<ObjectId, TrackedMask> out;
    for (const auto& [object, from] : m_walk) {
      checkMaskSize(from.mask, image);
      const cv::Mat moved = shifted(from.mask, frame - from.frame);
      out[object] = {Mask::fromMat(moved), fakeConfidence(frame, object),
                     outlineUncertainty(moved)};
    }
    return out;
  }

  void continueFrom(const std::map<ObjectId, Mask>& /*masks*/) override {}

 private:
  struct Anchor {
    FrameIndex frame;
    Mask mask;
  };

  static cv::Mat shifted(const Mask& mask, std::int64_t by) {
    const cv::Mat from = mask.toMat();
    cv::Mat to = cv::Mat::zeros(from.size(), CV_8UC1);
    const int width = from.cols;
    const int dx = static_cast<int>(std::clamp<std::int64_t>(by, -width, width));
    const int kept = width - std::abs(dx);
    if (kept > 0)
      from.colRange(std::max(0, -dx), std::max(0, -dx) + kept)
          .copyTo(to.colRange(std::max(0, dx), std::max(0, dx) + kept));
    return to;
  }

  Behaviour m_behaviour;
  FrameIndex m_frame{-1};
  std::map<ObjectId, Anchor> m_walk;
};

}  // namespace

int fakeRadius(cv::Size image) { return std::max(1, std::min(image.width, image.height) / 10); }

float fakeConfidence(FrameIndex frame, ObjectId object) {
  constexpr std::int64_t period = 24;
  const std::int64_t phase = ((frame.value() + 7 * object.value) % period + period) % period;
  const float height = std::abs(static_cast<float>(phase) * 2 / period - 1);
  return 0.40f + 0.55f * height;
}

std::unique_ptr<Segmenter> makeFakeSegmenter(const EngineSpec& spec) {
  return std::make_unique<CachedSegmenter>(std::make_unique<FakeSegmenter>(spec));
}

std::unique_ptr<Tracker> makeFakeTracker(const EngineSpec& spec) {
  return std::make_unique<FakeTracker>(spec);
}

}  // namespace maskline
