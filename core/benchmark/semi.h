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
  Statistics j, f;  ///< means over the objects
  double jf() const { return (j.mean + f.mean) / 2; }
  int objects = 0;
  int frames = 0;             ///< scored, the most of any object
  double fps = 0;             ///< of the tracker alone
  double fpsWithReading = 0;  ///< as a propagation has it
  double processorMs = 0;     ///< per frame, of all threads
};

/// Tracks a clip from its first masks. Predictions are disjoint.
ClipRun runSemi(const BenchmarkClip& clip, const ClipTruth& truth, const std::string& engine,
                const WorkContext& work = {});

/// Objects without a scored frame do not count.
SemiScore scoreSemi(const BenchmarkClip& clip, const ClipTruth& truth, const ClipRun& run);

/// The mean over sequences, and over all objects of all sequences (as the DAVIS 2017 table has
/// it); speeds are those of all frames together.
SemiScore meanOfSequences(std::span<const SemiScore> scores);
SemiScore meanOfObjects(std::span<const SemiScore> scores);

/// Writes an indexed PNG for every frame of the clip into `folder`, named after its picture. A file
/// is complete or not there. Throws Error(Io).
void writePredictions(const std::filesystem::path& folder, const BenchmarkClip& clip, cv::Size size,
                      const Predictions& predictions);

/// Writes the annotated frames as JPEGs to look at: truth green, prediction red, both yellow.
void writeOverlays(const std::filesystem::path& folder, const BenchmarkClip& clip,
                   const ClipTruth& truth, const Predictions& predictions);

}  // namespace maskline
