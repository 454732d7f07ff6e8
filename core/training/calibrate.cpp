// SPDX-License-Identifier: Apache-2.0
#include "core/training/calibrate.h"

#include <ATen/core/Tensor.h>

#include "core/engine/builtin/builtin_engine.h"
#include "core/engine/builtin/model.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/mask/metrics.h"
#include "core/training/click_simulator.h"
#include "core/training/ship_weights.h"

namespace maskline::training {
namespace {

using builtin::ConfidenceSample;
using builtin::Cues;

constexpr int longestWalk = 60;  // frames
constexpr int clickEvery = 15;   // frames
constexpr int clicks = 5;        // on a frame

cv::Mat truthOf(const Labelled& frame) { return (frame.labels > 0) & (frame.labels < 255); }

std::vector<ConfidenceSample> tracked(const Clip& clip, const std::filesystem::path& file) {
  std::vector<ConfidenceSample> samples;
  const ObjectId object(1);
  const auto tracker = makeBuiltinTracker(file, [&samples](ObjectId, const Cues& cues) {
    samples.push_back({cues, 0});
  });
  tracker->start(FrameIndex(0), clip.frames[0].image,
                 {{object, Mask::fromMat(truthOf(clip.frames[0]))}});
  const int count = std::min(longestWalk, static_cast<int>(clip.frames.size()));
  for (int f = 1; f < count; ++f) {
    const auto result = tracker->step(FrameIndex(f), clip.frames[f].image);
    samples.back().iou = iou(result.at(object).mask, Mask::fromMat(truthOf(clip.frames[f])));
  }
  return samples;
}

std::vector<ConfidenceSample> clicked(const Clip& clip, const std::filesystem::path& file,
                                      Random& random) {
  std::vector<ConfidenceSample> samples;
  const auto segmenter = makeBuiltinSegmenter(file, [&samples](const Cues& cues) {
    samples.push_back({cues, 0});
  });
  for (std::size_t f = 0; f < clip.frames.size(); f += clickEvery) {
    const cv::Mat truth = truthOf(clip.frames[f]);
    Mask shown(truth.size());
    std::vector<Prompt> prompts;
    for (int i = 0; i < clicks; ++i) {
      const auto next = nextClick(truth, shown.toMat(), random);
      if (!next) break;
      prompts.push_back(Click{next->at, next->positive});
      const ImageKey key{1, FrameIndex(static_cast<std::int64_t>(f))};
      shown = segmenter->segment({key, clip.frames[f].image, prompts, nullptr}).mask;
      samples.back().iou = iou(shown, Mask::fromMat(truth));
    }
  }
  return samples;
}

/// A copy of the weights without what was fitted before, which may be of other cues.
class Unfitted {
 public:
  explicit Unfitted(const std::filesystem::path& file)
      : m_file(file.string() + ".unfitted"), m_checkpoint(readCheckpoint(file)) {
    m_checkpoint.metadata.erase(builtin::trackConfidenceKey);
    m_checkpoint.metadata.erase(builtin::clickConfidenceKey);
    writeWithChecksum(m_file, m_checkpoint);
  }
  ~Unfitted() {
    std::error_code ignored;
    std::filesystem::remove(m_file, ignored);
    std::filesystem::remove(m_file.string() + ".sha256", ignored);
  }
  Unfitted(const Unfitted&) = delete;
  Unfitted& operator=(const Unfitted&) = delete;

  const std::filesystem::path& file() const { return m_file; }
  Checkpoint checkpoint() const { return m_checkpoint; }

 private:
  std::filesystem::path m_file;
  Checkpoint m_checkpoint;
};

void append(std::vector<ConfidenceSample>& all, const std::vector<ConfidenceSample>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

void calibrate(const TrainingData& data, const std::filesystem::path& file, std::stop_token stop,
               const std::function<void(double)>& progress) {
  Random random(1);
  std::vector<ConfidenceSample> walks, answers;
  const Unfitted weights(file);
  for (std::size_t i = 0; i < data.clips.size(); ++i) {
    if (stop.stop_requested()) return;
    append(walks, tracked(data.clips[i], weights.file()));
    append(answers, clicked(data.clips[i], weights.file(), random));
    progress(double(i + 1) / double(data.clips.size()));
  }
  Checkpoint checkpoint = weights.checkpoint();
  checkpoint.metadata[builtin::trackConfidenceKey] = builtin::fitConfidence(walks).text();
  checkpoint.metadata[builtin::clickConfidenceKey] = builtin::fitConfidence(answers).text();
  writeWithChecksum(file, checkpoint);
}

}  // namespace maskline::training
