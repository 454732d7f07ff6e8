// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/base/ids.h"
#include "core/base/message.h"

namespace maskline {

/// One line of a report: what is damaged or lost, of which object, on which frames.
struct Entry {
  enum class What {
    // Lost
    Masks,
    Provenance,   ///< of existing masks: source, confidence, review state, keyframe
    Uncertainty,  ///< of existing masks
    Prompts,
    Parent,     ///< name and settings of an object, category or attribute, which got a new name
    Rows,       ///< of `table`; `frames` are their ids
    Clip,       ///< its path was supplied for the repair
    ClipIndex,  ///< it is created again when the clip is opened
    Log,        ///< commits in the WAL that could not be used
    ClipInfo,   ///< size or length of the clip; taken from itself or from the masks
    TableGap,   ///< rows of `table` may be missing
    MaskRange,  ///< masks may be missing from the first to the last of `frames`
    // Found wrong
    Unreadable,  ///< `reason` says why
    Database,    ///< `subject`: the message of SQLite
    RecordUnreadable,
    RecordMissing,
    PixelsMissing,
    MaskUnreadable,
    MaskSize,
    AreaWrong,
    UncertaintyUnreadable,
    MaskBeyondClip,
    PromptsUnreadable,
    ParentMissing,
    RowsWrong,
    NoClip,
    ClipMissing,  ///< `subject`: where it should be
    ClipOther,    ///< `reason` says how it differs
  };
  What what = What::Masks;
  std::string table;    ///< of the project file
  std::string subject;  ///< name of the object, or what the kind says
  std::int64_t object = 0;
  std::vector<std::int64_t> frames;  ///< in order
  Message reason;                    ///< of Unreadable and ClipOther
};

/// For reports of programs: "masks", "provenance", …
const char* toString(Entry::What what);
/// The message of a line, one sentence.
Message messageOf(const Entry& entry);

/// Collects lines, one for each kind and object.
class Ledger {
 public:
  void add(Entry::What what, const std::string& table, std::int64_t object,
           const std::string& subject, std::int64_t frame = -1);
  /// For Unreadable and ClipOther. The same line is kept once.
  void add(Entry::What what, const Message& reason);
  std::vector<Entry> entries() const;

 private:
  using Key = std::tuple<Entry::What, std::string, std::int64_t, std::string>;
  std::map<Key, std::set<std::int64_t>> m_lines;
  std::vector<Entry> m_reasons;
};

/// "3, 7–12"
std::string numbersInWords(const std::vector<std::int64_t>& numbers);

}  // namespace maskline
