// SPDX-License-Identifier: Apache-2.0
#include "core/recovery/repair.h"

#include <algorithm>

#include "core/recovery/decoded.h"
#include "core/recovery/mend.h"
#include "core/recovery/messages.h"
#include "core/recovery/new_file.h"
#include "core/store/row_codecs.h"
#include "core/store/salvage/salvage.h"
#include "core/store/writer_lock.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

using What = Entry::What;

fs::path folderOf(const fs::path& file) { return fs::absolute(file).parent_path(); }

/// The size that nearly all masks have. A sample of some hundred masks is enough.
std::optional<cv::Size> sizeOfMasks(const Store& store) {
  constexpr std::size_t looked = 300;
  std::map<std::pair<int, int>, std::size_t> counts;
  std::size_t decodedMasks = 0;
  const auto keys = store.keys(Table::Pixels);
  for (std::size_t i = 0; i < keys.size(); i += std::max<std::size_t>(1, keys.size() / looked)) {
    const auto mask = decoded(
        [&] { return store.mask(ObjectId{keys[i].parts[0]}, FrameIndex(keys[i].parts[1])); });
    if (!mask) continue;
    ++counts[{mask->size().width, mask->size().height}];
    ++decodedMasks;
  }
  for (const auto& [size, count] : counts)
    if (count * 10 >= decodedMasks * 9) return cv::Size(size.first, size.second);
  return std::nullopt;
}

/// If the clip is not available, its size and length follow from the masks, all of which must fit
/// it.
void judgeByMasks(Store& store, StoredClip clip, Ledger& losses) {
  const ClipInfo before = clip.info;
  if (const auto size = sizeOfMasks(store)) clip.info.size = *size;
  std::vector<std::int64_t> beyond;
  for (const RowKey& key : store.keys(Table::Masks))
    if (key.parts[1] >= before.frameCount) beyond.push_back(key.parts[1]);
  // A single outlier is a damaged frame number.
  if (beyond.size() > 1) clip.info.frameCount = *std::max_element(beyond.begin(), beyond.end()) + 1;
  if (clip.info.size == before.size && clip.info.frameCount == before.frameCount) return;
  store.setClip(clip, store.clipIndex());
  losses.add(What::ClipInfo, {}, 0, {});
}

void settleClip(Store& store, const fs::path& damaged, const RepairOptions& options, Ledger& losses,
                const WorkContext& work) {
  const std::optional<StoredClip> said =
      store.knowsClip() ? std::optional(store.clip()) : std::nullopt;
  const auto known = options.clip ? options.clip(said) : std::nullopt;
  if (work.cancelled()) return;
  if (!known && !said) throw Error(messages::recovery::clipLost, damaged.filename(), "--clip FILE");
  if (!known) return judgeByMasks(store, *said, losses);
  const ClipInfo& info = known->clip.info;
  if (said && said->info.size == info.size && said->info.frameCount == info.frameCount &&
      said->fingerprint == known->clip.fingerprint)
    return;
  store.setClip(known->clip, known->index);
  if (said)
    losses.add(What::ClipInfo, {}, 0, {});
  else
    losses.add(What::Clip, {}, 0, fs::path(known->clip.path).filename().string());
}

/// The rows that are known to have existed and are missing.
class Missing {
 public:
  Missing(const Store& store, Ledger& losses) : m_store(store), m_losses(losses) {}

  void note(const SalvageReport::LostRow& row) {
    if (row.table == "clip") {
      if (!row.column.empty()) m_losses.add(What::ClipIndex, {}, 0, {});
    } else if (row.table == "mask" || row.table == "pixels") {
      noteRecord(row);
    } else if (row.table == "prompt") {
      if (row.object <= 0 || row.frame < 0)
        m_losses.add(What::TableGap, row.table, 0, {});
      else if (!present(Table::Prompts, row.id))
        lose(What::Prompts, row);
    } else {
      noteOther(row);
    }
  }

  void noteGap(const SalvageReport::Gap& gap) {
    const std::int64_t last = m_store.clip().info.frameCount - 1;
    for (const RowKey& key : m_store.keys(Table::Objects)) {
      const std::int64_t object = key.parts[0];
      if (object < gap.fromObject || (gap.toObject != 0 && object > gap.toObject)) continue;
      const std::int64_t from = object == gap.fromObject ? gap.fromFrame + 1 : 0;
      const std::int64_t to = object == gap.toObject ? gap.toFrame - 1 : last;
      if (to < from) continue;
      auto [range, fresh] = m_ranges.try_emplace(object, from, to);
      if (fresh) continue;
      range->second.first = std::min(range->second.first, from);
      range->second.second = std::max(range->second.second, to);
    }
  }

  void tellRanges() {
    for (const auto& [object, range] : m_ranges)
      for (const std::int64_t frame : {range.first, range.second})
        m_losses.add(What::MaskRange, {}, object, nameOf(m_store, object), frame);
  }

