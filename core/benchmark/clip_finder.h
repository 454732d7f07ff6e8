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

/// A sequence of pictures with true label maps for some or all of them.
struct BenchmarkClip {
  std::string name;
  std::filesystem::path folder;               ///< what openFrameSource() reads
  std::vector<std::filesystem::path> images;  ///< by frame
  std::map<FrameIndex, std::filesystem::path> truths;
  bool stills = false;  ///< pictures and label maps lie side by side in the root
};

struct ClipChoice {
  std::vector<std::string> sequences;  ///< empty: all
  std::string set;                     ///< a list of ImageSets: "val" or "2016/val"; "" = all
};

/// The annotated sequences below `root`, by name: JPEGImages and Annotations with or without a
/// level 480p, with a folder per sequence or with the pictures themselves; else `root` or its
/// folders with pictures and label maps (a PNG of the same stem) side by side. Of several lists of
/// the name `set` the last that names only sequences that are there is taken. Throws
/// Error(NotFound) naming what is missing.
std::vector<BenchmarkClip> findBenchmarkClips(const std::filesystem::path& root,
                                              const ClipChoice& choice = {});

/// Calls `measure` clip by clip, joining their progress into one, a clip's share being its length.
/// False when cancelled: the last call may then have been cut short.
bool forEachClip(std::span<const BenchmarkClip> clips, const WorkContext& work,
                 const std::function<void(const BenchmarkClip&, const WorkContext&)>& measure);

}  // namespace maskline
