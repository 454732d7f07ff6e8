// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/progress.h"
#include "core/dataset/dataset.h"

namespace maskline {

struct ReadOptions {
  /// Mask folders: the file name pattern, for example "{object}/{frame}.png"; "" = detect it.
  std::string pattern;
};

/// Reads one dataset. Opening it (Format::open) reads everything except the pixels; read() returns
/// the masks. Any thread, one at a time. Throws Error with the position in the file.
class DatasetReader {
 public:
  virtual ~DatasetReader() = default;
  virtual const DatasetInfo& info() const = 0;
  /// Passes every mask once, in file order; stops early when cancelled. Reports progress in units
  /// of its own.
  virtual void read(const MaskSink& sink, const WorkContext& work) = 0;
  /// The image file of a frame, if it is in the dataset; otherwise an empty path.
  virtual std::filesystem::path picture(std::size_t, std::size_t) const { return {}; }
};

}  // namespace maskline