 private:
  void lose(What what, const SalvageReport::LostRow& row) {
    m_losses.add(what, {}, row.object, nameOf(m_store, row.object), row.frame);
  }

  void noteRecord(const SalvageReport::LostRow& row) {
    if (row.object <= 0 || row.frame < 0) return;
    const bool there =
        m_store.read(maskKey(ObjectId{row.object}, FrameIndex(row.frame))).has_value();
    if (!there)
      lose(What::Masks, row);
    else if (row.column == "uncertainty")
      lose(What::Uncertainty, row);
  }

  bool present(Table table, std::int64_t id) const {
    return m_store.read(RowKey{table, {id}}).has_value();
  }

  void noteOther(const SalvageReport::LostRow& row) {
    for (const Table table : {Table::Categories, Table::Objects, Table::Attributes, Table::Shots,
                              Table::Comments, Table::Events, Table::Settings, Table::Versions,
                              Table::Stages, Table::StageChanges, Table::CheckFrames,
                              Table::CheckScores})
      if (row.table == nameOf(table) && row.id != 0 && present(table, row.id)) return;
    if (row.id != 0)
      m_losses.add(What::Rows, row.table, 0, {}, row.id);
    else
      m_losses.add(What::TableGap, row.table, 0, {});
  }

  const Store& m_store;
  Ledger& m_losses;
  std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> m_ranges;  // by object
};

void noteLosses(const Store& store, const SalvageReport& salvaged, Ledger& losses) {
  if (salvaged.lostLog) losses.add(What::Log, {}, 0, {});
  Missing missing(store, losses);
  for (const auto& row : salvaged.lost) missing.note(row);
  const bool objectsKnown = std::none_of(
      salvaged.tables.begin(), salvaged.tables.end(),
      [](const SalvageReport::Table& table) { return table.name == "object" && table.gaps > 0; });
  for (const auto& table : salvaged.tables) {
    const bool records = table.name == "mask" || table.name == "pixels";
    // Rows of known objects are reported by object and frame.
    if (table.gaps > 0 && !(records && (salvaged.recordsListed || objectsKnown)))
      losses.add(What::TableGap, table.name, 0, {});
  }
  if (salvaged.recordsListed) return;
  for (const auto& gap : salvaged.gaps) missing.noteGap(gap);
  missing.tellRanges();
}

RepairReport report(const Store& store, const fs::path& out, const Ledger& losses) {
  RepairReport report{out, {}, losses.entries()};
  for (const Table table :
       {Table::Objects, Table::Masks, Table::Prompts, Table::Categories, Table::Attributes,
        Table::AttributeValues, Table::Comments, Table::Events, Table::Shots, Table::Settings,
        Table::Versions, Table::VersionMasks, Table::Stages, Table::StageChanges, Table::CheckFrames,
        Table::CheckScores})
    report.saved.emplace_back(nameOf(table), static_cast<std::int64_t>(store.keys(table).size()));
  return report;
}

void requireRows(const SalvageReport& salvaged, const fs::path& damaged) {
  for (const auto& table : salvaged.tables)
    if (table.saved > 0) return;
  throw Error(messages::recovery::nothingSaved, damaged.filename());
}

}  // namespace

void moveClip(Store& store, const fs::path& fromFolder, const fs::path& toFolder) {
  if (!store.knowsClip() || fs::absolute(fromFolder) == fs::absolute(toFolder)) return;
  StoredClip clip = store.clip();
  if (clip.path.empty()) return;
  const fs::path absolute = (fs::absolute(fromFolder) / clip.path).lexically_normal();
  const fs::path relative = absolute.lexically_relative(fs::absolute(toFolder).lexically_normal());
  clip.path = (relative.empty() ? absolute : relative).generic_string();
  const Bytes index = store.clipIndex();
  store.setClip(clip, index);
}

std::optional<RepairReport> repair(const fs::path& damaged, const fs::path& out,
                                   const RepairOptions& options, const WorkContext& work) {
  if (WriterLock::heldFor(damaged))
    throw Error(messages::recovery::openForWriting, damaged.filename());
  NewFile file(out);
  const auto salvaged = salvage(damaged, file.path(), work);
  if (!salvaged) return std::nullopt;
  requireRows(*salvaged, damaged);
  RepairReport result;
  {
    const auto store = Store::openUnchecked(file.path());
    Ledger losses;
    settleClip(*store, damaged, options, losses, work);
    if (work.cancelled()) return std::nullopt;
    moveClip(*store, folderOf(damaged), folderOf(out));
    if (!mend(*store, work, losses)) return std::nullopt;
    if (!store->danglingTables().empty() || !store->integrityProblems().empty())
      throw Error(messages::recovery::notMadeWhole);
    noteLosses(*store, *salvaged, losses);
    result = report(*store, out, losses);
  }
  if (work.cancelled()) return std::nullopt;
  file.publish();
  return result;
}

}  // namespace maskline
