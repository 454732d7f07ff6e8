// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/mask_editor.h"

#include "core/mask/morphology.h"
#include "core/project/messages.h"
#include "core/session/messages.h"

namespace maskline {
namespace {

constexpr int speckArea = 64;  // pixels; hardly visible at 1080p

FrameRecord keyframeOf(FrameIndex frame, const Mask& mask, MaskSource source) {
  FrameRecord record = makeRecord(frame, mask, source, 1);
  record.summary.keyframe = true;
  return record;
}

Mask cleaned(const Mask& mask, MaskEditor::CleanUp change) {
  switch (change) {
    case MaskEditor::CleanUp::FillHoles:
      return fillHoles(mask);
    case MaskEditor::CleanUp::RemoveSpecks:
      return removeSpecks(mask, speckArea);
    case MaskEditor::CleanUp::Grow:
      return grow(mask, 1);
    case MaskEditor::CleanUp::Shrink:
      break;
  }
  return shrink(mask, 1);
}

}  // namespace

MaskEditor::MaskEditor(Events& events, Project& project, ObjectEditor& objects,
                       ClickSession& clicks, const SceneEditor& scene, UndoRunner& steps,
                       RangeEdits& edits, const Selection& selection, const Playback& playback)
    : m_events(events),
      m_project(project),
      m_objects(objects),
      m_clicks(clicks),
      m_scene(scene),
      m_steps(steps),
      m_edits(edits),
      m_selection(selection),
      m_playback(playback) {}

bool MaskEditor::store(const Text<0>& text, const Mask& mask, MaskSource source,
                       Underlying underlying) {
  bool stored = false;
  m_events.attempt([&] {
    const Project::Step step(m_project, text);
    const ObjectId object = m_objects.editable();
    if (!object) return;
    const FrameIndex frame = m_playback.frame();
    m_clicks.drop(object, frame);
    const Mask before = m_project.mask(object, frame);
    m_project.putRecord(object, keyframeOf(frame, mask, source));
    stored = true;
    if (underlying == Underlying::GivesWay)
      takeFromOthers(object, frame, before.size().empty() ? mask : subtract(mask, before));
  });
  return stored;
}

void MaskEditor::takeFromOthers(ObjectId object, FrameIndex frame, const Mask& gained) {
  if (gained.empty()) return;
  const std::vector<Object> objects = m_project.objects();
  for (const Object& other : objects) {
    if (other.id == object || other.locked) continue;
    const auto record = m_project.record(other.id, frame);
    if (!record || intersectionArea(record->mask, gained) == 0) continue;
    FrameRecord changed = keyframeOf(frame, subtract(record->mask, gained), MaskSource::Painted);
    changed.summary.presence = record->summary.presence;
    m_project.putRecord(other.id, changed);
  }
}

bool MaskEditor::paint(const Mask& mask, Underlying underlying) {
  m_edits.completeRunning();
  const Mask before = m_project.mask(m_selection.object(), m_playback.frame());
  const Mask painted = m_scene.restricted(m_playback.frame(), before, mask);
  const bool nothingLeft = painted != mask && (painted == before || painted.empty());
  if (nothingLeft) m_events.fail(messages::session::nothingPaintedOver);
  return !nothingLeft && store(messages::project::paint, painted, MaskSource::Painted, underlying);
}

bool MaskEditor::import(const Mask& mask) {
  return store(messages::project::editMask, mask, MaskSource::Imported, Underlying::Stays);
}

bool MaskEditor::cleanUp(CleanUp change) {
  m_edits.completeRunning();
  const Mask mask = m_project.mask(m_selection.object(), m_playback.frame());
  return !mask.size().empty() && paint(cleaned(mask, change));
}

bool MaskEditor::remove() {
  const ObjectId object = m_selection.object();
  const FrameIndex frame = m_playback.frame();
  m_clicks.drop(object, frame);
  return m_events.attempt([&] {
    const Project::Step step(m_project, messages::project::removeMasks);
    if (!m_project.prompts(object, frame).empty()) m_project.setPrompts(object, frame, {});
    m_project.removeRecords(object, FrameRange::single(frame), /*keepAnchors=*/false);
  });
}

bool MaskEditor::toggleKeyframe() {
  m_edits.completeRunning();
  const ObjectId object = m_selection.object();
  const FrameIndex frame = m_playback.frame();
  const auto summary = m_project.summary(object, frame);
  return summary &&
         m_events.attempt([&] { m_project.setKeyframe(object, frame, !summary->keyframe); });
}

MaskEditor::PresenceSet MaskEditor::onwardsFrom(FrameIndex frame, Presence presence) const {
  PresenceSet out{{frame, m_playback.wholeClip().end}};
  for (const FrameSummary& s :
       m_project.summaries(m_selection.object(), {frame + 1, out.frames.end})) {
    if (!isAnchor(s) || s.presence == presence) continue;
    if (out.settled++ == 0) out.frames.end = s.frame;
  }
  return out;
}

std::optional<MaskEditor::PresenceSet> MaskEditor::togglePresence(Presence presence, bool onwards) {
  m_edits.completeRunning();
  const ObjectId object = m_selection.object();
  const FrameIndex frame = m_playback.frame();
  const auto summary = m_project.summary(object, frame);
  // A propagation only suspects that an object is occluded: "from here on" confirms it.
  const bool back = summary && summary->presence == presence && (!onwards || isAnchor(*summary));
  const Toggle toggle{object, frame, presence, onwards};
  // "Outside" has removed the mask; only the undo step has it.
  if (back && m_toggled == toggle) {
    m_steps.undo();
    return PresenceSet{FrameRange::single(frame)};
  }
  PresenceSet set = onwards ? onwardsFrom(frame, presence) : PresenceSet{FrameRange::single(frame)};
  if (back) set.settled = 0;
  RangeEdit edit{
      messages::project::setPresence,
      {object},
      set.frames,
      [now = back ? Presence::Visible : presence](BulkEdit& bulk, ObjectId id, FrameRange frames) {
        return bulk.setPresence(id, frames, now, {.accepted = true, .keyframes = true});
      }};
  if (!back)
    edit.done = [this, toggle] {
      // Another edit may have completed it and be the newest step.
      if (m_project.undoText().is(messages::project::setPresence)) m_toggled = toggle;
    };
  if (!m_edits.run(std::move(edit), Run::InSlices)) return std::nullopt;
  return set;
}

}  // namespace maskline
