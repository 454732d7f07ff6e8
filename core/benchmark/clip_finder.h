// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/progress.h"

namespace maskline {

/// A sequence of images with ground-truth label maps for some or all of them.
struct BenchmarkClip {
  std::string name;
  std::filesystem::path folder;               ///< the path for openFrameSource()
  std::vector<std::filesystem::path> images;  ///< by frame
  std::map<FrameIndex, std::filesystem::path> truths;
  bool stills = false;  ///< images and label maps are side by side in the root folder
};

/// ImageKey::clip for the images of a clip.
std::uint64_t imageKeyOf(const BenchmarkClip& clip);

struct ClipChoice {
  std::vector<std::string> sequences;  ///< empty: all
  std::string set;                     ///< a list in ImageSets: "val" or "2016/val"; "" = all
};

/// The annotated sequences below `root`, by name: JPEGImages and Annotations, with or without a
/// level 480p, with one folder per sequence or with the images themselves; else `root` or its
/// folders with images and label maps (a PNG of the same stem) side by side. Of several lists named
/// `set`, the last one whose sequences all exist is used. Throws Error(NotFound) naming what is
/// missing.
std::vector<BenchmarkClip> findBenchmarkClips(const std::filesystem::path& root,
                                              const ClipChoice& choice = {});

/// Calls `measure` for each clip and combines their progress, weighted by clip length. Returns
/// false when cancelled; the last call may be incomplete then.
bool forEachClip(std::span<const BenchmarkClip> clips, const WorkContext& work,
                 const std::function<void(const BenchmarkClip&, const WorkContext&)>& measure);

}  // namespace maskline
