// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/shot_editor.h"

#include "core/session/messages.h"

namespace maskline {

std::optional<ShotCut> ShotEditor::find(FrameIndex frame) const {
  for (const ShotCut& cut : m_project.shots())
    if (cut.frame == frame) return cut;
  return std::nullopt;
}

bool ShotEditor::add(FrameIndex frame, bool fade) {
  if (frame == FrameIndex()) {
    m_events.fail(messages::session::noCutAtStart);
    return false;
  }
  std::vector<ShotCut> cuts = without(frame);
  cuts.push_back({frame, fade});
  return store(messages::session::addCut, std::move(cuts));
}

bool ShotEditor::remove(FrameIndex frame) {
  if (!find(frame)) {
    m_events.fail(messages::session::noCut, frame.value());
    return false;
  }
  return store(messages::session::removeCut, without(frame));
}

bool ShotEditor::toggle(FrameIndex frame, bool fade) {
  const auto cut = find(frame);
  return cut && cut->fade == fade ? remove(frame) : add(frame, fade);
}

bool ShotEditor::move(FrameIndex from, FrameIndex to) {
  const auto found = find(from);
  if (!found) {
    m_events.fail(messages::session::noCut, from.value());
    return false;
  }
  if (from == to) return false;
  if (to == FrameIndex()) {
    m_events.fail(messages::session::noCutAtStart);
    return false;
  }
  std::vector<ShotCut> moved = without(from);
  std::erase_if(moved, [&](const ShotCut& c) { return c.frame == to; });
  moved.push_back({to, found->fade});
  return store(messages::session::moveCut, std::move(moved));
}

std::vector<ShotCut> ShotEditor::without(FrameIndex frame) const {
  std::vector<ShotCut> cuts = m_project.shots();
  std::erase_if(cuts, [&](const ShotCut& c) { return c.frame == frame; });
  return cuts;
}

bool ShotEditor::store(const Text<0>& text, std::vector<ShotCut> cuts) {
  return m_events.attempt([&] {
    const Project::Step step(m_project, text);
    m_project.setShots(cuts);
  });
}

}  // namespace maskline
