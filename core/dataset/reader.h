// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/progress.h"
#include "core/dataset/dataset.h"

namespace maskline {

struct ReadOptions {
  /// Mask folders: how files are named, for example "{object}/{frame}.png"; "" = by looking.
  std::string pattern;
};

/// Reads one data set. Opening it (Format::open) finds out everything but the pixels; read() hands
/// out the masks. Any thread, one at a time. Throws Error with the place in the file.
class DatasetReader {
 public:
  virtual ~DatasetReader() = default;
  virtual const DatasetInfo& info() const = 0;
  /// Every mask once, in the order of the files; ends early when cancelled. Reports progress in
  /// units of its own.
  virtual void read(const MaskSink& sink, const WorkContext& work) = 0;
  /// The picture of a frame, if it lies in the data set; else an empty path.
  virtual std::filesystem::path picture(std::size_t, std::size_t) const { return {}; }
};

}  // namespace maskline
