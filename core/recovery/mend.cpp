// SPDX-License-Identifier: Apache-2.0
#include "core/recovery/mend.h"

#include <algorithm>
#include <utility>

#include "core/recovery/decoded.h"
#include "core/recovery/messages.h"
#include "core/store/row_codecs.h"

namespace maskline {
namespace {

using What = Entry::What;

class Mender {
 public:
  Mender(Store& store, Ledger& losses) : m_store(store), m_losses(losses) {}

  void mend(const Finding& f) {
    const FrameIndex frame(f.frame);
    switch (f.flaw) {
      case Flaw::NoClip:
        break;  // the caller has seen to it
      case Flaw::ParentMissing:
        return makeParent(f.key);
      case Flaw::RowUnreadable:
      case Flaw::RowBeyondClip:
        m_store.write(f.key, std::nullopt);
        if (f.key.table == Table::Prompts) return lose(What::Prompts, f);
        return m_losses.add(What::Rows, nameOf(f.key.table), 0, {}, f.key.parts[0]);
      case Flaw::RecordUnreadable:
      case Flaw::RecordMissing:
        writeRecord(f.object, frame, {});
        return lose(What::Provenance, f);
      case Flaw::AreaWrong:  // the runs add up to the size of the clip: they are right
        return mendArea(f.object, frame);
      case Flaw::UncertaintyUnreadable:
        dropUncertainty(f.object, frame);
        return lose(What::Uncertainty, f);
      case Flaw::PixelsMissing:
      case Flaw::MaskUnreadable:
      case Flaw::MaskSize:
      case Flaw::MaskBeyondClip:
        m_store.write(pixelsKey(f.object, frame), std::nullopt);
        m_store.write(maskKey(f.object, frame), std::nullopt);
        return lose(What::Masks, f);
    }
  }

 private:
  void lose(What what, const Finding& f) {
    m_losses.add(what, {}, f.object.value, nameOf(m_store, f.object.value), f.frame);
  }

  void makeParent(const RowKey& key) {
    const std::int64_t id = key.parts[0];
    std::string name = std::string(nameOf(key.table)) + " " + std::to_string(id);
    if (key.table == Table::Objects) {
      Object object;
      object.id = ObjectId{id};
      const auto others = objects();
      while (std::any_of(others.begin(), others.end(),
                         [&](const Object& o) { return o.name == name; }))
        name += " (2)";
      object.name = name;
      object.colour = freeColour(others);
      object.order = static_cast<int>(others.size());
      m_store.write(key, rowOf(object));
    } else if (key.table == Table::Categories) {
      m_store.write(key, rowOf(Category{CategoryId{id}, name, {}}));
    } else if (key.table == Table::Stages) {
      m_store.write(key, rowOf(Stage{StageId{id}, name, static_cast<int>(id)}));
    } else {
      m_store.write(key, rowOf(Attribute{AttributeId{id}, name, {}, {}, heldByFrames(id)}));
    }
    m_losses.add(What::Parent, nameOf(key.table), key.table == Table::Objects ? id : 0, name, id);
  }

  std::vector<Object> objects() const {
    std::vector<Object> objects;
    // One that cannot be read will be a finding of its own.
    for (const KeyedRow& row : m_store.select(Select::Objects))
      if (auto object = decoded([&] { return objectFrom(row); }))
        objects.push_back(std::move(*object));
    return objects;
  }

  bool heldByFrames(std::int64_t attribute) const {
    const auto values = m_store.select(Select::ValuesOfAttribute, {attribute});
    return std::any_of(values.begin(), values.end(),
                       [](const KeyedRow& row) { return row.key.parts[2] >= 0; });
  }

  std::int64_t areaOf(ObjectId object, FrameIndex frame) const {
    return m_store.mask(object, frame).area();
  }

  /// An unreviewed mask of unknown provenance.
  void writeRecord(ObjectId object, FrameIndex frame, MaskRow row) {
    row.summary.frame = frame;
    row.summary.source = MaskSource::Imported;
    row.summary.confidence = 0;
    row.summary.area = areaOf(object, frame);
    m_store.write(maskKey(object, frame), rowOf(row));
  }

  void mendArea(ObjectId object, FrameIndex frame) {
    MaskRow row = maskRowFrom(frame, *m_store.read(maskKey(object, frame)));
    row.summary.area = areaOf(object, frame);
    m_store.write(maskKey(object, frame), rowOf(row));
  }

  void dropUncertainty(ObjectId object, FrameIndex frame) {
    const RowKey key = pixelsKey(object, frame);
    Row row = *m_store.read(key);
    row.at(1) = Value();
    m_store.write(key, row);
  }

  Store& m_store;
  Ledger& m_losses;
};

}  // namespace

const char* nameOf(Table table) {
  static constexpr const char* names[] = {
      "category", "object",  "attribute", "attribute_value", "prompt",        "mask",
      "pixels",   "shot",    "comment",   "setting",         "event",         "track_version",
      "track_version_mask", "stage", "stage_change", "check_frame", "check_score"};
  return names[static_cast<std::size_t>(table)];
}

std::string nameOf(const Store& store, std::int64_t object) {
  if (const MaybeRow row = store.read(keyOf(ObjectId{object}))) {
    const auto read = decoded([&] { return objectFrom({keyOf(ObjectId{object}), *row}); });
    if (read) return read->name;
  }
  return "object " + std::to_string(object);
}

bool mend(Store& store, const WorkContext& work, Ledger& losses) {
  // A correction can cause further findings: removing an unreadable object leaves its masks without
  // one.
  constexpr int mostRounds = 4;
  for (int round = 0; round < mostRounds; ++round) {
    std::vector<Finding> findings;
    if (!audit(store, work, [&](const Finding& f) { findings.push_back(f); })) return false;
    if (findings.empty()) return true;
    Store::Transaction transaction(store);
    Mender mender(store, losses);
    for (const Finding& finding : findings) mender.mend(finding);
    transaction.commit();
  }
  throw Error(messages::recovery::notMadeWhole);
}

}  // namespace maskline
