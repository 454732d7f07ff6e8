// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "core/base/progress.h"
#include "core/store/store.h"

namespace maskline {

/// What can be wrong with a row, beyond what SQLite itself checks.
enum class Flaw {
  NoClip,                 ///< the project does not say which clip it is of
  ParentMissing,          ///< `key` is an object, category or attribute that rows refer to
  RowUnreadable,          ///< of the lists; prompts, too
  RowBeyondClip,          ///< the same
  RecordUnreadable,       ///< the record of a mask: everything but its pixels
  RecordMissing,          ///< pixels without a record
  PixelsMissing,          ///< a record without pixels
  MaskUnreadable,         ///< the runs
  MaskSize,               ///< not that of the clip
  AreaWrong,              ///< another number of pixels than the runs have
  UncertaintyUnreadable,  ///< the map
  MaskBeyondClip,
};
/// For reports: "mask-unreadable".
std::string toString(Flaw flaw);

struct Finding {
  Flaw flaw = Flaw::NoClip;
  RowKey key;            ///< of the row that is wrong, or missing
  ObjectId object = {};  ///< that it belongs to, if it does
  std::int64_t frame = -1;
};

/// Looks at every row, decodes every mask. False when cancelled. Reports rows. What SQLite cannot
/// read is thrown as Error(Corrupt).
bool audit(const Store& store, const WorkContext& work,
           const std::function<void(const Finding&)>& onFinding);

}  // namespace maskline
