// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/range_edits.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/session/click/click_session.h"

namespace maskline {
namespace {

constexpr std::int64_t pieceLength = 32;  // frames

}  // namespace

std::vector<ObjectId> withoutRepeats(const std::vector<ObjectId>& objects) {
  std::vector<ObjectId> once;
  for (const ObjectId object : objects)
    if (std::ranges::find(once, object) == once.end()) once.push_back(object);
  return once;
}

/// The fill of the bulk edit: one piece at a time.
class RangeEdits::Fill {
 public:
  explicit Fill(RangeEdit edit) : m_edit(std::move(edit)), m_next(m_edit.range.begin) {}

  /// What one piece suffices for never becomes a job.
  bool next(BulkEdit& bulk) {
    if (!atEnd()) {
      const FrameRange frames{m_next, std::min(m_next + pieceLength, m_edit.range.end)};
      m_masks += m_edit.piece(bulk, m_edit.objects[m_object], frames);
      advanceTo(frames.end);
    }
    if (!atEnd()) return true;
    if (m_edit.last && !m_edit.range.empty()) m_edit.last(bulk);
    return false;
  }

  const RangeEdit& edit() const { return m_edit; }
  int masks() const { return m_masks; }
  Progress progress() const {
    const std::int64_t length = m_edit.range.length();
    return {static_cast<std::int64_t>(m_object) * length + (m_next - m_edit.range.begin),
            std::ssize(m_edit.objects) * length};
  }

 private:
  bool atEnd() const { return m_object >= m_edit.objects.size() || m_edit.range.empty(); }
  void advanceTo(FrameIndex frame) {
    m_next = frame;
    if (m_next < m_edit.range.end) return;
    m_next = m_edit.range.begin;
    ++m_object;
  }

  const RangeEdit m_edit;
  std::size_t m_object = 0;
  FrameIndex m_next;
  int m_masks = 0;
};

std::optional<int> RangeEdits::run(RangeEdit edit, Run how) {
  edit.range =
      edit.range.intersected({FrameIndex(0), FrameIndex(m_project.clip().info.frameCount)});
  edit.objects = withoutRepeats(edit.objects);
  const auto fill = std::make_shared<Fill>(std::move(edit));
  Begun begun;
  if (!m_events.attempt([&] { begun = begin(fill, how); })) return std::nullopt;
  if (begun.complete)
    finish(fill->edit());
  else
    startJob(fill, begun.bulk);
  return fill->masks();
}

void RangeEdits::completeRunning() {
  m_slices.finishNow();
  m_project.completeRunningEdit();
}

/// Inside attempt().
RangeEdits::Begun RangeEdits::begin(const std::shared_ptr<Fill>& fill, Run how) {
  const RangeEdit& edit = fill->edit();
  completeRunning();
  if (edit.changesMasks)
    for (const auto* objects : {&edit.objects, &edit.others})
      for (const ObjectId object : *objects) m_project.requireEditable(object);
  const auto bulk =
      m_project.startBulk(edit.text, [fill](BulkEdit& access) { return fill->next(access); });
  const auto patience = how == Run::InSlices ? std::optional(m_patience) : std::nullopt;
  return {bulk, m_project.continueBulk(bulk, patience)};
}

void RangeEdits::startJob(const std::shared_ptr<Fill>& fill, Project::BulkNumber bulk) {
  const auto ended = [this, fill] {
    finish(fill->edit());
    JobResult result;
    result.kind = JobResult::Kind::MasksChanged;
    result.count = fill->masks();
    return result;
  };
  m_slices.start(Job::Kind::EditRange, fill->edit().text,
                 restOfBulk(
                     m_project, bulk, [fill] { return fill->progress(); }, ended));
}

void RangeEdits::finish(const RangeEdit& edit) {
  if (edit.changesMasks)
    for (const auto* objects : {&edit.objects, &edit.others})
      for (const ObjectId object : *objects) m_clicks.drop(object, edit.range);
  if (edit.done) edit.done();
}

}  // namespace maskline
