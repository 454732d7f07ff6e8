// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/clicks.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "core/benchmark/semi.h"
#include "core/benchmark/still.h"

namespace maskline {
namespace {

constexpr double goal85 = 0.85, goal90 = 0.90;
constexpr int everyOfClip = 10;

std::vector<FrameIndex> chosenFrames(const BenchmarkClip& clip, int every) {
  if (every <= 0) every = clip.stills ? 1 : everyOfClip;
  std::vector<FrameIndex> frames;
  int number = 0;
  for (const auto& [frame, path] : clip.truths)
    if (number++ % every == 0) frames.push_back(frame);
  return frames;
}

std::vector<ObjectId> chosenObjects(const FrameTruth& truth, int largest) {
  std::vector<ObjectId> objects;
  for (const auto& [object, mask] : truth.objects)
    if (!subtract(mask, truth.ignored).empty()) objects.push_back(object);
  if (largest <= 0 || objects.size() <= static_cast<std::size_t>(largest)) return objects;
  std::ranges::stable_sort(objects, std::greater<>(),
                           [&](ObjectId id) { return truth.objects.at(id).area(); });
  objects.resize(static_cast<std::size_t>(largest));
  return objects;
}

using OnTask = std::function<std::optional<ClickSample>(FrameIndex, ObjectId, AnnotationTask)>;

/// Shows every chosen object to `onTask` and collects its samples.
std::vector<ClickSample> eachObject(const BenchmarkClip& clip, const ClickSettings& settings,
                                    const WorkContext& work, const OnTask& onTask) {
  const auto frames = chosenFrames(clip, settings.every);
  std::vector<ClickSample> samples;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const FrameIndex frame = frames[i];
    const FrameTruth truth = readFrameTruth(clip.truths.at(frame), settings.singleObject);
    const cv::Mat image =
        readStill(clip.images[static_cast<std::size_t>(frame.value())], truth.size);
    bool first = true;
    for (const ObjectId object : chosenObjects(truth, settings.largest)) {
      if (work.cancelled()) return samples;
      auto sample =
          onTask(frame, object,
                 {{imageKeyOf(clip), frame}, image, truth.objects.at(object), truth.ignored});
      if (!sample) continue;
      sample->firstOnPicture = first && sample->curve.clicks() > 0;
      first = first && !sample->firstOnPicture;
      samples.push_back(std::move(*sample));
    }
    work.report(static_cast<std::int64_t>(i + 1), static_cast<std::int64_t>(frames.size()));
  }
  return samples;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void divide(double& sum, int count) { sum = count > 0 ? sum / count : 0; }

}  // namespace

std::vector<ClickSample> clickObjects(const BenchmarkClip& clip, Segmenter& segmenter,
                                      const ClickSettings& settings, const WorkContext& work) {
  return eachObject(
      clip, settings, work, [&](FrameIndex frame, ObjectId object, const AnnotationTask& task) {
        const ClickRobot robot(settings.robot, clip.name, frame, object);
        return ClickSample{frame, object, false,
                           annotate(segmenter, robot, task, goal90, settings.mostClicks),
                           std::nullopt};
      });
}

std::vector<ClickSample> correctPropagated(const BenchmarkClip& clip, Segmenter& segmenter,
                                           const std::string& engine, const ClickSettings& settings,
                                           const WorkContext& work) {
  const ClipTruth truth = readTruth(clip, settings.singleObject);
  const ClipRun run = runSemi(clip, truth, engine, {work.stop, {}});
  if (run.cancelled) return {};
  const auto correct = [&](FrameIndex frame, ObjectId object,
                           AnnotationTask task) -> std::optional<ClickSample> {
    const auto scored = truth.scoredFrames(object);
    if (std::ranges::find(scored, frame) == scored.end()) return std::nullopt;
    const Mask& propagated = run.predictions.at(frame).at(object).mask;
    ClickSample sample{frame, object, false, {}, std::nullopt};
    const ClickRobot robot(settings.robot, clip.name, frame, object);
    task.existing = &propagated;
    sample.curve = annotate(segmenter, robot, task, goal90, settings.mostClicks);
    if (sample.curve.clicks() == 0) return sample;
    task.existing = nullptr;
    sample.fresh = annotate(segmenter, robot, task, goal90, settings.mostClicks);
    return sample;
  };
  return eachObject(clip, settings, work, correct);
}

ClickScore scoreClicks(const std::string& name, std::span<const ClickSample> samples,
                       int mostClicks) {
  ClickScore score;
  score.name = name;
  score.masks = static_cast<int>(samples.size());
  std::vector<double> cold, warm;
  for (const ClickSample& sample : samples) {
    const ClickCurve& curve = sample.curve;
    score.noc85 += curve.clicksTo(goal85, mostClicks);
    score.noc90 += curve.clicksTo(goal90, mostClicks);
    score.failed85 += curve.reaches(goal85) ? 0 : 1;
    score.failed90 += curve.reaches(goal90) ? 0 : 1;
    score.startIou += curve.iou.front();
    score.firstIou += curve.iou[std::min<std::size_t>(1, curve.iou.size() - 1)];
    for (int i = 0; i < curve.clicks(); ++i)
      (i == 0 && sample.firstOnPicture ? cold : warm)
          .push_back(curve.clickMs[static_cast<std::size_t>(i)]);
    if (!sample.fresh) continue;
    ++score.corrected;
    score.correctedNoc90 += curve.clicksTo(goal90, mostClicks);
    score.freshNoc90 += sample.fresh->clicksTo(goal90, mostClicks);
  }
  for (double* sum : {&score.noc85, &score.noc90, &score.failed85, &score.failed90, &score.startIou,
                      &score.firstIou})
    divide(*sum, score.masks);
  divide(score.correctedNoc90, score.corrected);
  divide(score.freshNoc90, score.corrected);
  score.coldMs = median(std::move(cold));
  score.clickMs = median(std::move(warm));
  return score;
}

}  // namespace maskline
