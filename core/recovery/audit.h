// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "core/base/progress.h"
#include "core/store/store.h"

namespace maskline {

/// Problems of rows that SQLite itself does not detect.
enum class Flaw {
  NoClip,                 ///< the project contains no clip
  ParentMissing,          ///< `key` is an object, category or attribute that rows refer to
  RowUnreadable,          ///< of the lists; also prompts and masks of versions, which must also
                          ///< have the size of the clip and a version
  RowBeyondClip,          ///< likewise
  RecordUnreadable,       ///< the record of a mask: everything but its pixels
  RecordMissing,          ///< pixels without a record
  PixelsMissing,          ///< a record without pixels
  MaskUnreadable,         ///< the runs
  MaskSize,               ///< not that of the clip
  AreaWrong,              ///< not the number of pixels of the runs
  UncertaintyUnreadable,  ///< the map
  MaskBeyondClip,
};
/// For reports: "mask-unreadable".
std::string toString(Flaw flaw);

struct Finding {
  Flaw flaw = Flaw::NoClip;
  RowKey key;            ///< of the row that is wrong, or missing
  ObjectId object = {};  ///< the object that the row belongs to, if any
  std::int64_t frame = -1;
};

/// Checks every row and decodes every mask. Returns false when cancelled. Reports progress in rows.
/// Throws Error(Corrupt) if SQLite cannot read the file.
bool audit(const Store& store, const WorkContext& work,
           const std::function<void(const Finding&)>& onFinding);

}  // namespace maskline
