// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/track_editor.h"

#include <algorithm>

#include "core/project/messages.h"

namespace maskline {

bool TrackEditor::swap(ObjectId a, ObjectId b, FrameRange range, Run how) {
  if (a == b) {
    m_events.fail(messages::project::swapWithItself);
    return false;
  }
  RangeEdit edit{messages::project::swapObjects,
                 {a},
                 range,
                 [b](BulkEdit& bulk, ObjectId object, FrameRange frames) {
                   return bulk.swapMasks(object, b, frames);
                 }};
  edit.others = {b};
  edit.last = [a, b, range](BulkEdit& bulk) { bulk.swapNotes(a, b, range); };
  return m_edits.run(std::move(edit), how).has_value();
}

std::optional<int> TrackEditor::hold(const Text<0>& text, const Objects& objects, FrameIndex frame,
                                     FrameRange range, Run how) {
  Objects masked;
  std::copy_if(objects.begin(), objects.end(), std::back_inserter(masked),
               [&](ObjectId object) { return m_project.summary(object, frame).has_value(); });
  if (masked.empty()) {
    m_events.fail(messages::project::noMaskToCopy, frame.value());
    return std::nullopt;
  }
  return m_edits.run({text, masked, range,
                      [frame](BulkEdit& bulk, ObjectId object, FrameRange frames) {
                        return bulk.copyMask(object, frame, frames);
                      }},
                     how);
}

std::optional<int> TrackEditor::copy(const Objects& objects, FrameIndex frame, FrameRange range,
                                     Run how) {
  return hold(messages::project::copyMask, objects, frame, range, how);
}

std::optional<int> TrackEditor::extend(const Objects& objects, FrameIndex frame, FrameIndex to,
                                       Run how) {
  const FrameRange range{std::min(frame, to), std::max(frame, to) + 1};
  return hold(messages::project::extendMask, objects, frame, range, how);
}

std::optional<int> TrackEditor::remove(const Objects& objects, FrameRange range, AnchorsToo too,
                                       Run how) {
  return m_edits.run({messages::project::removeMasks, objects, range,
                      [too](BulkEdit& bulk, ObjectId object, FrameRange frames) {
                        return bulk.removeMasks(object, frames, too);
                      }},
                     how);
}

std::optional<int> TrackEditor::setPresence(const Objects& objects, FrameRange range,
                                            Presence presence, AnchorsToo too, Run how) {
  return m_edits.run({messages::project::setPresence, objects, range,
                      [presence, too](BulkEdit& bulk, ObjectId object, FrameRange frames) {
                        return bulk.setPresence(object, frames, presence, too);
                      }},
                     how);
}

std::optional<int> TrackEditor::setKeyframes(const Objects& objects, FrameRange range, bool on,
                                             Run how) {
  const auto& text = on ? messages::project::setKeyframes : messages::project::clearKeyframes;
  return m_edits.run({text, objects, range,
                      [on](BulkEdit& bulk, ObjectId object, FrameRange frames) {
                        return bulk.setKeyframes(object, frames, on);
                      }},
                     how);
}

}  // namespace maskline
