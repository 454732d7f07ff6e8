// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/staged_output.h"
#include "core/dataset/content.h"

namespace maskline {

enum class PictureChoice { None, Jpeg, Png };

/// What a person can choose about how a data set is written; each format says which of it counts.
struct WriteOptions {
  PictureChoice pictures = PictureChoice::Jpeg;
  /// "train" or "val": where videos belong that are not named in `validation`; "" = as the format
  /// has it.
  std::string split;
  std::set<std::string> validation;  ///< names of videos
  std::string pattern;               ///< mask folders: names of the files
  std::string pixels;                ///< a name of FormatChoices::pixels; "" = as the format has it
  double overlayOpacity = 0.5;

  /// "train", "val" or "".
  std::string splitOf(const std::string& video) const {
    return validation.contains(video) ? "val" : split;
  }
};

/// Writes one data set into a folder (or as a file) that is moved into place afterwards. Throws
/// Error(Io) when writing fails, Error(BadInput) for what the format cannot hold at all.
class DatasetWriter {
 public:
  virtual ~DatasetWriter() = default;
  /// Ends early when cancelled; what is there then is thrown away.
  virtual void write(DatasetContent& content, const WorkContext& work) = 0;
};

/// Which part of a folder an export is, and which of its files it shares with other exports.
struct OutputPlace {
  std::string part;
  std::vector<StagedOutput::Shared> shared;
};

/// The part of an export that is its videos: those of several projects lie side by side.
OutputPlace placeByVideos(const std::string& format, const DatasetInfo& info);

}  // namespace maskline
