// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <random>
#include <vector>

#include "core/benchmark/clip_finder.h"
#include "core/benchmark/composition.h"

namespace maskline {

/// What composed clips are made of.
struct SceneSettings {
  int cases = 20;
  std::filesystem::path backgrounds;  ///< a folder with images
  bool stills = false;                ///< the images of a folder show unrelated objects
  unsigned seed = 1;
};

/// An object of the clip that is large enough, from some image on as long as it keeps its size.
/// Throws Error if there is none or an image cannot be read.
std::vector<CutOut> anyObject(const BenchmarkClip& clip, bool stills, std::mt19937& bits);
/// One of the background images, CV_8UC3. Throws Error.
cv::Mat anyPhotograph(const SceneSettings& settings, std::mt19937& bits);

}  // namespace maskline
