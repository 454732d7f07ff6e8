// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/project/bulk_edit.h"
#include "core/project/messages.h"

namespace maskline::test {

// Edits of bulk_edit.h, each as one undo step.

inline void removeObject(Project& project, ObjectId object) {
  project.edit(messages::project::removeObject,
               [&](BulkEdit& bulk) { bulk.removeObject(object); });
}

inline void setReview(Project& project, ObjectId object, FrameRange range, ReviewState state) {
  const auto& text = state == ReviewState::Accepted ? messages::project::acceptMasks
                                                    : messages::project::rejectMasks;
  project.edit(text, [&](BulkEdit& bulk) { bulk.setReview(object, range, state); });
}

inline void setPresence(Project& project, ObjectId object, FrameRange range, Presence presence) {
  project.edit(messages::project::setPresence, [&](BulkEdit& bulk) {
    bulk.setPresence(object, range, presence, {.accepted = true, .keyframes = true});
  });
}

inline void copyMask(Project& project, ObjectId object, FrameIndex from, FrameRange range) {
  project.edit(messages::project::copyMask,
               [&](BulkEdit& bulk) { bulk.copyMask(object, from, range); });
}

inline void removeMasks(Project& project, ObjectId object, FrameRange range, AnchorsToo too) {
  project.edit(messages::project::removeMasks,
               [&](BulkEdit& bulk) { bulk.removeMasks(object, range, too); });
}

inline void swapObjects(Project& project, ObjectId a, ObjectId b, FrameRange range) {
  if (a == b) throw Error(messages::project::swapWithItself);
  project.edit(messages::project::swapObjects, [&](BulkEdit& bulk) {
    bulk.swapMasks(a, b, range);
    bulk.swapNotes(a, b, range);
  });
}

inline void mergeObjects(Project& project, ObjectId into, ObjectId from) {
  if (into == from) throw Error(messages::project::mergeWithItself);
  project.edit(messages::project::mergeObjects,
               [&](BulkEdit& bulk) { bulk.mergeRest(into, from); });
}

/// Returns the new object, which has the frames from `at` on.
inline ObjectId splitObject(Project& project, ObjectId object, FrameIndex at) {
  project.requireEditable(object);
  ObjectId half;
  const FrameRange rest{at, FrameIndex(project.clip().info.frameCount)};
  project.edit(messages::project::splitObject, [&](BulkEdit& bulk) {
    half = bulk.addLike(object, "");
    bulk.mergeMasks(half, object, rest);
    bulk.splitRest(object, half, at);
  });
  return half;
}

}  // namespace maskline::test
