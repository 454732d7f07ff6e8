// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <set>

#include "core/project/project_impl.h"

namespace maskline {
namespace {

constexpr std::int64_t beyond = std::numeric_limits<std::int64_t>::max();

FrameRecord recordFrom(const KeyedRow& mask, const Row& pixels) {
  MaskRow row = maskRowFrom(FrameIndex(mask.key.parts[1]), mask.row);
  return {row.summary,   maskFrom(pixels), uncertaintyFrom(pixels), row.model,
          row.changedAt, row.origin,       row.disagreement};
}

std::string united(const std::string& a, const std::string& b) { return a == b ? a : ""; }

/// Two records of one frame as one: the pixels of both, the lower confidence, the more cautious
/// review.
FrameRecord united(const FrameRecord& a, const FrameRecord& b) {
  FrameRecord out = a;
  out.mask = unite(a.mask, b.mask);
  const FrameSummary& other = b.summary;
  FrameSummary& s = out.summary;
  s.confidence = std::min(s.confidence, other.confidence);
  s.keyframe = s.keyframe || other.keyframe;
  if (s.review != other.review) s.review = ReviewState::Unreviewed;
  if (s.presence != other.presence)
    s.presence = std::min(s.presence, other.presence);  // visible before occluded before outside
  if (out.uncertainty.empty())
    out.uncertainty = b.uncertainty;
  else if (out.uncertainty.size() == b.uncertainty.size())
    out.uncertainty = cv::max(a.uncertainty, b.uncertainty);
  out.model = united(a.model, b.model);
  out.origin = united(a.origin, b.origin);
  out.disagreement = std::max(a.disagreement, b.disagreement);
  out.changedAt = 0;
  return out;
}

/// Moves rows of `from` to the same place of `to`: masks and prompts of the frames from `at` to
/// before `end`, the others from `at` on.
class Mover {
 public:
  Mover(Edit& edit, ObjectId from, ObjectId to, FrameIndex at, FrameIndex end = FrameIndex(beyond))
      : m_edit(edit), m_from(from), m_to(to), m_at(at), m_end(end) {}

  /// Returns the number of masks.
  int masks(const std::function<void(const KeyedRow& mask, const Row& pixels)>& taken) {
    const std::vector<KeyedRow> rows = select(Select::Masks);
    for (const KeyedRow& row : rows) {
      const Row pixels = m_edit.store().read(otherHalf(row.key)).value_or(Row());
      const RowKey key = maskKey(m_to, FrameIndex(row.key.parts[1]));
      m_edit.remove(otherHalf(row.key));
      m_edit.remove(row.key);
      if (m_edit.store().read(key)) {
        taken(row, pixels);
        continue;
      }
      m_edit.put(key, row.row);
      m_edit.put(otherHalf(key), pixels);
    }
    return static_cast<int>(rows.size());
  }

  /// After those that are there already.
  void prompts() {
    std::map<FrameIndex, std::int64_t> next;
    for (const KeyedRow& row : select(Select::Prompts)) {
      PlacedPrompt prompt = promptFrom(row.row);
      const std::int64_t frame = prompt.frame.value();
      const auto [place, isNew] = next.try_emplace(prompt.frame, 0);
      if (isNew)
        place->second = static_cast<std::int64_t>(
            m_edit.store().select(Select::Prompts, {m_to.value, frame, frame + 1}).size());
      prompt.object = m_to;
      prompt.position = place->second++;
      m_edit.put(row.key, rowOf(prompt));
    }
  }

  void comments() {
    for (const KeyedRow& row : m_edit.store().select(Select::CommentsOfObject, {m_from.value})) {
      Comment comment = commentFrom(row);
      if (comment.frame < m_at) continue;
      comment.object = m_to;
      m_edit.put(row.key, rowOf(comment));
    }
  }

  /// Those that begin at `at` or later. A tag of the object stays with it while it exists.
  void events() {
    for (const KeyedRow& row : m_edit.store().select(Select::EventsOfObject, {m_from.value})) {
      ClipEvent event = eventFrom(row);
      if ((event.frames ? event.frames->begin : FrameIndex()) < m_at) continue;
      event.object = m_to;
      m_edit.put(row.key, rowOf(event));
    }
  }

