// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/mask_edit.h"

#include <utility>

#include "core/session/session.h"
#include "ui/canvas/tools/tool.h"

namespace maskline {

void MaskEdit::begin() {
  const Session& session = m_host.session();
  const Project& project = session.project();
  Mask mask;
  if (session.currentObject()) mask = project.mask(session.currentObject(), session.currentFrame());
  if (mask.size().empty()) mask = Mask(project.clip().info.size);
  m_before = mask;
  m_mask = std::move(mask);
}

void MaskEdit::apply(const Mask& part, bool add) {
  if (!active()) return;
  m_mask = add ? unite(*m_mask, part) : subtract(*m_mask, part);
  m_host.showDraft(m_mask);
}

void MaskEdit::store() {
  if (!active()) return;
  const Mask mask = *std::exchange(m_mask, std::nullopt);
  m_host.showDraft(std::nullopt);
  if (mask == m_before) return;
  std::optional<Project::Step> together;
  if (m_host.removesUnderlying()) together.emplace(m_host.session().project(), "Paint");
  m_host.session().paint(mask);
  if (together) clearUnderneath(subtract(mask, m_before));
}

// The other objects give up the pixels that this one has gained, unless they are locked.
void MaskEdit::clearUnderneath(const Mask& added) {
  Session& session = m_host.session();
  Project& project = session.project();
  const FrameIndex frame = session.currentFrame();
  const Mask own = project.mask(session.currentObject(), frame);
  const bool stored = own.size() == added.size() && subtract(added, own).empty();
  if (!stored || added.empty()) return;
  const std::vector<Object> objects = project.objects();
  for (const Object& object : objects) {
    if (object.id == session.currentObject() || object.locked) continue;
    auto record = project.record(object.id, frame);
    if (!record || intersectionArea(record->mask, added) == 0) continue;
    FrameRecord changed = makeRecord(frame, subtract(record->mask, added), MaskSource::Painted, 1);
    changed.summary.keyframe = true;
    changed.summary.presence = record->summary.presence;
    project.putRecord(object.id, changed);
  }
}

bool MaskEdit::drop() {
  if (!active()) return false;
  m_mask.reset();
  m_host.showDraft(std::nullopt);
  return true;
}

}  // namespace maskline
