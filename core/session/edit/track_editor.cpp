// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/track_editor.h"

#include <algorithm>

#include "core/project/messages.h"

namespace maskline {

/// Runs `edit` as one step. Checks first that all objects are editable, because a started step is
/// not rolled back.
template <class EditFn>
bool TrackEditor::edit(const Text<0>& text, const Objects& objects, FrameRange range,
                       EditFn&& edit) {
  return m_events.attempt([&] {
    for (const ObjectId object : objects) m_project.requireEditable(object);
    const Project::Step step(m_project, text);
    edit();
    for (const ObjectId object : objects) m_clicks.drop(object, range);
  });
}

bool TrackEditor::swap(ObjectId a, ObjectId b, FrameRange range) {
  return edit(messages::project::swapObjects, {a, b}, range,
              [&] { m_project.swapObjects(a, b, range); });
}

std::optional<int> TrackEditor::hold(const Text<0>& text, const Objects& objects, FrameIndex frame,
                                     FrameRange range) {
  Objects masked;
  std::copy_if(objects.begin(), objects.end(), std::back_inserter(masked),
               [&](ObjectId object) { return m_project.summary(object, frame).has_value(); });
  if (masked.empty()) {
    m_events.fail(messages::project::noMaskToCopy, frame.value());
    return std::nullopt;
  }
  int copies = 0;
  const bool done = edit(text, masked, range, [&] {
    for (const ObjectId object : masked) copies += m_project.copyMask(object, frame, range);
  });
  return done ? std::optional(copies) : std::nullopt;
}

std::optional<int> TrackEditor::copy(const Objects& objects, FrameIndex frame, FrameRange range) {
  return hold(messages::project::copyMask, objects, frame, range);
}

std::optional<int> TrackEditor::extend(const Objects& objects, FrameIndex frame, FrameIndex to) {
  const FrameRange range{std::min(frame, to), std::max(frame, to) + 1};
  return hold(messages::project::extendMask, objects, frame, range);
}

std::optional<int> TrackEditor::remove(const Objects& objects, FrameRange range, AnchorsToo too) {
  int removed = 0;
  const bool done = edit(messages::project::removeMasks, objects, range, [&] {
    for (const ObjectId object : objects) removed += m_project.removeMasks(object, range, too);
  });
  return done ? std::optional(removed) : std::nullopt;
}

bool TrackEditor::setPresence(const Objects& objects, FrameRange range, Presence presence,
                              AnchorsToo too) {
  return edit(messages::project::setPresence, objects, range, [&] {
    for (const ObjectId object : objects) m_project.setPresence(object, range, presence, too);
  });
}

std::optional<int> TrackEditor::setKeyframes(const Objects& objects, FrameRange range, bool on) {
  int changed = 0;
  const auto& text = on ? messages::project::setKeyframes : messages::project::clearKeyframes;
  const bool done = edit(text, objects, range, [&] {
    for (const ObjectId object : objects) changed += m_project.setKeyframes(object, range, on);
  });
  return done ? std::optional(changed) : std::nullopt;
}

}  // namespace maskline
