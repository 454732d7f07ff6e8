// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/project/messages.h"
#include "core/project/project_impl.h"

namespace maskline {
namespace {

/// Calls `change` for each mask row of an object in a range.
template <class ChangeFn>
void forEachMask(Edit& edit, ObjectId object, FrameRange range, ChangeFn change) {
  for (const KeyedRow& row :
       edit.store().select(Select::Masks, {object.value, range.begin.value(), range.end.value()})) {
    MaskRow mask = maskRowFrom(FrameIndex(row.key.parts[1]), row.row);
    change(row.key, mask);
  }
}

}  // namespace

void Project::Impl::requireFrame(FrameIndex frame) const {
  const std::int64_t count = clip.info.frameCount;
  if (frame < FrameIndex(0) || (count > 0 && frame >= FrameIndex(count)))
    throw Error(messages::project::noFrame, frame.value());
}

void Project::Impl::requireFitting(const FrameRecord& record) const {
  requireFrame(record.summary.frame);
  const cv::Size size = record.mask.size();
  if (size != clip.info.size && !size.empty())
    throw Error(messages::project::maskDoesNotFit, size.width, size.height, clip.info.size.width,
                clip.info.size.height);
  if (!record.uncertainty.empty() && record.uncertainty.type() != CV_8UC1)
    throw Error(messages::project::badUncertainty);
}

void Project::Impl::requireFitting(const std::vector<Prompt>& prompts) const {
  for (const Prompt& prompt : prompts) requireOnPicture(prompt, clip.info.size);
}

bool Project::Impl::putRecord(Edit& edit, ObjectId object, const FrameRecord& record,
                              bool overAnchors) const {
  const FrameIndex frame = record.summary.frame;
  const RowKey key = maskKey(object, frame);
  if (!overAnchors) {
    const MaybeRow present = edit.store().read(key);
    if (present && isAnchor(maskRowFrom(frame, *present).summary)) return false;
  }
  const Mask& mask = record.mask.size().empty() ? Mask(clip.info.size) : record.mask;
  MaskRow row{record.summary, record.model, record.changedAt, record.origin, record.disagreement};
  row.summary.area = mask.area();
  if (row.changedAt == 0) row.changedAt = millisecondsNow();
  edit.put(key, rowOf(row));
  edit.put(pixelsKey(object, frame), pixelsRow(mask, record.uncertainty));
  return true;
}

void Project::putRecord(ObjectId object, const FrameRecord& record) {
  m_impl->beginEdit();
  m_impl->requireUnlocked(object);
  m_impl->requireFitting(record);
  m_impl->edit(messages::project::editMask,
               [&](Edit& edit) { m_impl->putRecord(edit, object, record, true); });
}

int Project::putRecords(ObjectId object, const std::vector<FrameRecord>& records,
                        bool overAnchors) {
  m_impl->beginEdit();
  m_impl->requireUnlocked(object);
  for (const FrameRecord& record : records) m_impl->requireFitting(record);
  int written = 0;
  m_impl->edit(messages::project::addMasks, [&](Edit& edit) {
    for (const FrameRecord& record : records)
      written += m_impl->putRecord(edit, object, record, overAnchors);
  });
  return written;
}

void Project::removeRecords(ObjectId object, FrameRange range, bool keepAnchors) {
  m_impl->beginEdit();
  m_impl->requireUnlocked(object);
  m_impl->edit(messages::project::removeMasks, [&](Edit& edit) {
    forEachMask(edit, object, range, [&](const RowKey& key, const MaskRow& mask) {
      if (keepAnchors && isAnchor(mask.summary)) return;
      edit.remove(otherHalf(key));
      edit.remove(key);
    });
  });
}

// ---- prompts ------------------------------------------------------------------------------------

void Project::Impl::putPrompts(Edit& edit, ObjectId object, FrameIndex frame,
                               const std::vector<Prompt>& prompts) const {
  std::vector<KeyedRow> present =
      edit.store().select(Select::Prompts, {object.value, frame.value(), frame.value() + 1});
  std::vector<std::pair<PromptId, Row>> wanted;
  for (const Prompt& prompt : prompts) {
    const auto position = static_cast<std::int64_t>(wanted.size());
    Row row = rowOf(PlacedPrompt{object, frame, position, prompt});
    // An unchanged prompt keeps its id even if its position changes.
    const auto same = std::find_if(present.begin(), present.end(), [&](const KeyedRow& p) {
      return std::equal(p.row.begin() + 3, p.row.end(), row.begin() + 3);
    });
    PromptId id;
    if (same != present.end()) {
      id = PromptId{same->key.parts[0]};
      present.erase(same);
    }
    wanted.emplace_back(id, std::move(row));
  }
  for (const KeyedRow& gone : present) edit.remove(gone.key);
  for (auto& [id, row] : wanted) {
    if (id)
      edit.put(keyOf(id), std::move(row));
    else
      insert<PromptId>(edit, Table::Prompts, std::move(row));
  }
}

void Project::setPrompts(ObjectId object, FrameIndex frame, const std::vector<Prompt>& prompts) {
  m_impl->beginEdit();
  m_impl->requireUnlocked(object);
  m_impl->requireFrame(frame);
  m_impl->requireFitting(prompts);
  m_impl->edit(messages::project::changePrompts,
               [&](Edit& edit) { m_impl->putPrompts(edit, object, frame, prompts); });
}

void Project::putPromptedRecord(ObjectId object, const std::vector<Prompt>& prompts,
                                const FrameRecord& record) {
  m_impl->beginEdit();
  m_impl->requireUnlocked(object);
  m_impl->requireFitting(record);
  m_impl->requireFitting(prompts);
  m_impl->edit(messages::project::segment, [&](Edit& edit) {
    m_impl->putPrompts(edit, object, record.summary.frame, prompts);
    m_impl->putRecord(edit, object, record, true);
  });
}

// ---- review, keyframes and presence
// --------------------------------------------------------------

int Project::Impl::setReview(Edit& edit, ObjectId object, FrameRange range, ReviewState state) {
  int changed = 0;
  forEachMask(edit, object, range, [&](const RowKey& key, MaskRow& mask) {
    if (mask.summary.review == state) return;
    mask.summary.review = state;
    edit.put(key, rowOf(mask));
    ++changed;
  });
  return changed;
}

void Project::setKeyframe(ObjectId object, FrameIndex frame, bool keyframe) {
  m_impl->beginEdit();
  m_impl->requireUnlocked(object);
  if (!summary(object, frame)) throw Error(messages::project::noMaskForKeyframe, frame.value());
  m_impl->edit(
      keyframe ? messages::project::setKeyframe : messages::project::clearKeyframe,
      [&](Edit& edit) { Impl::setKeyframes(edit, object, FrameRange::single(frame), keyframe); });
}

int Project::Impl::setKeyframes(Edit& edit, ObjectId object, FrameRange range, bool keyframe) {
  int changed = 0;
  forEachMask(edit, object, range, [&](const RowKey& key, MaskRow& mask) {
    if (mask.summary.keyframe == keyframe) return;
    mask.summary.keyframe = keyframe;
    edit.put(key, rowOf(mask));
    ++changed;
  });
  return changed;
}

int Project::Impl::setPresence(Edit& edit, ObjectId object, FrameRange range, Presence presence,
                               AnchorsToo too) const {
  range = range.intersected({FrameIndex(0), FrameIndex(clip.info.frameCount)});
  int changed = 0;
  std::vector<FrameIndex> present;
  forEachMask(edit, object, range, [&](const RowKey& key, MaskRow& mask) {
    FrameSummary& s = mask.summary;
    present.push_back(s.frame);
    const bool confirmed = presence == Presence::Visible || s.review == ReviewState::Accepted;
    if (s.presence == presence && confirmed) return;
    if (s.presence == Presence::Visible && isKept(s, too)) return;
    s.presence = presence;
    if (presence == Presence::Outside && s.area > 0) {
      s.area = 0;
      mask.changedAt = millisecondsNow();
      edit.put(otherHalf(key), pixelsRow(Mask(clip.info.size), {}));
    }
    // Occluded and outside frames count as accepted, so that a propagation does not overwrite
    // them. Nobody has reviewed the mask of a frame that is visible again.
    s.review = presence == Presence::Visible ? ReviewState::Unreviewed : ReviewState::Accepted;
    edit.put(key, rowOf(mask));
    ++changed;
  });
  if (presence == Presence::Visible) return changed;
  for (FrameIndex f = range.begin; f < range.end; ++f) {
    if (std::binary_search(present.begin(), present.end(), f)) continue;
    FrameRecord absent = makeRecord(f, Mask(clip.info.size), MaskSource::Painted, 1);
    absent.summary.presence = presence;
    absent.summary.review = ReviewState::Accepted;
    putRecord(edit, object, absent, true);
    ++changed;
  }
  return changed;
}

}  // namespace maskline
