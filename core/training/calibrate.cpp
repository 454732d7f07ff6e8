// SPDX-License-Identifier: Apache-2.0
#include "core/training/calibrate.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <map>
#include <span>

#include "core/engine/builtin/builtin_engine.h"
#include "core/engine/builtin/model.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/mask/metrics.h"
#include "core/training/data/click_simulator.h"
#include "core/training/data/object_choice.h"
#include "core/training/data/photometry.h"
#include "core/training/ship_weights.h"

namespace maskline::training {
namespace {

using builtin::ConfidenceSample;
using builtin::Cues;

constexpr int longestWalk = 60;  // frames
constexpr int clickEvery = 15;   // frames
constexpr int clicks = 5;        // on an object

std::map<ObjectId, Mask> truthsOf(const Labelled& frame, const std::vector<int>& objects) {
  std::map<ObjectId, Mask> truths;
  for (const int label : objects) {
    truths[ObjectId(label)] = Mask::fromMat(frame.labels == label);
  }
  return truths;
}

/// Tracks all objects of the first frame to the last.
std::vector<ConfidenceSample> tracked(std::span<const Labelled> frames,
                                      const std::filesystem::path& file) {
  std::vector<ConfidenceSample> samples;
  std::vector<ObjectId> order;
  const auto tracker = makeBuiltinTracker(file, [&](ObjectId object, const Cues& cues) {
    samples.push_back({cues, 0});
    order.push_back(object);
  });
  const std::vector<int> objects = objectsOf(frames[0].labels);
  tracker->start(FrameIndex(0), frames[0].image, truthsOf(frames[0], objects));
  const std::size_t count = std::min<std::size_t>(longestWalk, frames.size());
  for (std::size_t f = 1; f < count; ++f) {
    const std::size_t before = samples.size();
    const auto found = tracker->step(FrameIndex(static_cast<std::int64_t>(f)), frames[f].image);
    const auto truths = truthsOf(frames[f], objects);
    for (std::size_t i = before; i < samples.size(); ++i) {
      samples[i].iou = iou(found.at(order[i]).mask, truths.at(order[i]));
    }
  }
  return samples;
}

/// Clicks on objects of pictures, one click after the other.
class Clicker {
 public:
  explicit Clicker(const std::filesystem::path& file)
      : m_segmenter(makeBuiltinSegmenter(file, [this](const Cues& cues) {
          m_samples.push_back({cues, 0});
        })) {}

  void click(const cv::Mat& image, const cv::Mat& truth, Random& random) {
    const ImageKey key{1, FrameIndex(m_pictures++)};
    Mask shown(truth.size());
    std::vector<Prompt> prompts;
    for (int i = 0; i < clicks; ++i) {
      const auto next = nextClick(truth, shown.toMat(), random);
      if (!next) return;
      prompts.push_back(Click{next->at, next->positive});
      shown = m_segmenter->segment({key, image, prompts, nullptr}).mask;
      m_samples.back().iou = iou(shown, Mask::fromMat(truth));
    }
  }

  const std::vector<ConfidenceSample>& samples() const { return m_samples; }

 private:
  std::vector<ConfidenceSample> m_samples;
  std::unique_ptr<Segmenter> m_segmenter;
  std::int64_t m_pictures = 0;
};

/// The same frames with other light, colours, blur, grain and compression.
std::vector<Labelled> varied(const std::vector<Labelled>& frames, Random& random) {
  std::vector<cv::Mat> images;
  for (const Labelled& frame : frames) images.push_back(frame.image.clone());
  augmentAppearance(images, random);
  std::vector<Labelled> result;
  for (std::size_t i = 0; i < frames.size(); ++i) result.push_back({images[i], frames[i].labels});
  return result;
}

/// A copy of the weights without the fitted confidence, which may use other cues.
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

/// Of a clip as it is and with another look, forwards and backwards.
void addClip(const Clip& clip, const std::filesystem::path& file, Random& random, Clicker& clicker,
             std::vector<ConfidenceSample>& passes) {
  const auto track = [&](std::span<const Labelled> frames) {
    const std::vector<ConfidenceSample> samples = tracked(frames, file);
    passes.insert(passes.end(), samples.begin(), samples.end());
  };
  for (const bool asItIs : {true, false}) {
    std::vector<Labelled> frames = asItIs ? clip.frames : varied(clip.frames, random);
    for (std::size_t f = 0; f < frames.size(); f += clickEvery) {
      for (const int object : objectsOf(frames[f].labels)) {
        clicker.click(frames[f].image, frames[f].labels == object, random);
      }
    }
    track(frames);
    std::reverse(frames.begin(), frames.end());
    track(frames);
  }
}

}  // namespace

void calibrate(const TrainingData& data, const std::filesystem::path& file, std::stop_token stop,
               const std::function<void(double)>& progress) {
  Random random(1);
  const Unfitted weights(file);
  Clicker clicker(weights.file());
  std::vector<ConfidenceSample> passes;
  const std::size_t count = data.clips.size() + data.stills.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (stop.stop_requested()) return;
    if (i < data.clips.size()) {
      addClip(data.clips[i], weights.file(), random, clicker, passes);
    } else {
      const Still& still = data.stills[i - data.clips.size()];
      clicker.click(still.picture.image, chooseObject(still, random).mask, random);
    }
    progress(static_cast<double>(i + 1) / static_cast<double>(count));
  }
  Checkpoint checkpoint = weights.checkpoint();
  checkpoint.metadata[builtin::trackConfidenceKey] = builtin::fitConfidence(passes).text();
  checkpoint.metadata[builtin::clickConfidenceKey] =
      builtin::fitConfidence(clicker.samples()).text();
  writeWithChecksum(file, checkpoint);
}

}  // namespace maskline::training
