// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/session/edit/range_edits.h"

namespace maskline {

/// The category of that name, and that of an object; none if there is none.
std::optional<Category> categoryNamed(const Project& project, const std::string& name);
std::optional<Category> categoryOf(const Project& project, ObjectId object);

/// The lowest object of a category that is stuff; none if the category is not stuff or has no
/// object yet.
std::optional<Object> stuffObject(const Project& project, CategoryId category);
/// A category that is stuff has one object. Throws Error(BadInput) if it has another one than
/// `object`.
void requireRoomFor(const Project& project, ObjectId object, CategoryId category);

/// Edits of categories. Each edit is one undo step. A refused edit raises ErrorRaised and returns
/// false or no id. Owner thread.
class CategoryEditor {
 public:
  CategoryEditor(Events& events, Project& project, RangeEdits& edits)
      : m_events(events), m_project(project), m_edits(edits) {}

  /// Refused if the name is empty or in use.
  CategoryId add(const std::string& name, bool stuff);
  bool setColour(CategoryId category, Rgb colour);
  /// Makes a category stuff or things. Refused for stuff if the category has several objects and
  /// `mergeObjects` is false; else they are merged into the lowest one. Its object is placed below
  /// things. With Run::InSlices, merging many frames becomes a job.
  bool setStuff(CategoryId category, bool stuff, bool mergeObjects = false, Run how = Run::AtOnce);

 private:
  template <class ChangeFn>
  bool change(CategoryId category, ChangeFn&& change);

  Events& m_events;
  Project& m_project;
  RangeEdits& m_edits;
};

}  // namespace maskline
