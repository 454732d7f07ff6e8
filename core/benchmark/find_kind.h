// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/benchmark/clip_finder.h"
#include "core/benchmark/kinds.h"
#include "core/engine/segmenter.h"

namespace maskline {

struct FindKindSettings {
  Kinds kinds;    ///< images that are not in it are left out; empty: all objects are of one kind
  int least = 4;  ///< objects of a kind on an image
  float leastScore = 0;  ///< of a candidate
  int half = 0;          ///< 1 or 2: only this half of the images, chosen by their names; 0: all
};

/// How well one example finds the others of its kind on an image.
struct FindKindScore {
  std::string image, kind;
  int wanted = 0;    ///< other objects of the kind
  int proposed = 0;  ///< candidates
  int found = 0;     ///< pairs of both with an IoU of at least 0.5

  double recall() const { return wanted > 0 ? double(found) / wanted : 1; }
  double precision() const { return proposed > 0 ? double(found) / proposed : 1; }
};

/// For each kind of each image: the largest object is the example; the candidates that match it or
/// lie on void pixels are left out; the rest is matched one to one to the other objects, the best
/// first. Stops early when cancelled. Blocks. Throws Error.
std::vector<FindKindScore> findKinds(const BenchmarkClip& clip, Segmenter& segmenter,
                                     const FindKindSettings& settings,
                                     const WorkContext& work = {});

/// The sums; `image` is empty.
FindKindScore sumOf(std::span<const FindKindScore> scores);

}  // namespace maskline
