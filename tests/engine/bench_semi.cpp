// SPDX-License-Identifier: Apache-2.0
// Semi-supervised tracking on DAVIS folders: the first mask is given, the rest is tracked.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <vector>

#include "core/engine/engine_registry.h"
#include "core/mask/metrics.h"

namespace fs = std::filesystem;
using namespace maskline;

namespace {

struct Sequence {
  std::string name;
  std::vector<fs::path> images;
  std::vector<fs::path> truths;
};

struct FrameScore {
  double j = 0;
  double f = 0;
  float confidence = 0;
};

struct Result {
  std::vector<FrameScore> frames;  // without the first and the last
  double secondsTracking = 0;
  double secondsDecoding = 0;
  double processorSeconds = 0;  // of all threads, for busy machines
  int steps = 0;
};

using Clock = std::chrono::steady_clock;
double since(Clock::time_point from) {
  return std::chrono::duration<double>(Clock::now() - from).count();
}

std::vector<fs::path> filesIn(const fs::path& folder, const std::string& extension) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == extension) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// ROOT/JPEGImages/480p/SEQ + ROOT/Annotations/480p/SEQ, or ROOT/SEQ with both kinds of files.
std::vector<Sequence> findSequences(const fs::path& root, const std::string& only) {
  const bool davis = fs::exists(root / "JPEGImages");
  const fs::path images = davis ? root / "JPEGImages" / "480p" : root;
  const fs::path truths = davis ? root / "Annotations" / "480p" : root;
  std::vector<Sequence> found;
  for (const auto& entry : fs::directory_iterator(images)) {
    const std::string name = entry.path().filename();
    if (!entry.is_directory()) continue;
    if (!only.empty() && ("," + only + ",").find("," + name + ",") == only.npos) continue;
    found.push_back({name, filesIn(images / name, ".jpg"), filesIn(truths / name, ".png")});
  }
  std::sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.name < b.name; });
  return found;
}

/// Truth green, prediction red, both yellow.
void writeOverlay(const fs::path& file, cv::Mat image, const Mask& truth, const Mask& tracked) {
  image = image.clone();
  image.forEach<cv::Vec3b>(
      [&, t = truth.toMat(), p = tracked.toMat()](cv::Vec3b& c, const int* at) {
        if (t.at<std::uint8_t>(at) != 0) c[1] = static_cast<std::uint8_t>(128 + c[1] / 2);
        if (p.at<std::uint8_t>(at) != 0) c[2] = static_cast<std::uint8_t>(128 + c[2] / 2);
      });
  fs::create_directories(file.parent_path());
  cv::imwrite(file.string(), image);
}

Result track(const Sequence& sequence, Tracker& tracker, const fs::path& overlays) {
  const ObjectId object{1};
  Result result;
  for (std::size_t i = 0; i < sequence.images.size(); ++i) {
    const auto begin = Clock::now();
    const cv::Mat image = cv::imread(sequence.images[i].string());
    result.secondsDecoding += since(begin);
    const Mask truth = Mask::fromMat(cv::imread(sequence.truths[i].string(), cv::IMREAD_GRAYSCALE));
    if (i == 0) {
      tracker.remember(FrameIndex(i), image, {{object, truth}});
      tracker.start(FrameIndex(i), image, {{object, truth}});
      continue;
    }
    const auto stepBegin = Clock::now();
    const std::clock_t processorBegin = std::clock();
    const TrackedMask tracked = tracker.step(FrameIndex(i), image)[object];
    result.secondsTracking += since(stepBegin);
    result.processorSeconds += double(std::clock() - processorBegin) / CLOCKS_PER_SEC;
    ++result.steps;
    if (!overlays.empty())
      writeOverlay(overlays / sequence.name / sequence.images[i].filename(), image, truth,
                   tracked.mask);
    if (i + 1 < sequence.images.size())
      result.frames.push_back(
          {iou(truth, tracked.mask), boundaryF(truth, tracked.mask), tracked.confidence});
  }
  return result;
}

double correlation(const std::vector<FrameScore>& scores) {
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  for (const FrameScore& s : scores) {
    n += 1, x += s.confidence, y += s.j;
    xx += s.confidence * s.confidence, yy += s.j * s.j, xy += s.confidence * s.j;
  }
  return (n * xy - x * y) / std::sqrt(std::max(1e-12, (n * xx - x * x) * (n * yy - y * y)));
}

/// The chance that a bad frame (J < 0.7) has less confidence than a good one.
double separation(const std::vector<FrameScore>& scores) {
  double pairs = 0, won = 0;
  for (const FrameScore& bad : scores) {
    if (bad.j >= 0.7) continue;
    for (const FrameScore& good : scores) {
      if (good.j < 0.7) continue;
      pairs += 1;
      won += bad.confidence < good.confidence ? 1 : bad.confidence == good.confidence ? 0.5 : 0;
    }
  }
  return pairs == 0 ? 1 : won / pairs;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || std::string(argv[1]) == "--help") {
    std::puts("bench_semi ROOT [ENGINE=classic] [THREADS=2] [SEQUENCE,…] [OVERLAYS]");
    return argc < 2;
  }
  const std::string engine = argc > 2 ? argv[2] : "classic";
  setEngineThreads(argc > 3 ? std::atoi(argv[3]) : 2);
  std::vector<FrameScore> all;
  double j = 0, f = 0, tracking = 0, decoding = 0;
  int count = 0, steps = 0;
  for (const Sequence& sequence : findSequences(argv[1], argc > 4 ? argv[4] : "")) {
    const Result result = track(sequence, *makeTracker(engine), argc > 5 ? argv[5] : "");
    double seqJ = 0, seqF = 0;
    for (const FrameScore& s : result.frames) {
      seqJ += s.j / static_cast<double>(result.frames.size());
      seqF += s.f / static_cast<double>(result.frames.size());
    }
    std::printf("%-20s J %.3f  F %.3f  %5.1f frames/s  %4.0f ms of processor\n",
                sequence.name.c_str(), seqJ, seqF, result.steps / result.secondsTracking,
                1000 * result.processorSeconds / result.steps);
    std::fflush(stdout);
    all.insert(all.end(), result.frames.begin(), result.frames.end());
    j += seqJ, f += seqF, ++count;
    steps += result.steps, tracking += result.secondsTracking, decoding += result.secondsDecoding;
  }
  if (count == 0) {
    std::fprintf(stderr, "%s holds no sequences.\n", argv[1]);
    return 1;
  }
  std::printf("mean of %d           J %.3f  F %.3f  J&F %.3f\n", count, j / count, f / count,
              (j + f) / 2 / count);
  std::printf("%.1f frames/s tracking, %.1f with decoding\n", steps / tracking,
              steps / (tracking + decoding));
  double error = 0;
  for (const FrameScore& s : all) error += std::abs(s.confidence - s.j) / double(all.size());
  std::printf("confidence: correlation %.3f, AUROC for J < 0.7 %.3f, mean error %.3f\n",
              correlation(all), separation(all), error);
  return 0;
}
