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

/// The options for writing a dataset; each format states which ones apply.
struct WriteOptions {
  PictureChoice pictures = PictureChoice::Jpeg;
  /// "train" or "val": the split of videos that are not in `validation`; "" = default of the
  /// format.
  std::string split;
  std::set<std::string> validation;  ///< video names
  std::string pattern;               ///< mask folders: file name pattern
  std::string pixels;  ///< a name in FormatChoices::pixels; "" = default of the format
  double overlayOpacity = 0.5;

  /// "train", "val" or "".
  std::string splitOf(const std::string& video) const {
    return validation.contains(video) ? "val" : split;
  }
};

/// Writes one dataset into a folder (or a file) that is moved into place afterwards. Throws
/// Error(Io) if writing fails, Error(BadInput) for content that the format cannot store at all.
class DatasetWriter {
 public:
  virtual ~DatasetWriter() = default;
  /// Stops early when cancelled; the incomplete output is then discarded.
  virtual void write(DatasetContent& content, const WorkContext& work) = 0;
};

/// Which part of a folder an export is, and which files it shares with other exports.
struct OutputPlace {
  std::string part;
  std::vector<StagedOutput::Shared> shared;
};

/// The part of an export, named by its videos: exports of several projects can share a folder.
OutputPlace placeByVideos(const std::string& format, const DatasetInfo& info);

}  // namespace maskline
