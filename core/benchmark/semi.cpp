// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/semi.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <system_error>

#include "core/benchmark/messages.h"
#include "core/mask/label_map.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

void add(ScoreStatistics& sum, const ScoreStatistics& s, double weight) {
  sum.mean += s.mean * weight;
  sum.recall += s.recall * weight;
  sum.decay += s.decay * weight;
}

double ratio(double a, double b) { return b > 0 ? a / b : 0; }

/// The mean with a weight per score; times are joined frame by frame.
template <class Weight>
SemiScore weightedMean(std::span<const SemiScore> scores, const char* name, Weight weight) {
  SemiScore mean;
  mean.name = name;
  double weights = 0, frames = 0, seconds = 0, secondsWithReading = 0, processor = 0;
  for (const SemiScore& s : scores) weights += weight(s);
  for (const SemiScore& s : scores) {
    add(mean.j, s.j, ratio(weight(s), weights));
    add(mean.f, s.f, ratio(weight(s), weights));
    mean.objects += s.objects;
    mean.frames += s.frames;
    const double n = s.frames;
    frames += n;
    seconds += ratio(n, s.fps);
    secondsWithReading += ratio(n, s.fpsWithReading);
    processor += n * s.processorMs;
  }
  mean.fps = ratio(frames, seconds);
  mean.fpsWithReading = ratio(frames, secondsWithReading);
  mean.processorMs = ratio(processor, frames);
  return mean;
}

cv::Mat labelsOf(const std::map<ObjectId, Prediction>& objects, cv::Size size) {
  cv::Mat labels = cv::Mat::zeros(size, CV_8UC1);
  for (const auto& [object, prediction] : objects)
    prediction.mask.paintInto(labels, static_cast<std::uint8_t>(object.value));
  return labels;
}

/// All objects of a frame, which may be absent.
template <class Frames, class MaskOf>
cv::Mat unionOn(FrameIndex frame, const Frames& frames, cv::Size size, MaskOf maskOf) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  if (const auto objects = frames.find(frame); objects != frames.end())
    for (const auto& [object, value] : objects->second) maskOf(value).paintInto(bitmap, 255);
  return bitmap;
}

/// Mixes white into one channel (0 blue, 1 green, 2 red) where the bitmap is set.
void tint(cv::Mat& image, const cv::Mat& bitmap, int channel) {
  image.forEach<cv::Vec3b>([&](cv::Vec3b& colour, const int* at) {
    if (bitmap.at<std::uint8_t>(at) != 0)
      colour[channel] = static_cast<std::uint8_t>(128 + colour[channel] / 2);
  });
}

[[noreturn]] void cannotWrite(const fs::path& folder) {
  throw Error(messages::benchmark::folderNotWritable, folder);
}

}  // namespace

ClipRun runSemi(const BenchmarkClip& clip, const ClipTruth& truth, const std::string& engine,
                const WorkContext& work) {
  ClipRun run = propagateClip(clip, truth.firstMasks(), Direction::Forward, engine, work);
  makeDisjoint(run.predictions);
  return run;
}

SemiScore scoreSemi(const BenchmarkClip& clip, const ClipTruth& truth, const ClipRun& run) {
  std::map<ObjectId, std::vector<double>> js, bs;
  for (const FrameScore& s : scoreFrames(truth, run.predictions)) {
    js[s.object].push_back(s.j);
    bs[s.object].push_back(s.f);
  }
  SemiScore score;
  score.name = clip.name;
  score.objects = static_cast<int>(js.size());
  for (const auto& [object, values] : js) {
    add(score.j, statistics(values), 1.0 / score.objects);
    add(score.f, statistics(bs[object]), 1.0 / score.objects);
    score.frames = std::max(score.frames, static_cast<int>(values.size()));
  }
  const auto steps = static_cast<double>(run.steps);
  score.fps = ratio(steps, run.stepSeconds);
  score.fpsWithReading = ratio(steps, run.wallSeconds);
  score.processorMs = 1000 * ratio(run.processorSeconds, steps);
  return score;
}

SemiScore meanOfSequences(std::span<const SemiScore> scores) {
  return weightedMean(scores, "mean", [](const SemiScore& s) { return s.objects > 0 ? 1.0 : 0.0; });
}

SemiScore meanOfObjects(std::span<const SemiScore> scores) {
  return weightedMean(scores, "mean over objects", [](const SemiScore& s) { return s.objects; });
}

void writePredictions(const fs::path& folder, const BenchmarkClip& clip, cv::Size size,
                      const Predictions& predictions) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  const fs::path part = folder / ".unfinished";
  for (std::size_t i = 0; i < clip.images.size(); ++i) {
    const auto objects = predictions.find(FrameIndex(i));
    writeLabelMap(part, objects == predictions.end() ? cv::Mat::zeros(size, CV_8UC1)
                                                     : labelsOf(objects->second, size));
    fs::rename(part, folder / (clip.images[i].stem().string() + ".png"), failure);
    if (failure) cannotWrite(folder);
  }
}

void writeOverlays(const fs::path& folder, const BenchmarkClip& clip, const ClipTruth& truth,
                   const Predictions& predictions) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  const auto source = openFrameSource(clip.folder);
  for (const auto& [frame, path] : clip.truths) {
    cv::Mat image = source->frame(frame).clone();
    tint(image, unionOn(frame, truth.frames, truth.size, [](const Mask& m) { return m; }), 1);
    tint(image, unionOn(frame, predictions, truth.size, [](const Prediction& p) { return p.mask; }),
         2);
    if (!cv::imwrite((folder / (path.stem().string() + ".jpg")).string(), image))
      cannotWrite(folder);
  }
}

}  // namespace maskline
