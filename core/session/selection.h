// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"
#include "core/session/events.h"

namespace maskline {

/// The current object: clicks, strokes and most actions are meant for it. Owner thread.
class Selection {
 public:
  Selection(Events& events, const Project& project);

  ObjectId object() const { return m_object; }  ///< may be none
  void select(ObjectId object);                 ///< CurrentObjectChanged if it is another one

  /// Of the project: an object that is gone is replaced by the one made before it.
  void onChange(const Change& change);

 private:
  ObjectId neighbourOf(ObjectId gone) const;

  Events& m_events;
  const Project& m_project;
  ObjectId m_object;
};

}  // namespace maskline
