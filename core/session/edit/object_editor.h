// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/session/playback.h"
#include "core/session/selection.h"

namespace maskline {

/// Edits of the objects and their categories. Each is one undo step; one that is refused raises
/// ErrorRaised and returns false or no id. Owner thread.
class ObjectEditor {
 public:
  /// Whether prompts of an object wait for their mask on a frame or are stored there.
  using HasPrompts = std::function<bool(ObjectId, FrameIndex)>;

  /// Names that nobody has chosen begin with `objectWord`.
  ObjectEditor(Events& events, Project& project, Selection& selection, const Playback& playback,
               const std::string& objectWord, HasPrompts hasPrompts);

  /// A new object on top of the others becomes current. "" = the next free "object N"; any other
  /// name must be free. The category is made if there is none of that name; "" = none.
  ObjectId add(std::string name = {}, const std::string& category = {});
  /// For a person who asks for an object to work on: the current one if it is still empty and
  /// nobody has named it, else a new one.
  ObjectId begin();
  /// The current object, or a new one; none if it cannot be changed.
  ObjectId editable();

  /// Refused (without ErrorRaised) if the name is empty.
  bool rename(ObjectId object, const std::string& name);
  bool setColour(ObjectId object, Rgb colour);
  bool setLocked(ObjectId object, bool locked);
  bool setHidden(ObjectId object, bool hidden);
  /// Hides all but this one, or shows all if they are hidden already.
  bool toggleOthersHidden(ObjectId object);
  /// The category is made if there is none of that name; "" = none.
  bool setCategory(ObjectId object, const std::string& category);

  /// In the drawing order: by that many places (+ = up), or in front of the object that is at that
  /// place now (the number of objects = on top). False if that changes nothing.
  bool moveBy(ObjectId object, int places);
  bool moveTo(ObjectId object, int place);
  /// This becomes the drawing order; objects that are not named come on top of it.
  bool reorder(const std::vector<ObjectId>& bottomToTop);

  /// All masks of `from` move to `into` (united where both have one); `from` is removed.
  bool merge(ObjectId into, ObjectId from);
  /// What the current object has from the current frame on becomes an object of its own, which
  /// becomes current.
  bool split();
  bool remove(ObjectId object);

 private:
  template <class ChangeFn>
  bool change(ObjectId object, ChangeFn&& change);
  std::string categoryName(CategoryId id) const;
  CategoryId findOrAddCategory(const std::string& name);
  std::string freeName() const;
  bool isFreeName(const std::string& name) const;

  Events& m_events;
  Project& m_project;
  Selection& m_selection;
  const Playback& m_playback;
  const std::string& m_objectWord;
  const HasPrompts m_hasPrompts;
};

}  // namespace maskline