  /// Where there is one already, it is kept, and this one goes.
  void checkFrames(const std::function<void(CheckFrameId)>& remove) {
    std::set<FrameIndex> present;
    for (const KeyedRow& row : m_edit.store().select(Select::CheckFramesOfObject, {m_to.value}))
      present.insert(checkFrameFrom(row).frame);
    for (const KeyedRow& row : m_edit.store().select(Select::CheckFramesOfObject, {m_from.value})) {
      CheckFrame check = checkFrameFrom(row);
      if (check.frame < m_at) continue;
      if (present.contains(check.frame)) {
        remove(check.id);
        continue;
      }
      check.object = m_to;
      m_edit.put(row.key, rowOf(check));
    }
  }

  std::vector<AttributeValue> attributeValues() const {
    std::vector<AttributeValue> out;
    for (const KeyedRow& row : m_edit.store().select(Select::ValuesOfObject, {m_from.value}))
      out.push_back(attributeValueFrom(row));
    return out;
  }

 private:
  std::vector<KeyedRow> select(Select what) const {
    return m_edit.store().select(what, {m_from.value, m_at.value(), m_end.value()});
  }

  Edit& m_edit;
  ObjectId m_from, m_to;
  FrameIndex m_at, m_end;
};

}  // namespace

void Project::Impl::removeObject(Edit& edit, ObjectId id) const {
  const auto removeAll = [&](Select what, std::initializer_list<std::int64_t> with) {
    for (const KeyedRow& row : edit.store().select(what, with)) edit.remove(row.key);
  };
  removeAll(Select::Pixels, {id.value, 0, beyond});
  removeAll(Select::Masks, {id.value, 0, beyond});
  removeAll(Select::Prompts, {id.value, 0, beyond});
  removeAll(Select::ValuesOfObject, {id.value});
  removeAll(Select::CommentsOfObject, {id.value});
  removeAll(Select::EventsOfObject, {id.value});
  removeAll(Select::StageChangesOfObject, {id.value});
  for (const KeyedRow& row : edit.store().select(Select::CheckFramesOfObject, {id.value}))
    removeCheckFrame(edit, CheckFrameId{row.key.parts[0]});
  edit.remove(keyOf(id));
}

int Project::Impl::mergeMasks(Edit& edit, ObjectId into, ObjectId from, FrameRange range) const {
  Mover mover(edit, from, into, range.begin, range.end);
  mover.prompts();
  return mover.masks([&](const KeyedRow& mask, const Row& pixels) {
    const RowKey key = maskKey(into, FrameIndex(mask.key.parts[1]));
    const KeyedRow present{key, *edit.store().read(key)};
    const Row presentPixels = edit.store().read(otherHalf(key)).value_or(Row());
    putRecord(edit, into, united(recordFrom(present, presentPixels), recordFrom(mask, pixels)),
              true);
  });
}

void Project::Impl::mergeRest(Edit& edit, ObjectId into, ObjectId from) const {
  mergeMasks(edit, into, from, {FrameIndex(0), FrameIndex(beyond)});
  Mover mover(edit, from, into, FrameIndex(0));
  mover.comments();
  mover.events();
  mover.checkFrames([&](CheckFrameId check) { removeCheckFrame(edit, check); });
  for (const KeyedRow& row : edit.store().select(Select::StageChangesOfObject, {from.value}))
    edit.remove(row.key);
  for (AttributeValue value : mover.attributeValues()) {
    edit.remove(keyOf(value));
    value.object = into;
    if (!edit.store().read(keyOf(value))) edit.put(keyOf(value), rowOf(value));
  }
  edit.remove(keyOf(from));
}

void Project::Impl::splitRest(Edit& edit, ObjectId from, ObjectId to, FrameIndex at) const {
  Mover mover(edit, from, to, at);
  mover.comments();
  mover.events();
  mover.checkFrames([](CheckFrameId) {});
  for (StageChange change : list(Select::StageChangesOfObject, stageChangeFrom, {from.value})) {
    change.object = to;
    insert<StageChangeId>(edit, Table::StageChanges, rowOf(change));
  }
  std::map<AttributeId, AttributeValue> inForce;
  for (AttributeValue value : mover.attributeValues()) {
    const bool moves = value.frame && *value.frame >= at;
    if (moves) edit.remove(keyOf(value));
    value.object = to;
    if (moves || !value.frame)
      edit.put(keyOf(value), rowOf(value));
    else
      inForce[value.attribute] = value;
  }
  // A value holds until the next: the new object begins with what held at its first frame.
  for (auto& [attribute, value] : inForce) {
    value.frame = at;
    if (!edit.store().read(keyOf(value))) edit.put(keyOf(value), rowOf(value));
  }
}

}  // namespace maskline
