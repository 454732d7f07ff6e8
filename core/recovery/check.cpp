// SPDX-License-Identifier: Apache-2.0
#include "core/recovery/check.h"

#include <algorithm>

#include "core/base/failure.h"
#include "core/recovery/mend.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

using What = Entry::What;

What whatOf(Flaw flaw) {
  switch (flaw) {
    case Flaw::NoClip:
      return What::NoClip;
    case Flaw::ParentMissing:
      return What::ParentMissing;
    case Flaw::RowUnreadable:
    case Flaw::RowBeyondClip:
      return What::RowsWrong;
    case Flaw::RecordUnreadable:
      return What::RecordUnreadable;
    case Flaw::RecordMissing:
      return What::RecordMissing;
    case Flaw::PixelsMissing:
      return What::PixelsMissing;
    case Flaw::MaskUnreadable:
      return What::MaskUnreadable;
    case Flaw::MaskSize:
      return What::MaskSize;
    case Flaw::AreaWrong:
      return What::AreaWrong;
    case Flaw::UncertaintyUnreadable:
      return What::UncertaintyUnreadable;
    case Flaw::MaskBeyondClip:
      return What::MaskBeyondClip;
  }
  return What::RowsWrong;
}

void note(const Store& store, const Finding& f, Ledger& ledger) {
  const What what = whatOf(f.flaw);
  if (what == What::NoClip) return ledger.add(what, {}, 0, {});
  if (what == What::RowsWrong && f.key.table == Table::Prompts)
    return ledger.add(What::PromptsUnreadable, {}, f.object.value, nameOf(store, f.object.value),
                      f.frame);
  if (what == What::RowsWrong || what == What::ParentMissing)
    return ledger.add(what, nameOf(f.key.table), 0, {}, f.key.parts[0]);
  ledger.add(what, {}, f.object.value, nameOf(store, f.object.value), f.frame);
}

/// SQLite's words on one line.
std::string oneLine(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

/// Runs a part of the check; that SQLite cannot read on is a finding, too.
template <class Part>
void attempt(Ledger& ledger, const WorkContext& work, Part part) {
  const auto failure = failureIn(part);
  if (!failure || work.cancelled()) return;
  if (failure->kind() != Error::Kind::Corrupt) throw Error(failure->message);
  ledger.add(What::Unreadable, failure->message);
}

}  // namespace

std::optional<CheckReport> check(const fs::path& file, const WorkContext& work) {
  CheckReport report;
  report.file = file;
  Ledger ledger;
  attempt(ledger, work, [&] {
    const auto store = Store::open(file, /*readOnly=*/true);
    attempt(ledger, work, [&] {
      for (const std::string& problem : store->integrityProblems(work.stop))
        ledger.add(What::Database, {}, 0, oneLine(problem));
    });
    attempt(ledger, work, [&] {
      report.objects = static_cast<std::int64_t>(store->keys(Table::Objects).size());
      report.masks = static_cast<std::int64_t>(store->keys(Table::Masks).size());
      audit(*store, work, [&](const Finding& f) { note(*store, f, ledger); });
    });
  });
  if (work.cancelled()) return std::nullopt;
  report.findings = ledger.entries();
  return report;
}

}  // namespace maskline
