// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/benchmark/occlusion_scene.h"
#include "core/benchmark/scene_material.h"

namespace maskline {

struct OcclusionSettings : SceneSettings {
  std::vector<int> hidden{5, 15, 45};  ///< lengths in frames, taken in turn
};

/// The parts of case `number` (0 …): an object of `clip`, two of the background images, a length of
/// the occlusion in turn. Of each nine cases three have a look-alike, one of each length. Throws
/// Error if the clip has no object of a usable size or an image cannot be read.
OcclusionParts occlusionParts(const BenchmarkClip& clip, const OcclusionSettings& settings,
                              int number);

}  // namespace maskline
