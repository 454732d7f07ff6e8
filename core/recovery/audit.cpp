// SPDX-License-Identifier: Apache-2.0
#include "core/recovery/audit.h"

#include <algorithm>
#include <set>

#include "core/recovery/decoded.h"
#include "core/recovery/png_check.h"
#include "core/store/row_codecs.h"

namespace maskline {
namespace {

class Audit {
 public:
  Audit(const Store& store, const WorkContext& work,
        const std::function<void(const Finding&)>& onFinding)
      : m_store(store), m_work(work), m_onFinding(onFinding) {}

  bool run() {
    readClip();
    m_categories = idsOf(Table::Categories);
    m_stages = idsOf(Table::Stages);
    m_objects = idsOf(Table::Objects);
    m_attributes = idsOf(Table::Attributes);
    m_versions = idsOf(Table::Versions);
    m_checks = idsOf(Table::CheckFrames);
    m_masks = m_store.keys(Table::Masks);
    m_pixels = m_store.keys(Table::Pixels);
    return lists() && records();
  }

 private:
  using Ids = std::set<std::int64_t>;

  void readClip() {
    if (!m_store.knowsClip()) return find(Flaw::NoClip, {});
    m_clip = m_store.clip().info;
  }

  Ids idsOf(Table table) const {
    Ids ids;
    for (const RowKey& key : m_store.keys(table)) ids.insert(key.parts[0]);
    return ids;
  }

  void find(Flaw flaw, const RowKey& key, ObjectId object = {}, std::int64_t frame = -1) {
    m_onFinding({flaw, key, object, frame});
  }

  /// Each missing row is reported once, however many rows refer to it.
  void need(const Ids& present, Table table, std::int64_t id) {
    const RowKey key{table, {id}};
    if (id == 0 || present.contains(id) || !m_missing.emplace(table, id).second) return;
    find(Flaw::ParentMissing, key, table == Table::Objects ? ObjectId{id} : ObjectId{});
  }
  void needObject(ObjectId id) { need(m_objects, Table::Objects, id.value); }

  bool beyondClip(std::int64_t frame) const {
    return frame < 0 || (m_clip.frameCount > 0 && frame >= m_clip.frameCount);
  }

  bool beyondClip(const std::optional<FrameRange>& frames) const {
    return frames && (frames->empty() || beyondClip(frames->begin.value()) ||
                      beyondClip(frames->end.value() - 1));
  }

  /// Runs `look` on each row of a table; what it cannot decode is a finding.
  template <class Look>
  bool each(Table table, Look look) {
    for (const RowKey& key : m_store.keys(table)) {
      if (m_work.cancelled()) return false;
      const MaybeRow row = m_store.read(key);
      if (!row) continue;
      const auto read = decoded([&] {
        look(KeyedRow{key, *row});
        return true;
      });
      if (!read) find(Flaw::RowUnreadable, key);
    }
    return true;
  }

  bool lists() {
    return each(Table::Categories, [](const KeyedRow& r) { categoryFrom(r); }) &&
           each(Table::Objects,
                [&](const KeyedRow& r) {
                  need(m_categories, Table::Categories, objectFrom(r).category.value);
                }) &&
           each(Table::Attributes, [](const KeyedRow& r) { attributeFrom(r); }) &&
           each(Table::AttributeValues, [&](const KeyedRow& r) { lookAtValue(r); }) &&
           each(Table::Prompts, [&](const KeyedRow& r) { lookAtPrompt(r); }) &&
           each(Table::Shots,
                [&](const KeyedRow& r) {
                  if (beyondClip(shotFrom(r).frame.value())) find(Flaw::RowBeyondClip, r.key);
                }) &&
           each(Table::Comments, [&](const KeyedRow& r) { lookAtComment(r); }) &&
           each(Table::Events, [&](const KeyedRow& r) { lookAtEvent(r); }) &&
           each(Table::Stages, [](const KeyedRow& r) { stageFrom(r); }) &&
           each(Table::StageChanges, [&](const KeyedRow& r) { lookAtStageChange(r); }) &&
           each(Table::CheckFrames, [&](const KeyedRow& r) { lookAtCheckFrame(r); }) &&
           each(Table::CheckScores, [&](const KeyedRow& r) { lookAtCheckScore(r); }) &&
           each(Table::Settings, [](const KeyedRow& r) { settingFrom(r.row); }) &&
           each(Table::Versions, [](const KeyedRow& r) { versionFrom(r); }) &&
           each(Table::VersionMasks, [&](const KeyedRow& r) { lookAtVersionMask(r); });
  }

  void lookAtValue(const KeyedRow& row) {
    const AttributeValue value = attributeValueFrom(row);
    if (value.frame && beyondClip(value.frame->value()))
      return find(Flaw::RowBeyondClip, row.key, value.object);
    need(m_attributes, Table::Attributes, value.attribute.value);
    needObject(value.object);
  }

  void lookAtPrompt(const KeyedRow& row) {
    const ObjectId object{std::get<std::int64_t>(row.row.at(0))};
    const std::int64_t frame = std::get<std::int64_t>(row.row.at(1));
    const auto prompt = decoded([&] { return promptFrom(row.row); });
    const auto* mask = prompt ? std::get_if<MaskPrompt>(&prompt->prompt) : nullptr;
    if (!prompt || (mask && sized() && mask->mask.size() != m_clip.size))
      return find(Flaw::RowUnreadable, row.key, object, frame);
    if (beyondClip(frame)) return find(Flaw::RowBeyondClip, row.key, object, frame);
    needObject(object);
  }

  void lookAtComment(const KeyedRow& row) {
    const Comment comment = commentFrom(row);
    if (beyondClip(comment.frame.value())) return find(Flaw::RowBeyondClip, row.key);
    needObject(comment.object);
  }

