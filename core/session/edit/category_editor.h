// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/project/project.h"
#include "core/session/events.h"

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
/// Places an object of stuff below all others if a thing lies below it. An edit: throws Error.
void keepInOrder(Project& project, ObjectId object);

/// Edits of categories. Each edit is one undo step. A refused edit raises ErrorRaised and returns
/// false or no id. Owner thread.
class CategoryEditor {
 public:
  CategoryEditor(Events& events, Project& project) : m_events(events), m_project(project) {}

  /// Refused if the name is empty or in use.
  CategoryId add(const std::string& name, bool stuff);
  bool setColour(CategoryId category, Rgb colour);
  /// Makes a category stuff or things. Refused for stuff if the category has several objects and
  /// `mergeObjects` is false; else they are merged into the lowest one. Its object is placed below
  /// things.
  bool setStuff(CategoryId category, bool stuff, bool mergeObjects = false);

 private:
  template <class ChangeFn>
  bool change(CategoryId category, ChangeFn&& change);

  Events& m_events;
  Project& m_project;
};

}  // namespace maskline
