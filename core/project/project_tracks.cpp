// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <set>

#include "core/project/messages.h"
#include "core/project/project_impl.h"

namespace maskline {
namespace {

/// Exchanges what two objects have on a range of frames.
class Swapper {
 public:
  Swapper(Edit& edit, ObjectId a, ObjectId b, FrameRange range)
      : m_edit(edit), m_a(a), m_b(b), m_range(range) {}

  /// Returns the number of frames.
  int masks() {
    std::set<FrameIndex> frames;
    for (const ObjectId object : {m_a, m_b})
      for (const KeyedRow& row : select(Select::Masks, object))
        frames.insert(FrameIndex(row.key.parts[1]));
    for (const FrameIndex frame : frames) {
      exchange(maskKey(m_a, frame), maskKey(m_b, frame));
      exchange(pixelsKey(m_a, frame), pixelsKey(m_b, frame));
    }
    return static_cast<int>(frames.size());
  }

  void prompts() {
    const auto ofA = select(Select::Prompts, m_a), ofB = select(Select::Prompts, m_b);
    give(ofA, m_b);
    give(ofB, m_a);
  }

  void comments() {
    const auto ofA = commentsOf(m_a), ofB = commentsOf(m_b);
    for (Comment comment : ofA) put(comment, m_b);
    for (Comment comment : ofB) put(comment, m_a);
  }

  /// `after` is whether the clip goes on after the range.
  void attributeValues(bool after) {
    const Values ofA = valuesOf(m_a), ofB = valuesOf(m_b);
    std::set<AttributeId> attributes;
    for (const Values* values : {&ofA, &ofB})
      for (const auto& [attribute, track] : *values) attributes.insert(attribute);
    for (const AttributeId attribute : attributes) {
      const Track a = trackOf(ofA, attribute), b = trackOf(ofB, attribute);
      write(attribute, m_a, a, swapped(a, b, after));
      write(attribute, m_b, b, swapped(b, a, after));
    }
  }

 private:
  using Track = std::map<FrameIndex, std::string>;  // each holds until the next one
  using Values = std::map<AttributeId, Track>;

  std::vector<KeyedRow> select(Select what, ObjectId object) const {
    return m_edit.store().select(what, {object.value, m_range.begin.value(), m_range.end.value()});
  }

  void exchange(const RowKey& a, const RowKey& b) {
    MaybeRow ofA = m_edit.store().read(a), ofB = m_edit.store().read(b);
    m_edit.put(a, std::move(ofB));
    m_edit.put(b, std::move(ofA));
  }

  void give(const std::vector<KeyedRow>& prompts, ObjectId to) {
    for (const KeyedRow& row : prompts) {
      PlacedPrompt prompt = promptFrom(row.row);
      prompt.object = to;
      m_edit.put(row.key, rowOf(prompt));
    }
  }

  std::vector<Comment> commentsOf(ObjectId object) const {
    std::vector<Comment> out;
    for (const KeyedRow& row : m_edit.store().select(Select::CommentsOfObject, {object.value})) {
      const Comment comment = commentFrom(row);
      if (m_range.contains(comment.frame)) out.push_back(comment);
    }
    return out;
  }

  void put(Comment& comment, ObjectId object) {
    comment.object = object;
    m_edit.put(keyOf(comment.id), rowOf(comment));
  }

  Values valuesOf(ObjectId object) const {
    Values out;
    for (const KeyedRow& row : m_edit.store().select(Select::ValuesOfObject, {object.value})) {
      const AttributeValue value = attributeValueFrom(row);
      if (value.frame) out[value.attribute][*value.frame] = value.value;
    }
    return out;
  }

  static Track trackOf(const Values& values, AttributeId attribute) {
    const auto found = values.find(attribute);
    return found == values.end() ? Track() : found->second;
  }

  /// The value that holds on a frame; null if none does.
  static const std::string* heldOn(const Track& track, FrameIndex frame) {
    const auto next = track.upper_bound(frame);
    return next == track.begin() ? nullptr : &std::prev(next)->second;
  }

