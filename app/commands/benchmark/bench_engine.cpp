// SPDX-License-Identifier: Apache-2.0
#include <opencv2/imgproc.hpp>
#include <opencv2/video/tracking.hpp>

#include "app/commands/benchmark/bench.h"
#include "core/engine/engine_registry.h"
#include "core/media/demo/demo_clip.h"

namespace maskline {
namespace {

std::string engineName(const BenchSettings& settings) {
  return settings.engine.empty() ? defaultEngine() : settings.engine;
}

cv::Point2f middleOf(const Mask& mask) {
  const cv::Moments m = cv::moments(mask.toMat(), true);
  return {static_cast<float>(m.m10 / m.m00), static_cast<float>(m.m01 / m.m00)};
}

void grabCutOnce(const cv::Mat& image, cv::Rect around) {
  cv::Mat labels, background, foreground;
  cv::grabCut(image, labels, around, background, foreground, 1, cv::GC_INIT_WITH_RECT);
}

}  // namespace

std::vector<BenchLine> benchClick(const BenchSettings& settings) {
  const cv::Size size(1920, 1080);
  const double scale = static_cast<double>(size.width) / DemoClip::size().width;
  const auto segmenter = makeSegmenter(engineName(settings));
  std::vector<cv::Mat> images;
  std::vector<Prompt> clicks;
  for (int i = 0; i < settings.runs; ++i) {
    const FrameIndex frame(i * 7 % DemoClip::cutAt);
    images.emplace_back();
    cv::resize(DemoClip::image(frame), images.back(), size, 0, 0, cv::INTER_CUBIC);
    clicks.emplace_back(Click{middleOf(DemoClip::truth(frame, 0)) * scale, true});
  }
  const auto click = [&](int i) {
    const auto at = static_cast<std::size_t>(i);
    const ImageKey key{1, FrameIndex(i)};
    segmenter->segment({key, images[at], std::span(&clicks[at], 1), nullptr});
  };
  segmenter->segment(
      {{2, FrameIndex(0)}, images[0], std::span(&clicks[0], 1), nullptr});  // warm up
  const double cold = medianMs(settings.runs, click);
  const double warm = medianMs(settings.runs, [&](int) { click(settings.runs - 1); });
  cv::Mat quarter;
  cv::resize(images[0], quarter, {}, 0.25, 0.25, cv::INTER_AREA);
  const cv::Rect around(quarter.cols / 4, quarter.rows / 4, quarter.cols / 2, quarter.rows / 2);
  const double grabCut = medianMs(settings.runs, [&](int) { grabCutOnce(quarter, around); });
  const std::string reference = "cv::grabCut, 1 iteration, 480x270";
  return {{"click to mask, 1080p, frame seen first", cold, reference, grabCut},
          {"click to mask, 1080p, frame prepared", warm, reference, grabCut}};
}

/// The number of frames until the memory of a tracker is full.
constexpr int settledAfter = 7;

std::vector<BenchLine> benchPropagate(const BenchSettings& settings) {
  std::map<ObjectId, Mask> masks;
  for (int i = 0; i < DemoClip::objectCount; ++i)
    masks[ObjectId{i + 1}] = DemoClip::truth(FrameIndex(0), i);
  std::vector<cv::Mat> images;
  for (int i = 0; i <= settledAfter + settings.runs; ++i)
    images.push_back(DemoClip::image(FrameIndex(i)));

  const auto walk = [&](const std::map<ObjectId, Mask>& objects) {
    const auto fresh = makeTracker(engineName(settings));
    fresh->remember(FrameIndex(0), images[0], objects);
    fresh->start(FrameIndex(0), images[0], objects);
    const auto image = [&](int i) { return images[static_cast<std::size_t>(i)]; };
    const auto step = [&](int i) {  // as propagation does it
      if (i + 2 < static_cast<int>(images.size())) fresh->prepare(FrameIndex(i + 2), image(i + 2));
      fresh->step(FrameIndex(i + 1), image(i + 1));
    };
    for (int i = 0; i < settledAfter; ++i) step(i);
    return medianMs(settings.runs, [&](int i) { step(settledAfter + i); });
  };
  const double one = walk({*masks.begin()});
  const double three = walk(masks);

  const auto flow = cv::DISOpticalFlow::create(cv::DISOpticalFlow::PRESET_MEDIUM);
  const double dis = medianMs(settings.runs, [&](int i) {
    cv::Mat a, b, field;
    cv::cvtColor(images[static_cast<std::size_t>(i)], a, cv::COLOR_BGR2GRAY);
    cv::cvtColor(images[static_cast<std::size_t>(i) + 1], b, cv::COLOR_BGR2GRAY);
    flow->calc(b, a, field);
  });
  const std::string reference = "cv::DISOpticalFlow, medium, same frames";
  return {{"propagate a frame, 480p, 1 object", one, reference, dis},
          {"propagate a frame, 480p, 3 objects", three, reference, dis}};
}

}  // namespace maskline
