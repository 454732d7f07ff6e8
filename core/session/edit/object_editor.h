// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/session/edit/range_edits.h"
#include "core/session/playback.h"
#include "core/session/selection.h"

namespace maskline {

/// Edits of objects and their categories. Each edit is one undo step. A refused edit raises
/// ErrorRaised and returns false or no id. Owner thread.
class ObjectEditor {
 public:
  /// Whether an object has stored or pending prompts on a frame.
  using HasPrompts = std::function<bool(ObjectId, FrameIndex)>;

  /// Names that were not chosen by the user start with `objectWord`.
  ObjectEditor(Events& events, Project& project, RangeEdits& edits, Selection& selection,
               const Playback& playback, const std::string& objectWord, HasPrompts hasPrompts);

  /// Adds an object on top of the others and makes it current. "" = the next free "object N"; any
  /// other name must not be in use. The category is created if it does not exist; "" = none. An
  /// object of a category that is stuff is added below the others; refused if there is one already,
  /// which becomes current.
  ObjectId add(std::string name = {}, const std::string& category = {});
  /// An object to start working on: the current one if it is still empty and has its default name,
  /// else a new one.
  ObjectId begin();
  /// The current object, or a new one if none is current. None if the object cannot be changed.
  ObjectId editable();

  /// Returns false without ErrorRaised if the name is empty.
  bool rename(ObjectId object, const std::string& name);
  bool setColour(ObjectId object, Rgb colour);
  bool setLocked(ObjectId object, bool locked);
  bool setHidden(ObjectId object, bool hidden);
  /// Hides all but this one, or shows all if they are hidden already.
  bool toggleOthersHidden(ObjectId object);
  /// The category is created if it does not exist; "" = none. Refused if it is stuff and has
  /// another object. An object of stuff is placed below things.
  bool setCategory(ObjectId object, const std::string& category);

  /// Change the drawing order: by a number of places (+ = up), or to the place before the object
  /// that is at `place` now (the number of objects = on top). False if nothing changes.
  bool moveBy(ObjectId object, int places);
  bool moveTo(ObjectId object, int place);
  /// Sets the drawing order. Objects that are not listed are placed on top.
  bool reorder(const std::vector<ObjectId>& bottomToTop);

  /// All masks of `from` move to `into` (united where both have one); `from` is removed.
  /// With Run::InSlices, many frames become a job.
  bool merge(ObjectId into, ObjectId from, Run how = Run::AtOnce);
  /// The same with several objects, as one step.
  bool merge(ObjectId into, const std::vector<ObjectId>& from, Run how = Run::AtOnce);
  /// Moves the masks of the current object from the current frame on to a new object, which becomes
  /// current. Objects of stuff are not split. Many frames become a job.
  bool split();
  /// Splits several objects at a frame, as one step. Returns the new objects in that order.
  std::vector<ObjectId> split(const std::vector<ObjectId>& objects, FrameIndex at);
  /// With everything that belongs to it.
  bool remove(ObjectId object, Run how = Run::AtOnce);

 private:
  void requireSplittable(ObjectId object, FrameIndex at) const;
  bool split(const std::vector<ObjectId>& objects, FrameIndex at, Run how,
             const std::function<void(const std::vector<ObjectId>& halves)>& done);
  ObjectId addHalf(BulkEdit& bulk, ObjectId object) const;
  template <class ChangeFn>
  bool change(ObjectId object, ChangeFn&& change);
  std::string categoryName(CategoryId id) const;
  std::string freeName(const std::vector<Object>& objects) const;
  bool isFreeName(const std::string& name) const;
  FrameRange wholeClip() const;

  Events& m_events;
  Project& m_project;
  RangeEdits& m_edits;
  Selection& m_selection;
  const Playback& m_playback;
  const std::string& m_objectWord;
  const HasPrompts m_hasPrompts;
};

}  // namespace maskline
