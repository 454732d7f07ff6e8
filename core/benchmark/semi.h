// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "core/benchmark/clip_run.h"
#include "core/benchmark/scores.h"

namespace maskline {

/// Semi-supervised tracking, the protocol of DAVIS: the first mask of every object is given, the
/// rest is tracked.
struct SemiScore {
  std::string name;
  ScoreStatistics j, f;  ///< means over the objects
  double jf() const { return (j.mean + f.mean) / 2; }
  int objects = 0;
  int frames = 0;             ///< number of scored frames, maximum over objects
  double fps = 0;             ///< of the tracker alone
  double fpsWithReading = 0;  ///< of the whole propagation
  double processorMs = 0;     ///< per frame, of all threads
};

/// Tracks a clip from the first masks of its objects. Predictions do not overlap.
ClipRun runSemi(const BenchmarkClip& clip, const ClipTruth& truth, const std::string& engine,
                const WorkContext& work = {});

/// Objects without a scored frame are ignored.
SemiScore scoreSemi(const BenchmarkClip& clip, const ClipTruth& truth, const ClipRun& run);

/// The mean over sequences, and over all objects of all sequences (as in the DAVIS 2017 table).
/// Speeds are computed over all frames together.
SemiScore meanOfSequences(std::span<const SemiScore> scores);
SemiScore meanOfObjects(std::span<const SemiScore> scores);

/// Writes an indexed PNG for every frame of the clip into `folder`, named after its image. A file
/// is written atomically. Throws Error(Io).
void writePredictions(const std::filesystem::path& folder, const BenchmarkClip& clip, cv::Size size,
                      const Predictions& predictions);

/// Writes the annotated frames as JPEGs for visual inspection: truth green, prediction red, both
/// yellow.
void writeOverlays(const std::filesystem::path& folder, const BenchmarkClip& clip,
                   const ClipTruth& truth, const Predictions& predictions);

}  // namespace maskline
