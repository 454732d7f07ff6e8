// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/benchmark/clip_finder.h"
#include "core/benchmark/occlusion_scene.h"

namespace maskline {

struct OcclusionSettings {
  int cases = 20;
  std::vector<int> hidden{5, 15, 45};  ///< lengths in frames, taken in turn
  std::filesystem::path backgrounds;   ///< a folder with images
  bool stills = false;                 ///< the images of a folder show unrelated objects
  unsigned seed = 1;
};

/// The parts of case `number` (0 …): an object of `clip`, two of the background images, a length of
/// the occlusion in turn. Of each nine cases three have a look-alike, one of each length. Throws
/// Error if the clip has no object of a usable size or an image cannot be read.
OcclusionParts occlusionParts(const BenchmarkClip& clip, const OcclusionSettings& settings,
                              int number);

}  // namespace maskline