  /// Lets `value` hold from a frame on if the track does not say so already.
  static void hold(Track& track, FrameIndex frame, const std::string* value) {
    const std::string* now = heldOn(track, frame);
    if (value && (!now || *now != *value)) track[frame] = *value;
  }

  /// `own` with what `other` says within the range.
  Track swapped(const Track& own, const Track& other, bool after) const {
    Track out = own;
    out.erase(out.lower_bound(m_range.begin), out.lower_bound(m_range.end));
    hold(out, m_range.begin, heldOn(other, m_range.begin));
    for (auto value = other.upper_bound(m_range.begin); value != other.lower_bound(m_range.end);
         ++value)
      out.insert(*value);
    if (after) hold(out, m_range.end, heldOn(own, m_range.end));
    return out;
  }

  void write(AttributeId attribute, ObjectId object, const Track& before, const Track& now) {
    for (const auto& [frame, text] : before)
      if (!now.contains(frame)) m_edit.remove(keyOf(AttributeValue{attribute, object, frame, {}}));
    for (const auto& [frame, text] : now) {
      const AttributeValue value{attribute, object, frame, text};
      m_edit.put(keyOf(value), rowOf(value));
    }
  }

  Edit& m_edit;
  ObjectId m_a, m_b;
  FrameRange m_range;
};

FrameRange clipOf(const ClipReference& clip) {
  return {FrameIndex(0), FrameIndex(clip.info.frameCount)};
}

}  // namespace

int Project::Impl::swapMasks(Edit& edit, ObjectId a, ObjectId b, FrameRange range) {
  Swapper swapper(edit, a, b, range);
  swapper.prompts();
  return swapper.masks();
}

void Project::Impl::swapNotes(Edit& edit, ObjectId a, ObjectId b, FrameRange range) const {
  Swapper swapper(edit, a, b, range);
  swapper.comments();
  swapper.attributeValues(range.end < clipOf(clip).end);
}

int Project::Impl::copyMask(Edit& edit, ObjectId object, FrameIndex from, FrameRange range) const {
  const MaybeRow row = edit.store().read(maskKey(object, from));
  if (!row) throw Error(messages::project::noMaskToCopy, from.value());
  MaskRow copy = maskRowFrom(from, *row);
  copy.summary.source = MaskSource::Interpolated;
  copy.summary.review = ReviewState::Unreviewed;
  copy.summary.keyframe = false;
  copy.model.clear();
  copy.origin.clear();
  copy.disagreement = 0;
  copy.changedAt = millisecondsNow();
  const Row mask = rowOf(copy);
  const MaybeRow pixels = edit.store().read(pixelsKey(object, from));
  range = range.intersected(clipOf(clip));
  int copies = 0;
  for (FrameIndex frame = range.begin; frame < range.end; ++frame) {
    const RowKey key = maskKey(object, frame);
    const MaybeRow present = edit.store().read(key);
    if (frame == from || (present && isAnchor(maskRowFrom(frame, *present).summary))) continue;
    edit.put(key, mask);
    edit.put(pixelsKey(object, frame), pixels);
    ++copies;
  }
  return copies;
}

int Project::Impl::removeMasks(Edit& edit, ObjectId object, FrameRange range, AnchorsToo too) {
  std::set<FrameIndex> frames;
  const auto select = [&](Select what) {
    return edit.store().select(what, {object.value, range.begin.value(), range.end.value()});
  };
  for (const KeyedRow& row : select(Select::Masks)) {
    const FrameIndex frame(row.key.parts[1]);
    if (isKept(maskRowFrom(frame, row.row).summary, too)) continue;
    edit.remove(otherHalf(row.key));
    edit.remove(row.key);
    frames.insert(frame);
  }
  for (const KeyedRow& row : select(Select::Prompts))
    if (frames.contains(promptFrom(row.row).frame)) edit.remove(row.key);
  return static_cast<int>(frames.size());
}

}  // namespace maskline
