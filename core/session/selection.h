// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"
#include "core/session/events.h"

namespace maskline {

/// The current object: the target of prompts, strokes and most actions. Owner thread.
class Selection {
 public:
  Selection(Events& events, const Project& project);

  ObjectId object() const { return m_object; }  ///< may be none
  void select(ObjectId object);                 ///< raises CurrentObjectChanged if it differs

  /// To be called for every change of the project. If the current object was removed, the object
  /// created before it becomes current.
  void onChange(const Change& change);

 private:
  ObjectId neighbourOf(ObjectId gone) const;

  Events& m_events;
  const Project& m_project;
  ObjectId m_object;
};

}  // namespace maskline