  void lookAtEvent(const KeyedRow& row) {
    const ClipEvent event = eventFrom(row);
    if (beyondClip(event.frames)) return find(Flaw::RowBeyondClip, row.key);
    needObject(event.object);
  }

  void lookAtStageChange(const KeyedRow& row) {
    const StageChange change = stageChangeFrom(row);
    if (beyondClip(change.frames)) return find(Flaw::RowBeyondClip, row.key);
    need(m_stages, Table::Stages, change.stage.value);
    needObject(change.object);
  }

  void lookAtCheckFrame(const KeyedRow& row) {
    const CheckFrame check = checkFrameFrom(row);
    if (sized() && check.truth.size() != m_clip.size) return find(Flaw::RowUnreadable, row.key);
    if (beyondClip(check.frame.value())) return find(Flaw::RowBeyondClip, row.key);
    needObject(check.object);
  }

  /// Without its check frame a score says nothing.
  void lookAtCheckScore(const KeyedRow& row) {
    if (!m_checks.contains(checkScoreFrom(row).check.value)) find(Flaw::RowUnreadable, row.key);
  }

  void lookAtVersionMask(const KeyedRow& row) {
    const FrameIndex frame(row.key.parts[1]);
    if (beyondClip(frame.value())) return find(Flaw::RowBeyondClip, row.key);
    const auto [half, pixels] = recordRowsFrom(row.row);
    const MaskRow record = maskRowFrom(frame, half);
    const Mask mask = maskFrom(pixels);
    const bool fits = !sized() || mask.size() == m_clip.size;
    if (!m_versions.contains(row.key.parts[0]) || !fits || !isPlausible(record) ||
        record.summary.area != mask.area() || !uncertaintyReads(pixels))
      find(Flaw::RowUnreadable, row.key);
  }

  bool sized() const { return m_clip.size.area() > 0; }

  /// Both halves of each record.
  bool records() {
    const auto less = [](const RowKey& a, const RowKey& b) { return a.parts < b.parts; };
    auto mask = m_masks.begin();
    auto pixels = m_pixels.begin();
    const auto total = static_cast<std::int64_t>(std::max(m_masks.size(), m_pixels.size()));
    for (std::int64_t done = 0; mask != m_masks.end() || pixels != m_pixels.end(); ++done) {
      if (m_work.cancelled()) return false;
      const bool hasMask =
          mask != m_masks.end() && (pixels == m_pixels.end() || !less(*pixels, *mask));
      const bool hasPixels =
          pixels != m_pixels.end() && (mask == m_masks.end() || !less(*mask, *pixels));
      const RowKey key = hasMask ? *mask : *pixels;
      lookAtRecord(ObjectId{key.parts[0]}, FrameIndex(key.parts[1]), hasMask, hasPixels);
      mask += hasMask;
      pixels += hasPixels;
      m_work.report(std::min(done + 1, total), total);
    }
    return true;
  }

  static bool isPlausible(const MaskRow& record) {
    return record.summary.confidence >= 0 && record.summary.confidence <= 1;
  }

  static bool uncertaintyReads(const Row& pixels) {
    const auto* png = pixels.size() > 1 ? std::get_if<Bytes>(&pixels[1]) : nullptr;
    if (png == nullptr) return std::holds_alternative<std::monostate>(pixels.at(1));
    if (!isWholePng(*png)) return false;
    return decoded([&] { return uncertaintyFrom(pixels); }).has_value();
  }

  void lookAtRecord(ObjectId object, FrameIndex frame, bool hasMask, bool hasPixels) {
    const auto tell = [&](Flaw flaw) { find(flaw, maskKey(object, frame), object, frame.value()); };
    if (beyondClip(frame.value())) return tell(Flaw::MaskBeyondClip);
    if (!hasPixels) return tell(Flaw::PixelsMissing);
    const MaybeRow row = m_store.read(pixelsKey(object, frame));
    if (!row) return tell(Flaw::PixelsMissing);
    const auto mask = decoded([&] { return maskFrom(*row); });
    if (!mask) return tell(Flaw::MaskUnreadable);
    if (sized() && mask->size() != m_clip.size) return tell(Flaw::MaskSize);
    if (!uncertaintyReads(*row)) tell(Flaw::UncertaintyUnreadable);
    needObject(object);
    const MaybeRow half = hasMask ? m_store.read(maskKey(object, frame)) : std::nullopt;
    if (!half) return tell(Flaw::RecordMissing);
    const auto record = decoded([&] { return maskRowFrom(frame, *half); });
    if (!record || !isPlausible(*record))
      tell(Flaw::RecordUnreadable);
    else if (record->summary.area != mask->area())
      tell(Flaw::AreaWrong);
  }

  const Store& m_store;
  const WorkContext& m_work;
  const std::function<void(const Finding&)>& m_onFinding;
  ClipInfo m_clip;
  Ids m_categories, m_objects, m_attributes, m_stages, m_versions, m_checks;
  std::vector<RowKey> m_masks, m_pixels;
  std::set<std::pair<Table, std::int64_t>> m_missing;
};

}  // namespace

std::string toString(Flaw flaw) {
  static constexpr const char* words[] = {
      "no-clip",           "parent-missing", "row-unreadable",         "row-beyond-clip",
      "record-unreadable", "record-missing", "pixels-missing",         "mask-unreadable",
      "mask-size",         "area-wrong",     "uncertainty-unreadable", "mask-beyond-clip"};
  return words[static_cast<std::size_t>(flaw)];
}

bool audit(const Store& store, const WorkContext& work,
           const std::function<void(const Finding&)>& onFinding) {
  return Audit(store, work, onFinding).run();
}

}  // namespace maskline
