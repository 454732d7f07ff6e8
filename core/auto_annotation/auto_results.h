// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/auto_annotation/found_mask.h"
#include "core/auto_annotation/own_model.h"
#include "core/base/ids.h"

namespace maskline {

/// A mask of a run, with its track.
struct LinkedMask {
  FrameIndex frame;
  int track = 0;  ///< numbered from 0; unused for stuff
  FoundMask found;
};

/// All that a model found in a clip, whatever the score, so that another score can be applied
/// without running the model again.
struct AutoResults {
  std::string run;    ///< tells the run from all others
  std::string model;  ///< its name
  std::vector<ModelClass> classes;
  cv::Size size;                   ///< of the frames
  std::vector<FrameIndex> frames;  ///< that the model has seen, in order
  std::vector<LinkedMask> masks;   ///< in the order of the frames
  int tracks = 0;
  /// By class: the category it becomes, none: left out.
  std::vector<std::optional<std::string>> categories;
  float score = 0.5F;  ///< the least one of masks that are stored in the project
};

/// Where the results of the last run on a project are kept: in the cache folder of the user
/// ($XDG_CACHE_HOME/maskline/auto, or that below ~/.cache), by the path of the project.
std::filesystem::path resultsFile(const std::filesystem::path& project);

/// JSON lines; masks as COCO strings. Throws Error(Io).
void writeResults(const AutoResults& results, const std::filesystem::path& file);
/// Throws Error(NotFound) if there are none, Error(Corrupt).
AutoResults readResults(const std::filesystem::path& file);
/// Without the masks; empty if there are no results or they are damaged.
std::optional<AutoResults> readResultsHead(const std::filesystem::path& file);

}  // namespace maskline
